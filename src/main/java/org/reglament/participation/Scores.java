package org.reglament.participation;

import static org.reglament.participation.Competitions.utc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What scorers give. Everybody reads and writes their own points alone until they lock them; nobody reads another's
 * before all are locked. There is no other way to the table.
 */
@Component
public class Scores {

    private final JdbcClient jdbc;
    private final Competitions competitions;
    private final Nominations nominations;
    private final Scorers scorers;
    private final BusinessClock clock;
    private final Journal journal;

    Scores(
            JdbcClient jdbc,
            Competitions competitions,
            Nominations nominations,
            Scorers scorers,
            BusinessClock clock,
            Journal journal) {
        this.jdbc = jdbc;
        this.competitions = competitions;
        this.nominations = nominations;
        this.scorers = scorers;
        this.clock = clock;
        this.journal = journal;
    }

    /** Points of one scorer for one candidate. */
    public record Given(int scorer, UUID nomination, ScoreSheet sheet) {}

    /** What a scorer has given so far: their own, by nomination. */
    public Map<UUID, Map<String, Integer>> own(Competition competition, String login) {
        require(competition, login);
        Map<UUID, Map<String, Integer>> own = new LinkedHashMap<>();
        jdbc.sql("select nomination, criterion, points from score where competition = ? and login = ?")
                .params(competition.number(), login)
                .query(row -> {
                    own.computeIfAbsent(row.getObject("nomination", UUID.class), any -> new LinkedHashMap<>())
                            .put(row.getString("criterion"), row.getInt("points"));
                });
        return own;
    }

    /** With whom a scorer has a conflict of interest, and why: their own declarations. */
    public Map<UUID, String> conflicts(Competition competition, String login) {
        require(competition, login);
        Map<UUID, String> own = new LinkedHashMap<>();
        jdbc.sql("select nomination, reason from scorer_conflict where competition = ? and login = ?")
                .params(competition.number(), login)
                .query(row -> {
                    own.put(row.getObject("nomination", UUID.class), row.getString("reason"));
                });
        return own;
    }

