package org.reglament.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reglament.casefile.CaseFiles;
import org.reglament.participation.Consents.Kind;
import org.reglament.participation.Ranking.Outcome;
import org.reglament.participation.Ranking.Shortfall;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a ranking in words, for protocols and pages; it names only who agreed to be named. */
@Component
public class RankingWords {
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final Consents consents;
    private final CaseFiles cases;
    private final MessageSource messages;

    RankingWords(Consents consents, CaseFiles cases, MessageSource messages) {
        this.consents = consents;
        this.cases = cases;
        this.messages = messages;
    }

    /** The lines of a protocol: place, number, name where agreed, score, outcome and why, all as text. */
    List<Map<String, Object>> lines(Competition competition, Rankings.Kept kept) {
        List<UUID> ids = new ArrayList<>();
        kept.lines().forEach(line -> {
            if (line.nomination() != null) {
                ids.add(line.nomination());
            }
        });
        Set<UUID> named = consents.standing(ids, Kind.PUBLISHING);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Rankings.Line line : kept.lines()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("place", line.place());
            told.put("number", line.number());
            UUID nomination = line.nomination();
            told.put(
                    "name",
                    nomination != null && named.contains(nomination)
                            ? Candidate.of(cases.content(nomination)).fullName()
                            : "");
            told.put("score", line.score().toPlainString().replace('.', ','));
            told.put("outcome", outcome(line.outcome(), RU));
            told.put("why", why(line, competition.rules().groups(), RU));
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
            case Ranking.EXPERTS, Ranking.MEMBERS -> say("selection.quota." + code, locale);
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
