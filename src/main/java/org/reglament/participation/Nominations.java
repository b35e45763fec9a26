package org.reglament.participation;

import static org.reglament.participation.Competitions.instant;
import static org.reglament.participation.Competitions.moment;
import static org.reglament.participation.Competitions.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseLinks;
import org.reglament.casefile.Relation;
import org.reglament.participation.Nomination.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was nominated for a competition, in the order of filing. */
@Component
public class Nominations {
    private static final String SELECT =
            "select case_id, number, competition, organisation, group_code, expert, sat_before, filed_at, round, state, decided_at"
                    + " from nomination";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final CaseLinks links;

    Nominations(JdbcClient jdbc, BusinessClock clock, CaseLinks links) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = links;
    }

    /** What a nomination says of itself. */
    record Entry(String organisation, String group, boolean expert) {}

    /** Joins a nomination to its competition, once. */
    @Transactional
    public Nomination join(CaseFile file, Competition competition, Entry entry, String element) {
        jdbc.sql(
                        """
                insert into nomination
                    (case_id, number, competition, organisation, group_code, expert, filed_at, round, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'filed')
                on conflict (case_id) do nothing
                """)
                .params(
                        file.id(),
                        file.number(),
                        competition.number(),
                        entry.organisation(),
                        entry.group(),
                        entry.expert(),
                        utc(file.receivedAt()),
                        competition.round())
                .update();
        if (competition.caseId() != null) {
            links.link(file.id(), competition.caseId(), Relation.NOMINATION, "system", element);
        }
        return of(file.id()).orElseThrow();
    }

    public Optional<Nomination> of(UUID caseId) {
        return jdbc.sql(SELECT + " where case_id = ?")
                .param(caseId)
                .query(Nominations::read)
                .optional();
    }

    /** All of a competition, the first filed first. */
    public List<Nomination> of(Competition competition) {
        return jdbc.sql(SELECT + " where competition = ? order by filed_at, number")
                .param(competition.number())
                .query(Nominations::read)
                .list();
    }

    /** Those admitted. */
    public List<Nomination> admitted(Competition competition) {
        return of(competition).stream()
                .filter(each -> each.state() == State.ADMITTED)
                .toList();
    }

    /** Whether each has been checked. */
    public boolean checked(Competition competition) {
        return of(competition).stream().noneMatch(each -> each.state() == State.FILED);
    }

    /** Whether the same organisation nominated somebody before, who still stands. */
    public boolean second(Nomination nomination) {
        return jdbc.sql(
                                """
                select count(*) from nomination
                where competition = ? and organisation = ? and (filed_at, number) < (?, ?)
                  and state in ('filed', 'admitted')
                """)
                        .params(
                                nomination.competition(),
                                nomination.organisation(),
                                utc(nomination.filedAt()),
                                nomination.number())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Records what was decided of it. */
    @Transactional
    public void decide(UUID caseId, State state) {
        jdbc.sql("update nomination set state = ?, decided_at = ? where case_id = ?")
                .params(state.word(), state == State.FILED ? null : utc(clock.instant()), caseId)
                .update();
    }

    /** Records whether the candidate sits in the council before this one. */
    @Transactional
    public void returning(UUID caseId, boolean returning) {
        jdbc.sql("update nomination set sat_before = ? where case_id = ?")
                .params(returning, caseId)
                .update();
    }

    private static Nomination read(ResultSet row, int n) throws SQLException {
        return new Nomination(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("competition"),
                row.getString("organisation"),
                row.getString("group_code"),
                row.getBoolean("expert"),
                row.getBoolean("sat_before"),
                moment(row, "filed_at"),
                row.getInt("round"),
                State.of(row.getString("state")),
                instant(row, "decided_at"));
    }
}
