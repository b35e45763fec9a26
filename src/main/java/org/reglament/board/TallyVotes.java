package org.reglament.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reglament.casefile.CaseFiles;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;
import org.springframework.context.MessageSource;

/** Counts the votes on a question and tells the diagram what they came to. */
@Verb(
        name = "tally",
        title = @Words(ru = "Подвести итог голосования", en = "Count the votes"),
        does =
                @Words(
                        ru = "Закрывает вопрос и считает голоса; переменные boardOutcome и boardRemarks",
                        en =
                                "closes the question and counts the ballots once; sets `boardOutcome` (an option's code, `noQuorum`, or `withdrawn` where the secretary gave it back) and `boardRemarks`; content `boardOutcomeName`, `boardMinutes`, `boardMeeting`, `boardVotes` [{`code`, `name`, `count`}], `boardRows` [{`code`, `title`, `outcome`, `outcomeName`, `remarks`}], `boardDue`"),
        inputs =
                @Input(
                        name = "item",
                        required = true,
                        label = @Words(ru = "Ключ вопроса", en = "Key of the question"),
                        help = @Words(ru = "Как в шаге putOnAgenda", en = "as in `putOnAgenda`")),
        sets = {"boardOutcome", "boardRemarks"})
public class TallyVotes implements Step {

    private static final Locale RU = Locale.forLanguageTag("ru");

    private final Voting voting;
    private final Voters voters;
    private final Meetings meetings;
    private final MeetingWords words;
    private final CaseFiles cases;
    private final People people;
    private final MessageSource messages;

    TallyVotes(
            Voting voting,
            Voters voters,
            Meetings meetings,
            MeetingWords words,
            CaseFiles cases,
            People people,
            MessageSource messages) {
        this.voting = voting;
        this.voters = voters;
        this.meetings = meetings;
        this.words = words;
        this.cases = cases;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public void run(StepContext context) {
        AgendaItem item =
                voting.tally(context.caseId(), context.required("item").strip());
        List<Voters.Ballot> remarked = voters.ballots(item.id()).stream()
                .filter(ballot -> !ballot.remarks().isEmpty())
                .toList();
        List<Voters.Unnamed> unnamed = voters.unnamed(item.id());
        Map<String, Person> named =
                people.named(remarked.stream().map(Voters.Ballot::login).toList());
        String outcome = Objects.requireNonNull(item.outcome());
        String remarks = outcome.equals(Outcome.WITHDRAWN)
                ? item.reason()
                : Stream.concat(
                                remarked.stream().map(ballot -> told(ballot.line(), said(ballot, named))),
                                unnamed.stream().map(one -> told(one.line(), one.text())))
                        .collect(Collectors.joining("\n"));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("boardOutcome", outcome);
        content.put("boardRemarks", remarks);
        content.put("boardOutcomeName", words.outcome(item, outcome, RU));
        content.put(
                "boardMinutes",
                item.meeting() == null
                        ? ""
                        : meetings.find(item.meeting()).map(words::number).orElse(""));
        content.put("boardMeeting", item.meeting() == null ? "" : "/meetings/" + item.meeting());
        content.put("boardVotes", votes(item));
        content.put("boardRows", rows(item, remarked, unnamed, named));
        content.put("boardDue", item.decisionDue() == null ? "" : String.valueOf(item.decisionDue()));
        cases.note(context.caseId(), context.element(), "system", content);
        context.set("boardOutcome", outcome);
        context.set("boardRemarks", remarks.length() > 2000 ? remarks.substring(0, 2000) : remarks);
    }

    private List<Map<String, Object>> votes(AgendaItem item) {
        List<Map<String, Object>> votes = new ArrayList<>();
        Result result = item.result();
        if (result != null) {
            for (Option option : item.options()) {
                votes.add(Map.of(
                        "code",
                        option.code(),
                        "name",
                        option.name(),
                        "count",
                        result.counts().getOrDefault(option.code(), 0)));
            }
        }
        return votes;
    }

    private List<Map<String, Object>> rows(
            AgendaItem item, List<Voters.Ballot> remarked, List<Voters.Unnamed> unnamed, Map<String, Person> named) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Result result = item.result();
        if (result != null) {
            for (Result.LineResult line : result.lines()) {
                rows.add(Map.of(
                        "code",
                        line.code(),
                        "title",
                        line.title(),
                        "outcome",
                        line.outcome().code(),
                        "outcomeName",
                        words.outcome(item, line.outcome().code(), RU),
                        "remarks",
                        Stream.concat(
                                        remarked.stream()
                                                .filter(ballot -> ballot.line().equals(line.code()))
                                                .map(ballot -> said(ballot, named)),
                                        unnamed.stream()
                                                .filter(one -> one.line().equals(line.code()))
                                                .map(Voters.Unnamed::text))
                                .collect(Collectors.joining("\n"))));
            }
        }
        return rows;
    }

    private String told(String line, String said) {
        return line.isEmpty() ? said : messages.getMessage("board.remark.line", new Object[] {line, said}, RU);
    }

    private static String said(Voters.Ballot ballot, Map<String, Person> named) {
        return name(ballot, named) + ": " + ballot.remarks();
    }

    private static String name(Voters.Ballot ballot, Map<String, Person> named) {
        Person person = named.get(ballot.login());
        return person == null ? ballot.login() : person.shortName();
    }
}
