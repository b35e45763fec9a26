package org.reglament.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Erases by night what has been kept long enough: case by case, and not more in one night than it can bear. */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int MOST = 2000;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Eraser eraser;
    private final Erasures erasures;
    private final BusinessClock clock;
    private final TransactionOperations transaction;
    private final ObjectProvider<CaseHolder> holders;

    Retention(
            JdbcClient jdbc,
            Eraser eraser,
            Erasures erasures,
            BusinessClock clock,
            TransactionOperations transaction,
            ObjectProvider<CaseHolder> holders) {
        this.jdbc = jdbc;
        this.eraser = eraser;
        this.erasures = erasures;
        this.clock = clock;
        this.transaction = transaction;
        this.holders = holders;
    }

    @Scheduled(cron = "${reglament.casefile.erase-at:0 30 2 * * *}")
    void pass() {
        int erased = 0;
        UUID last = FIRST;
        while (erased < MOST) {
            Optional<UUID> next = next(last);
            if (next.isEmpty()) {
                break;
            }
            last = next.get();
            erased += erase(last);
        }
        if (erased > 0) {
            erasures.record("system", "retention", erased);
            LOG.info("{} cases were erased, for their retention has run out", erased);
        }
    }

    private int erase(UUID id) {
        try {
            Integer erased = transaction.execute(status -> {
                return jdbc.sql(CaseRow.SELECT
                                + " where id = ? and retain_until < ? and closed_at is not null for update skip locked")
                        .params(id, clock.today())
                        .query(CaseRow::read)
                        .optional()
                        .filter(due -> holders.stream().noneMatch(holder -> holder.stillNeeded(due.id())))
                        .map(due -> eraser.erase(due, "system", "retention"))
                        .orElse(0);
            });
            return erased == null ? 0 : erased;
        } catch (RuntimeException e) {
            // The others go on; this one is tried again tomorrow.
            LOG.error("Case {} could not be erased", id, e);
            return 0;
        }
    }

    /** A case waits for the latest of its children. */
    private Optional<UUID> next(UUID after) {
        LocalDate today = clock.today();
        return jdbc.sql(
                        """
                select id from case_file c
                where retain_until < :today and id > :after and closed_at is not null and not exists (
                    select from case_file child
                    where child.parent = c.id and (child.retain_until is null or child.retain_until >= :today))
                order by id limit 1
                """)
                .param("today", today)
                .param("after", after)
                .query(UUID.class)
                .optional();
    }
}
