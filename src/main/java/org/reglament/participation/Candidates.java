package org.reglament.participation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What many nominations say of their candidates, read at once. */
@Component
public class Candidates {
    private static final Set<String> ANSWERS = Set.of(
            "candidateLastName",
            "candidateFirstName",
            "candidateMiddleName",
            "organisationName",
            "employment",
            "programme",
            "education",
            "expertiseAreas",
            "experienceYears");

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The candidates of those nominations; of one that was erased there is nothing. */
    public Map<UUID, Candidate> of(Collection<UUID> nominations) {
        Map<UUID, Map<String, String>> answers = new HashMap<>();
        jdbc.sql(
                        """
                select f.id, a.key, a.value from case_file f cross join jsonb_each_text(f.content) a
                where f.id = any(?) and a.key = any(?) and a.value is not null
                """)
                .params(nominations.toArray(UUID[]::new), ANSWERS.toArray(String[]::new))
                .query(row -> {
                    answers.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        Map<UUID, Candidate> candidates = new HashMap<>();
        answers.forEach((id, told) -> candidates.put(id, Candidate.of(told)));
        return candidates;
    }
}
