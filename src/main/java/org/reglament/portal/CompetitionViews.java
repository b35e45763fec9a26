package org.reglament.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.CaseFiles;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.participation.Candidate;
import org.reglament.participation.Candidates;
import org.reglament.participation.Competition;
import org.reglament.participation.Competition.State;
import org.reglament.participation.Competitions;
import org.reglament.participation.Consents;
import org.reglament.participation.CouncilSeats;
import org.reglament.participation.Nomination;
import org.reglament.participation.Nominations;
import org.reglament.participation.RankingWords;
import org.reglament.participation.Rankings;
import org.reglament.participation.RatingVotes;
import org.reglament.participation.ReferenceGroup;
import org.reglament.publication.Publication;
import org.reglament.publication.Publications;
import org.springframework.stereotype.Component;

/** What everybody may see of a competition; people are named only while they agree to it. */
@Component
class CompetitionViews {
    private final Competitions competitions;
    private final Nominations nominations;
    private final Consents consents;
    private final Rankings rankings;
    private final RankingWords words;
    private final RatingVotes votes;
    private final CouncilSeats seats;
    private final CaseFiles cases;
    private final Candidates candidates;
    private final Publications publications;
    private final Bodies bodies;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    CompetitionViews(
            Competitions competitions,
            Nominations nominations,
            Consents consents,
            Rankings rankings,
            RankingWords words,
            RatingVotes votes,
            CouncilSeats seats,
            CaseFiles cases,
            Candidates candidates,
            Publications publications,
            Bodies bodies,
            WorkCalendar calendar,
            BusinessClock clock) {
        this.competitions = competitions;
        this.nominations = nominations;
        this.consents = consents;
        this.rankings = rankings;
        this.words = words;
        this.votes = votes;
        this.seats = seats;
        this.cases = cases;
        this.candidates = candidates;
        this.publications = publications;
        this.bodies = bodies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A competition with the words that a list needs; {@code left} is null once the window is over. */
    public record Head(Competition competition, String state, String body, String path, @Nullable Integer left) {}

    /** A candidate; {@code person} is null where nobody agreed that they be named. */
    public record Shown(String number, @Nullable Candidate person, String group, boolean expert) {}

    /** What became of one of them. */
    public record Line(
            int place,
            String number,
            String name,
            BigDecimal score,
            String outcome,
            String why,
            @Nullable Integer votes) {}

    /** The result once it is public. */
    public record Result(Instant rankedAt, List<Line> lines, List<String> shortfalls) {}

    /** How many nominations there were, and what became of them. */
    public record Counts(int filed, int admitted, int refused, int withdrawn) {}

    Head head(Competition competition) {
        State state = competition.state(clock.instant());
        return new Head(
                competition,
                state.name().toLowerCase(Locale.ROOT),
                bodies.find(competition.body()).map(Body::name).orElse(competition.body()),
                path(competition),
                state == State.OPEN
                        ? calendar.workingDaysBetween(clock.today(), clock.dateOf(competition.closesAt()))
                        : null);
    }

    String path(Competition competition) {
        return "/councils/competitions/" + competition.number();
    }

    /** What its notice says; nothing once its case is erased. */
    Map<String, String> notice(Competition competition) {
        Map<String, String> notice = new LinkedHashMap<>();
        if (competition.caseId() != null) {
            Map<String, Object> content = cases.content(competition.caseId());
            for (String key : List.of("noticeText", "requirements", "spheres")) {
                notice.put(key, content.get(key) instanceof String text ? text : "");
            }
        }
        return notice;
    }

    /** What its case made public: the notice, the composition with the protocol, the first meeting. */
    List<Publication> publications(Competition competition) {
        return competition.caseId() == null ? List.of() : publications.of(competition.caseId());
    }

    Counts counts(Competition competition) {
        Map<Nomination.State, Long> counted = nominations.of(competition).stream()
                .collect(Collectors.groupingBy(Nomination::state, Collectors.counting()));
        return new Counts(
                counted.values().stream().mapToInt(Long::intValue).sum(),
                counted.getOrDefault(Nomination.State.ADMITTED, 0L).intValue(),
                counted.getOrDefault(Nomination.State.REFUSED, 0L).intValue(),
                counted.getOrDefault(Nomination.State.WITHDRAWN, 0L).intValue());
    }

    /** The admitted candidates, by number. */
    List<Shown> candidates(Competition competition) {
        List<Nomination> admitted = nominations.admitted(competition);
        Map<UUID, Candidate> named =
                named(admitted.stream().map(Nomination::caseId).toList());
        return admitted.stream()
                .map(each -> new Shown(each.number(), named.get(each.caseId()), each.group(), each.expert()))
                .toList();
    }

    private Map<UUID, Candidate> named(List<UUID> nominations) {
        return candidates.of(consents.standing(nominations, Consents.Kind.PUBLISHING));
    }

    /** The ranking once the council is seated or the competition over: before, it is the commission's. */
    Optional<Rankings.Kept> published(Competition competition) {
        return competition.closedAt() != null || !seats.of(competition).isEmpty()
                ? rankings.of(competition)
                : Optional.empty();
    }

    Optional<Result> result(Competition competition, Locale locale) {
        return published(competition).map(kept -> {
            List<ReferenceGroup> groups = competition.rules().groups();
            Map<UUID, Integer> counted = votes.count(competition);
            Map<UUID, Candidate> named = named(kept.lines().stream()
                    .flatMap(line -> Optional.ofNullable(line.nomination()).stream())
                    .toList());
            List<Line> lines = new ArrayList<>();
            for (Rankings.Line line : kept.lines()) {
                UUID nomination = line.nomination();
                lines.add(new Line(
                        line.place(),
                        line.number(),
                        Optional.ofNullable(nomination)
                                .map(named::get)
                                .map(Candidate::fullName)
                                .orElse(""),
                        line.score(),
                        words.outcome(line.outcome(), locale),
                        words.why(line, groups, locale),
                        competition.ratedTill() == null || nomination == null
                                ? null
                                : Integer.valueOf(counted.getOrDefault(nomination, 0))));
            }
            return new Result(
                    kept.rankedAt(),
                    lines,
                    kept.shortfalls().stream()
                            .map(each -> words.shortfall(each, groups, locale))
                            .toList());
        });
    }

    /** Whether citizens vote now. */
    boolean rated(Competition competition) {
        return competition.rated(clock.instant());
    }

    /** The admitted candidate of that number. */
    Optional<UUID> nomination(Competition competition, String number) {
        return nominations.admitted(competition).stream()
                .filter(each -> each.number().equals(number))
                .map(Nomination::caseId)
                .findFirst();
    }

    /** The last competition of a body. */
    Optional<Competition> last(String body) {
        return competitions.latest(body, null, 1).stream().findFirst();
    }
}
