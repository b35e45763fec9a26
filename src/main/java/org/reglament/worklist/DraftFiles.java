package org.reglament.worklist;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reglament.document.DocumentHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the files that somebody's draft names from being cleared away before it is sent. */
@Component
class DraftFiles implements DocumentHolder {
    private final JdbcClient jdbc;

    DraftFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> stillNeeded(Collection<UUID> documents) {
        String[] ids = documents.stream().map(UUID::toString).toArray(String[]::new);
        return jdbc
                .sql(
                        """
                select distinct named[1] from draft, regexp_matches(fields::text, 'files::([0-9a-f-]{36})', 'g') named
                where named[1] = any(?)
                """)
                .param(ids)
                .query(String.class)
                .list()
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