    /** Keeps a scorer's points for one candidate; criteria left out lose theirs. */
    @Transactional
    public void give(Competition competition, String login, UUID nomination, Map<String, Integer> points) {
        open(competition, login);
        admitted(competition, nomination);
        points.forEach((code, given) -> {
            Criterion criterion = competition.rules().criteria().stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new CaseRefusedException("selection.refused.criterion"));
            if (given < 0 || given > criterion.most()) {
                throw new CaseRefusedException("selection.refused.points", criterion.name(), criterion.most());
            }
        });
        jdbc.sql("delete from score where competition = ? and login = ? and nomination = ?")
                .params(competition.number(), login, nomination)
                .update();
        points.forEach((code, given) -> jdbc.sql(
                        "insert into score (competition, login, nomination, criterion, points, given_at) values (?, ?, ?, ?, ?, ?)")
                .params(competition.number(), login, nomination, code, given, utc(clock.instant()))
                .update());
    }

    /** Keeps a whole sheet at once: points of those from whom the scorer does not stand back. */
    @Transactional
    public void keep(
            Competition competition,
            String login,
            Map<UUID, Map<String, Integer>> points,
            Map<UUID, String> conflicts) {
        conflicts.forEach((nomination, reason) -> standBack(competition, login, nomination, reason));
        points.forEach((nomination, given) -> give(
                competition,
                login,
                nomination,
                conflicts.getOrDefault(nomination, "").isBlank() ? given : Map.of()));
    }

    /** A scorer stands back from one candidate; an empty reason takes that back. Points given there are gone. */
    @Transactional
    public void standBack(Competition competition, String login, UUID nomination, String reason) {
        open(competition, login);
        admitted(competition, nomination);
        jdbc.sql("delete from scorer_conflict where competition = ? and login = ? and nomination = ?")
                .params(competition.number(), login, nomination)
                .update();
        if (!reason.isBlank()) {
            jdbc.sql("delete from score where competition = ? and login = ? and nomination = ?")
                    .params(competition.number(), login, nomination)
                    .update();
            jdbc.sql(
                            "insert into scorer_conflict (competition, login, nomination, reason, declared_at) values (?, ?, ?, ?, ?)")
                    .params(competition.number(), login, nomination, reason.strip(), utc(clock.instant()))
                    .update();
        }
    }

    /** Of which candidates a scorer's sheet is not complete, by number. */
    public List<String> missing(Competition competition, String login) {
        Map<UUID, Map<String, Integer>> own = own(competition, login);
        Set<UUID> back = conflicts(competition, login).keySet();
        return nominations.admitted(competition).stream()
                .filter(each -> !back.contains(each.caseId()))
                .filter(each -> !new ScoreSheet(own.getOrDefault(each.caseId(), Map.of()))
                        .complete(competition.rules().criteria()))
                .map(Nomination::number)
                .toList();
    }

    /** From now on a scorer's points stand; the same again changes nothing. */
    @Transactional
    public void lock(Competition competition, String login) {
        competitions.lock(competition);
        if (require(competition, login).lockedAt() != null) {
            return;
        }
        List<String> missing = missing(competition, login);
        if (!missing.isEmpty()) {
            throw new CaseRefusedException(
                    "selection.refused.incomplete",
                    String.join(", ", missing.subList(0, Math.min(5, missing.size()))),
                    missing.size());
        }
        scorers.lock(competition, login);
        if (competition.caseId() != null) {
            journal.record(competition.caseId(), "scored", login, null, Map.of());
        }
    }

    /**
     * All points, by scorer.
     *
     * @throws CaseRefusedException before the last one has locked, whoever asks
     */
    public List<Given> all(Competition competition) {
        if (!scorers.locked(competition)) {
            throw new CaseRefusedException("selection.refused.sealed");
        }
        Map<Integer, Map<UUID, Map<String, Integer>>> read = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select c.position, s.nomination, s.criterion, s.points
                from score s join scorer c using (competition, login) join nomination n on n.case_id = s.nomination
                where s.competition = ? order by c.position, n.filed_at, n.number, s.criterion
                """)
                .param(competition.number())
                .query(row -> {
                    read.computeIfAbsent(row.getInt("position"), any -> new LinkedHashMap<>())
                            .computeIfAbsent(row.getObject("nomination", UUID.class), any -> new LinkedHashMap<>())
                            .put(row.getString("criterion"), row.getInt("points"));
                });
        return read.entrySet().stream()
                .flatMap(scorer -> scorer.getValue().entrySet().stream()
                        .map(each -> new Given(scorer.getKey(), each.getKey(), new ScoreSheet(each.getValue()))))
                .toList();
    }

    /** Whether everybody has locked. */
    public boolean locked(Competition competition) {
        return scorers.locked(competition);
    }

    /** Admitted candidates whom fewer than the rules want can score, because scorers stood back, by number. */
    public List<String> underscored(Competition competition) {
        Collection<Given> given = all(competition);
        return nominations.admitted(competition).stream()
                .filter(each -> given.stream()
                                .filter(one -> one.nomination().equals(each.caseId()))
                                .count()
                        < competition.rules().scorers())
                .map(Nomination::number)
                .toList();
    }

    private Scorer require(Competition competition, String login) {
        return scorers.find(competition, login)
                .orElseThrow(() -> new SecurityException(login + " does not score " + competition.number()));
    }

    /** Serialised with locking, so that nothing is given after it. */
    private void open(Competition competition, String login) {
        competitions.lock(competition);
        if (require(competition, login).lockedAt() != null) {
            throw new CaseRefusedException("selection.refused.locked");
        }
    }

    private void admitted(Competition competition, UUID nomination) {
        if (nominations
                .of(nomination)
                .filter(each -> each.competition().equals(competition.number()))
                .filter(each -> each.state() == Nomination.State.ADMITTED)
                .isEmpty()) {
            throw new CaseRefusedException("selection.refused.candidate");
        }
    }
}
