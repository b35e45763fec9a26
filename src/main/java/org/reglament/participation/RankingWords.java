package org.reglament.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reglament.participation.Ranking.Outcome;
import org.reglament.participation.Ranking.Shortfall;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a ranking in words, for protocols and pages; it names nobody. */
@Component
public class RankingWords {
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final MessageSource messages;

    RankingWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The lines of a protocol: place, number, score, outcome and why. Names stand on pages alone, which ask the consents.
     *
     * @param votes of citizens, where they were asked
     */
    List<Map<String, Object>> lines(Competition competition, Rankings.Kept kept, Map<UUID, Integer> votes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Rankings.Line line : kept.lines()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("place", line.place());
            told.put("number", line.number());
            told.put("score", line.score().toPlainString().replace('.', ','));
            told.put("outcome", outcome(line.outcome(), RU));
            told.put("why", why(line, competition.rules().groups(), RU));
            if (competition.ratedTill() != null) {
                told.put("votes", line.nomination() == null ? 0 : votes.getOrDefault(line.nomination(), 0));
            }
            lines.add(told);
        }
        return lines;
    }

    public String outcome(Outcome outcome, Locale locale) {
        return say("selection.outcome." + outcome.name(), locale);
    }

    /** Why somebody is where they are, for example «Место отдано по квоте: эксперты». */
    public String why(Rankings.Line line, List<ReferenceGroup> groups, Locale locale) {
        String quotas =
                line.quotas().stream().map(code -> quota(code, groups, locale)).collect(Collectors.joining(", "));
        return say("selection.reason." + line.reason().name(), locale, quotas);
    }

    /** What the candidates did not suffice for, a line each. */
    List<String> shortfalls(Competition competition, List<Shortfall> shortfalls) {
        return shortfalls.stream()
                .map(each -> shortfall(each, competition.rules().groups(), RU))
                .toList();
    }

    public String shortfall(Shortfall shortfall, List<ReferenceGroup> groups, Locale locale) {
        return say(
                "selection.shortfall",
                locale,
                quota(shortfall.of(), groups, locale),
                shortfall.wanted(),
                shortfall.found());
    }

    private String quota(String code, List<ReferenceGroup> groups, Locale locale) {
        return switch (code) {
            case Ranking.EXPERTS, Ranking.NEWCOMERS, Ranking.MEMBERS -> say("selection.quota." + code, locale);
            default ->
                groups.stream()
                        .filter(group -> group.code().equals(code))
                        .map(group -> group.name(locale))
                        .findFirst()
                        .orElse(code);
        };
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
