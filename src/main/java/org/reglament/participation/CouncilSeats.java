package org.reglament.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.participation.CouncilSeat.Office;
import org.reglament.participation.Ranking.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sits in the bodies' public councils, who leaves early and who comes instead. */
@Component
public class CouncilSeats {
    private static final String SELECT =
            "select id, competition, body, nomination, number, name, organisation, group_code, expert, office, since, until, reason"
                    + " from council_seat";

    /** Why a seat may end before its term. */
    public static final Set<String> REASONS = Set.of("resigned", "ineligible", "absent", "ethics");

    private final JdbcClient jdbc;
    private final Nominations nominations;
    private final Rankings rankings;
    private final ExpertPool pool;
    private final CaseFiles cases;
    private final BusinessClock clock;

    CouncilSeats(
            JdbcClient jdbc,
            Nominations nominations,
            Rankings rankings,
            ExpertPool pool,
            CaseFiles cases,
            BusinessClock clock) {
        this.pool = pool;
        this.jdbc = jdbc;
        this.nominations = nominations;
        this.rankings = rankings;
        this.cases = cases;
        this.clock = clock;
    }

    /** Seats those whom the ranking takes, for the council's term; those of the council before end the day before. */
    @Transactional
    public int seat(Competition competition) {
        LocalDate first = clock.today();
        LocalDate last = first.plusYears(competition.rules().term()).minusDays(1);
        jdbc.sql(
                        """
                update council_seat set until = greatest(since, ?)
                where body = ? and competition <> ? and (until is null or until >= ?)
                """)
                .params(first.minusDays(1), competition.body(), competition.number(), first)
                .update();
        int seated = 0;
        Rankings.Kept kept = rankings.of(competition).orElseThrow();
        for (Rankings.Line line : kept.of(Outcome.SEAT)) {
            Optional<Nomination> nomination =
                    Optional.ofNullable(line.nomination()).flatMap(nominations::of);
            if (nomination
                    .filter(each -> each.state() == Nomination.State.ADMITTED)
                    .isPresent()) {
                add(competition, nomination.get(), first, last, null);
                seated++;
            }
        }
        // Who withdrew after the ranking leaves the seat to the reserve.
        while (seated < kept.size()) {
            Optional<Nomination> next = next(competition, null, Set.of());
            if (next.isEmpty()) {
                break;
            }
            add(competition, next.get(), first, last, null);
            seated++;
        }
        return seated;
    }

    private void add(
            Competition competition,
            Nomination nomination,
            LocalDate first,
            @Nullable LocalDate last,
            @Nullable UUID instead) {
        Map<String, Object> content = cases.content(nomination.caseId());
        jdbc.sql(
                        """
                insert into council_seat (id, competition, body, nomination, number, name, organisation, group_code,
                    expert, since, until, instead_of)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        UUID.randomUUID(),
                        competition.number(),
                        competition.body(),
                        nomination.caseId(),
                        nomination.number(),
                        Candidate.of(content).fullName(),
                        Candidate.of(content).organisation(),
                        nomination.group(),
                        nomination.expert(),
                        first,
                        last,
                        instead)
                .update();
        pool.leave(nomination.caseId());
    }

    /** Those who sit in a body's council that day: the chair first, then as they were seated. */
    public List<CouncilSeat> sitting(String body, LocalDate day) {
        return jdbc
                .sql(SELECT + " where body = ? and since <= ? and (until is null or until >= ?) order by since, id")
                .params(body, day, day)
                .query(CouncilSeats::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(CouncilSeat::office).thenComparing(CouncilSeat::name))
                .toList();
    }

    /** All seats that a competition filled, those that ended too. */
    public List<CouncilSeat> of(Competition competition) {
        return jdbc.sql(SELECT + " where competition = ? order by since, id")
                .param(competition.number())
                .query(CouncilSeats::read)
                .list();
    }

    /** Gives the offices that the council elected; nobody has two, and the one before becomes a member. */
    @Transactional
    public void elect(Competition competition, Map<Office, String> numbers) {
        if (new HashSet<>(numbers.values()).size() < numbers.size()) {
            throw new CaseRefusedException("selection.refused.offices");
        }
        LocalDate today = clock.today();
        jdbc.sql("update council_seat set office = 'member' where competition = ?")
                .param(competition.number())
                .update();
        numbers.forEach((office, number) -> {
            int elected = jdbc.sql(
                            """
                    update council_seat set office = ?
                    where competition = ? and number = ? and since <= ? and (until is null or until >= ?)
                    """)
                    .params(office.word(), competition.number(), number, today, today)
                    .update();
            if (elected != 1) {
                throw new CaseRefusedException("selection.refused.elected", number);
            }
        });
    }

    /** Ends a seat before its term: today is its last day. */
    @Transactional
    public void leave(CouncilSeat seat, String reason) {
        if (!REASONS.contains(reason)) {
            throw new IllegalArgumentException("nobody leaves a council for " + reason);
        }
        jdbc.sql("update council_seat set until = greatest(since, ?), reason = ?, office = 'member' where id = ?")
                .params(clock.today(), reason, seat.id())
                .update();
    }

    /**
     * Who of the reserve comes next in the place of a seat that ended.
     *
     * @param left null where the seat was never taken
     * @param declined numbers of those who were asked already
     */
    public Optional<Nomination> next(Competition competition, @Nullable CouncilSeat left, Collection<String> declined) {
        List<Nomination> admitted = nominations.admitted(competition);
        Set<String> seated = new HashSet<>();
        List<Contender> sitting = new ArrayList<>();
        for (CouncilSeat seat : of(competition)) {
            seated.add(seat.number());
            if ((left == null || !seat.id().equals(left.id())) && seat.reason() == null) {
                admitted.stream()
                        .filter(each -> each.number().equals(seat.number()))
                        .map(each -> contender(competition, each))
                        .forEach(sitting::add);
            }
        }
        List<Contender> reserve = rankings.of(competition).orElseThrow().of(Outcome.RESERVE).stream()
                .filter(line -> !seated.contains(line.number()) && !declined.contains(line.number()))
                .flatMap(line -> admitted.stream().filter(each -> each.number().equals(line.number())))
                .map(each -> contender(competition, each))
                .toList();
        return Replacement.of(competition.rules(), sitting, reserve).flatMap(next -> admitted.stream()
                .filter(each -> each.number().equals(next.number()))
                .findFirst());
    }

    private Contender contender(Competition competition, Nomination nomination) {
        return new Contender(
                nomination.number(),
                nomination.organisation(),
                nomination.group(),
                nomination.expert(),
                nomination.returning(),
                nomination.filedAt(),
                competition.rules().threshold());
    }

    /** Seats somebody of the reserve for the rest of the term. */
    @Transactional
    public void replace(Competition competition, CouncilSeat left, @Nullable LocalDate last, Nomination by) {
        add(competition, by, clock.today().plusDays(1), last, left.id());
    }

    private static CouncilSeat read(ResultSet row, int n) throws SQLException {
        return new CouncilSeat(
                row.getObject("id", UUID.class),
                row.getString("competition"),
                row.getString("body"),
                row.getObject("nomination", UUID.class),
                row.getString("number"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("group_code"),
                row.getBoolean("expert"),
                Office.valueOf(row.getString("office").toUpperCase(Locale.ROOT)),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("reason"));
    }
}
