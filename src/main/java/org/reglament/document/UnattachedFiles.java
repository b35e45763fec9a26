package org.reglament.document;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes uploads for which nothing was filed. */
@Component
class UnattachedFiles {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final DocumentSettings settings;
    private final ObjectProvider<DocumentHolder> holders;

    UnattachedFiles(
            JdbcClient jdbc, BusinessClock clock, DocumentSettings settings, ObjectProvider<DocumentHolder> holders) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.holders = holders;
    }

    @Scheduled(fixedDelayString = "PT15M")
    void purge() {
        List<UUID> old = jdbc.sql(
                        "select id from document where case_id is null and created_at < ? order by created_at limit ?")
                .params(clock.instant().minus(settings.unattachedLife()).atOffset(ZoneOffset.UTC), AT_ONCE)
                .query(UUID.class)
                .list();
        if (old.isEmpty()) {
            return;
        }
        Set<UUID> unneeded = new HashSet<>(old);
        holders.forEach(holder -> unneeded.removeAll(holder.stillNeeded(old)));
        // Whoever attaches one at this moment wins: the row is looked at again.
        jdbc.sql("delete from document where id = any(?) and case_id is null")
                .param(unneeded.toArray(UUID[]::new))
                .update();
    }
}
