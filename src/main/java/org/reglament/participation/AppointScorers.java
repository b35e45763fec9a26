package org.reglament.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reglament.board.Boards;
import org.reglament.board.Seat;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code appointScorers}: names who scores the candidates. */
@Verb(
        name = "appointScorers",
        title = @Words(ru = "Назначить оценивающих", en = "Appoint scorers"),
        does =
                @Words(
                        ru = "Назначает тех, кто оценит кандидатов; среди них есть эксперты",
                        en = "names who scores the candidates, experts among them; sets `scorers`"),
        inputs = {
            @Input(
                    name = "people",
                    required = true,
                    label = @Words(ru = "Кто оценивает", en = "Who scores"),
                    help =
                            @Words(
                                    ru = "Ответ формы – список учётных записей",
                                    en = "an answer that is a list of accounts")),
            @Input(
                    name = "expertPeople",
                    required = true,
                    label = @Words(ru = "Из них эксперты", en = "Experts among them"),
                    help =
                            @Words(
                                    ru = "Ответ формы – список учётных записей",
                                    en = "an answer that is a list of accounts")),
            @Input(
                    name = "expertBoard",
                    initial = "${setting.text('expert-board', 'expert-council')}",
                    label = @Words(ru = "Экспертный совет", en = "Expert council"),
                    help =
                            @Words(
                                    ru = "Ключ органа; если в нём кто-то состоит, эксперты – только из него",
                                    en = "key of a board; where somebody sits in it, experts are those alone"))
        },
        sets = {"scorers"})
public class AppointScorers implements Step {
    private final Competitions competitions;
    private final Scorers scorers;
    private final Boards boards;
    private final People people;

    AppointScorers(Competitions competitions, Scorers scorers, Boards boards, People people) {
        this.boards = boards;
        this.people = people;
        this.competitions = competitions;
        this.scorers = scorers;
    }

    @Override
    public void run(StepContext context) {
        Competition competition = competitions
                .of(context.caseId())
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        List<String> experts = names(context, "expertPeople");
        context.input("expertBoard").map(String::valueOf).ifPresent(board -> sit(board, experts));
        List<String> all = new ArrayList<>(names(context, "people"));
        experts.stream().filter(each -> !all.contains(each)).forEach(all::add);
        scorers.appoint(competition, all, Set.copyOf(experts));
        context.set(
                "scorers",
                scorers.of(competition).stream()
                        .filter(each -> each.lockedAt() == null)
                        .map(Scorer::login)
                        .toList());
    }

    /** Where the expert council has members, nobody else is its expert. */
    private void sit(String board, List<String> experts) {
        Set<String> members =
                boards.seats(board.strip()).stream().map(Seat::login).collect(Collectors.toSet());
        experts.stream()
                .filter(each -> !members.isEmpty() && !members.contains(each))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new CaseRefusedException(
                            "selection.refused.no-expert",
                            people.find(stranger).map(Person::fullName).orElse(stranger));
                });
    }

    private static List<String> names(StepContext context, String input) {
        Object given = context.input(input).orElse(List.of());
        return given instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(given).strip().split("\\s*,\\s*"));
    }
}
