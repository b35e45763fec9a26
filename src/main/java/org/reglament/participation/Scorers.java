package org.reglament.participation;

import static org.reglament.participation.Competitions.instant;
import static org.reglament.participation.Competitions.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who scores the candidates of a competition, and who of them has locked; what they gave stands elsewhere. */
@Component
public class Scorers {

    private final JdbcClient jdbc;
    private final Competitions competitions;
    private final Nominations nominations;
    private final BusinessClock clock;

    Scorers(JdbcClient jdbc, Competitions competitions, Nominations nominations, BusinessClock clock) {
        this.jdbc = jdbc;
        this.competitions = competitions;
        this.nominations = nominations;
        this.clock = clock;
    }

    /** Names who scores, and names them anew; who has locked stays. Experts are those among them. */
    @Transactional
    public void appoint(Competition competition, List<String> logins, Set<String> experts) {
        competitions.lock(competition);
        // One filed in the last second may be committed after the window's timer has looked.
        if (!nominations.checked(competition)) {
            throw new CaseRefusedException("selection.refused.unchecked");
        }
        List<String> wanted = logins.stream().distinct().toList();
        if (wanted.size() < competition.rules().scorers()) {
            throw new CaseRefusedException(
                    "selection.refused.scorers", competition.rules().scorers());
        }
        if (wanted.stream().noneMatch(experts::contains)) {
            throw new CaseRefusedException("selection.refused.experts");
        }
        List<Scorer> before = of(competition);
        if (before.stream().anyMatch(each -> each.lockedAt() != null && !wanted.contains(each.login()))) {
            throw new CaseRefusedException("selection.refused.scoring");
        }
        jdbc.sql("delete from scorer where competition = ? and not login = any(?)")
                .params(competition.number(), wanted.toArray(String[]::new))
                .update();
        int position = before.stream().mapToInt(Scorer::position).max().orElse(0);
        for (String login : wanted) {
            position += jdbc.sql(
                            """
                    insert into scorer (competition, login, position, expert, appointed_at) values (?, ?, ?, ?, ?)
                    on conflict (competition, login) do nothing
                    """)
                    .params(competition.number(), login, position + 1, experts.contains(login), utc(clock.instant()))
                    .update();
        }
    }

    /** Who scores it, by number. */
    public List<Scorer> of(Competition competition) {
        return jdbc.sql(
                        "select competition, login, position, expert, locked_at from scorer where competition = ? order by position")
                .param(competition.number())
                .query(Scorers::scorer)
                .list();
    }

    /** All that a person scores, the latest first. */
    public List<Scorer> of(String login) {
        return jdbc.sql(
                        "select competition, login, position, expert, locked_at from scorer where login = ? order by appointed_at desc, competition")
                .param(login)
                .query(Scorers::scorer)
                .list();
    }

    /** That person as a scorer of it. */
    public Optional<Scorer> find(Competition competition, String login) {
        return of(competition).stream()
                .filter(each -> each.login().equals(login))
                .findFirst();
    }

    /** Whether everybody has locked. */
    public boolean locked(Competition competition) {
        List<Scorer> scorers = of(competition);
        return !scorers.isEmpty() && scorers.stream().allMatch(each -> each.lockedAt() != null);
    }

    /** From now on that scorer's points stand. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(Competition competition, String login) {
        jdbc.sql("update scorer set locked_at = ? where competition = ? and login = ?")
                .params(utc(clock.instant()), competition.number(), login)
                .update();
    }

    private static Scorer scorer(ResultSet row, int n) throws SQLException {
        return new Scorer(
                row.getString("competition"),
                row.getString("login"),
                row.getInt("position"),
                row.getBoolean("expert"),
                instant(row, "locked_at"));
    }
}
