package org.reglament.participation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.form.OfferedChoices;
import org.springframework.stereotype.Component;

/** The reference groups of the latest competitions: {@code competitionGroups} with {@code competition}, its number. */
@Component
class CompetitionGroups implements OfferedChoices {
    /** More than a region has in a term of its councils. */
    private static final int LATEST = 200;

    private final Competitions competitions;

    CompetitionGroups(Competitions competitions) {
        this.competitions = competitions;
    }

    @Override
    public String name() {
        return "competitionGroups";
    }

    @Override
    public List<Map<String, String>> in(String body, Locale locale) {
        return competitions.latest(null, null, LATEST).stream()
                .flatMap(competition -> competition.rules().groups().stream()
                        .map(group -> Map.of(
                                "competition", competition.number(),
                                "value", group.code(),
                                "label", group.name(locale))))
                .toList();
    }
}
