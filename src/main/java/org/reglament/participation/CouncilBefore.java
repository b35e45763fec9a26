package org.reglament.participation;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The council that a body has when another competition for it runs. */
@Component
class CouncilBefore {
    private final JdbcClient jdbc;
    private final CaseFiles cases;

    CouncilBefore(JdbcClient jdbc, CaseFiles cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** A seat of it. */
    record Sitting(UUID nomination, String name) {}

    /**
     * Whether the candidate has a seat in the last council that was formed before: the same name and the same birthday. Who
     * left early has none.
     */
    boolean has(Competition competition, Map<String, Object> content) {
        String name = Candidate.of(content).fullName();
        String born = String.valueOf(content.get("birthDate"));
        return jdbc
                .sql(
                        """
                select nomination, name from council_seat
                where reason is null and nomination is not null and competition = (
                    select c.number from competition c
                    where c.body = ? and c.number <> ? and exists (select 1 from council_seat s where s.competition = c.number)
                    order by c.opened_at desc, c.number desc limit 1)
                """)
                .params(competition.body(), competition.number())
                .query(Sitting.class)
                .list()
                .stream()
                .filter(seat -> seat.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .anyMatch(seat -> born.equals(
                        String.valueOf(cases.content(seat.nomination()).get("birthDate"))));
    }
}
