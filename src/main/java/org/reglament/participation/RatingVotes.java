package org.reglament.participation;

import static org.reglament.participation.Competitions.utc;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.TrackingCodes;
import org.reglament.signin.Citizen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom citizens wish to see in a council: advice for the commission, one vote a person, changed until the window ends. */
@Component
public class RatingVotes {
    private static final String PURPOSE = "rating-vote";

    private final JdbcClient jdbc;
    private final Nominations nominations;
    private final TrackingCodes codes;
    private final BusinessClock clock;

    RatingVotes(JdbcClient jdbc, Nominations nominations, TrackingCodes codes, BusinessClock clock) {
        this.jdbc = jdbc;
        this.nominations = nominations;
        this.codes = codes;
        this.clock = clock;
    }

    /** Gives that person's vote to a candidate, instead of the one before. */
    @Transactional
    public void give(Competition competition, Citizen citizen, UUID nomination) {
        if (!competition.rated(clock.instant())) {
            throw new CaseRefusedException("selection.refused.vote-closed");
        }
        if (nominations
                .of(nomination)
                .filter(each ->
                        each.competition().equals(competition.number()) && each.state() == Nomination.State.ADMITTED)
                .isEmpty()) {
            throw new CaseRefusedException("selection.refused.candidate");
        }
        jdbc.sql(
                        """
                insert into rating_vote (competition, voter, nomination, given_at) values (?, ?, ?, ?)
                on conflict (competition, voter) do update set nomination = excluded.nomination,
                    given_at = excluded.given_at
                """)
                .params(competition.number(), voter(competition, citizen), nomination, utc(clock.instant()))
                .update();
    }

    /** For whom that person has voted. */
    public Optional<UUID> of(Competition competition, Citizen citizen) {
        return jdbc.sql("select nomination from rating_vote where competition = ? and voter = ?")
                .params(competition.number(), voter(competition, citizen))
                .query(UUID.class)
                .optional();
    }

    /** How many votes each candidate has; nobody is told while the vote runs, lest votes follow votes. */
    public Map<UUID, Integer> count(Competition competition) {
        Map<UUID, Integer> count = new LinkedHashMap<>();
        if (competition.ratedTill() != null && !clock.instant().isBefore(competition.ratedTill())) {
            jdbc.sql("select nomination, count(*) from rating_vote where competition = ? group by nomination")
                    .param(competition.number())
                    .query(row -> {
                        count.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return count;
    }

    /** The same for the same person and competition, and nothing from which the person could be told. */
    private String voter(Competition competition, Citizen citizen) {
        String who = competition.number() + " " + citizen.getName();
        return codes.of(PURPOSE, UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8)));
    }
}
