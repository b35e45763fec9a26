package org.reglament.participation;

import static org.reglament.participation.Competitions.moment;
import static org.reglament.participation.Competitions.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.participation.Ranking.Outcome;
import org.reglament.participation.Ranking.Reason;
import org.reglament.participation.Ranking.Shortfall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rankings as they were made, kept with the record from which anybody can make them anew. */
@Component
public class Rankings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final Competitions competitions;
    private final Nominations nominations;
    private final Scores scores;
    private final BusinessClock clock;

    Rankings(JdbcClient jdbc, Competitions competitions, Nominations nominations, Scores scores, BusinessClock clock) {
        this.jdbc = jdbc;
        this.competitions = competitions;
        this.nominations = nominations;
        this.scores = scores;
        this.clock = clock;
    }

    /**
     * A ranking as it stands.
     *
     * @param rules and the three behind it: the files of the record
     */
    public record Kept(
            Instant rankedAt,
            int size,
            List<Shortfall> shortfalls,
            List<Line> lines,
            String rules,
            String candidates,
            String scores,
            String result) {

        public List<Line> of(Outcome outcome) {
            return lines.stream()
                    .filter(line -> line.outcome() == outcome)
                    .sorted(Comparator.comparingInt(Line::turn))
                    .toList();
        }
    }

    /**
     * One candidate of it.
     *
     * @param nomination null once its case is erased
     */
    public record Line(
            String number,
            @Nullable UUID nomination,
            int place,
            BigDecimal score,
            Outcome outcome,
            Reason reason,
            int turn,
            List<String> quotas) {}

    /** Ranks the admitted candidates by the locked scores and keeps it; ranked again, the new one takes its place. */
    @Transactional
    public Ranking make(Competition competition) {
        competitions.lock(competition);
        List<Nomination> admitted = nominations.admitted(competition);
        if (!admitted.isEmpty()) {
            List<String> underscored = scores.underscored(competition);
            if (!underscored.isEmpty()) {
                throw new CaseRefusedException(
                        "selection.refused.underscored", competition.rules().scorers(), String.join(", ", underscored));
            }
        }
        List<Scores.Given> given = admitted.isEmpty() ? List.of() : scores.all(competition);
        List<Contender> contenders = contenders(competition, admitted, given);
        Ranking ranking = Ranking.of(competition.rules(), contenders);
        keep(competition, ranking, contenders, points(competition, admitted, given), admitted);
        return ranking;
    }

    /** The admitted candidates with their scores. */
    List<Contender> contenders(Competition competition, List<Nomination> admitted, List<Scores.Given> given) {
        return admitted.stream()
                .map(each -> new Contender(
                        each.number(),
                        each.organisation(),
                        each.group(),
                        each.expert(),
                        each.returning(),
                        each.filedAt(),
                        ScoreSheet.score(
                                competition.rules().criteria(),
                                given.stream()
                                        .filter(one -> one.nomination().equals(each.caseId()))
                                        .map(Scores.Given::sheet)
                                        .toList())))
                .toList();
    }

    private static List<OpenRecord.Points> points(
            Competition competition, List<Nomination> admitted, List<Scores.Given> given) {
        List<OpenRecord.Points> points = new ArrayList<>();
        for (Nomination each : admitted) {
            for (Scores.Given one : given) {
                if (one.nomination().equals(each.caseId())) {
                    competition
                            .rules()
                            .criteria()
                            .forEach(criterion -> points.add(new OpenRecord.Points(
                                    each.number(),
                                    one.scorer(),
                                    criterion.code(),
                                    one.sheet().points().getOrDefault(criterion.code(), 0))));
                }
            }
        }
        return points;
    }

    private void keep(
            Competition competition,
            Ranking ranking,
            List<Contender> contenders,
            List<OpenRecord.Points> points,
            List<Nomination> admitted) {
        Instant now = clock.instant();
        jdbc.sql("delete from ranking where competition = ? and round = ?")
                .params(competition.number(), competition.round())
                .update();
        jdbc.sql(
                        """
                insert into ranking (competition, round, ranked_at, size, shortfalls, rules, candidates, scores, result)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """)
                .params(
                        competition.number(),
                        competition.round(),
                        utc(now),
                        ranking.size(),
                        write(ranking.shortfalls()),
                        OpenRecord.rules(competition.rules()),
                        OpenRecord.candidates(contenders),
                        OpenRecord.scores(points),
                        OpenRecord.result(ranking))
                .update();
        Map<String, UUID> cases = new HashMap<>();
        admitted.forEach(each -> cases.put(each.number(), each.caseId()));
        for (Ranking.Place place : ranking.places()) {
            jdbc.sql(
                            """
                    insert into ranking_place
                        (competition, round, number, nomination, place, score, outcome, reason, turn, quotas)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(
                            competition.number(),
                            competition.round(),
                            place.contender().number(),
                            cases.get(place.contender().number()),
                            place.place(),
                            place.contender().score(),
                            place.outcome().name(),
                            place.reason().name(),
                            place.turn(),
                            String.join(" ", place.quotas()))
                    .update();
        }
        competitions.ranked(competition, now);
    }

    /** The ranking of the competition's last round. */
    public Optional<Kept> of(Competition competition) {
        return jdbc.sql("select * from ranking where competition = ? and round = ?")
                .params(competition.number(), competition.round())
                .query((row, n) -> new Kept(
                        moment(row, "ranked_at"),
                        row.getInt("size"),
                        read(row.getString("shortfalls")),
                        lines(competition),
                        row.getString("rules"),
                        row.getString("candidates"),
                        row.getString("scores"),
                        row.getString("result")))
                .optional();
    }

    private List<Line> lines(Competition competition) {
        return jdbc.sql(
                        """
                select number, nomination, place, score, outcome, reason, turn, quotas from ranking_place
                where competition = ? and round = ? order by place, turn, number
                """)
                .params(competition.number(), competition.round())
                .query((row, n) -> new Line(
                        row.getString("number"),
                        row.getObject("nomination", UUID.class),
                        row.getInt("place"),
                        row.getBigDecimal("score"),
                        Outcome.valueOf(row.getString("outcome")),
                        Reason.valueOf(row.getString("reason")),
                        row.getInt("turn"),
                        Arrays.stream(row.getString("quotas").split(" "))
                                .filter(each -> !each.isEmpty())
                                .toList()))
                .list();
    }

    private static String write(List<Shortfall> shortfalls) {
        try {
            return JSON.writeValueAsString(shortfalls);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("shortfalls are plain values", e);
        }
    }

    private static List<Shortfall> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds no shortfalls", e);
        }
    }
}
