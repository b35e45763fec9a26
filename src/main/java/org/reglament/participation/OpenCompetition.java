package org.reglament.participation;

import java.util.Map;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code openCompetition}: announces a competition. */
@Verb(
        name = "openCompetition",
        title = @Words(ru = "Объявить конкурс", en = "Announce a competition"),
        does =
                @Words(
                        ru =
                                "Открывает конкурс по правилам, которые больше не меняются; повторно – объявляет его ещё раз",
                        en =
                                "announces a competition by rules that change no more; passed again, it is announced once more; content `competitionPath` is its address, `announcedAt` and `competitionUntil` the moments of the notice and of the window’s end"),
        inputs = {
            @Input(
                    name = "council",
                    required = true,
                    label = @Words(ru = "Название совета", en = "Name of the council"),
                    help = @Words(ru = "Например ${councilName}", en = "for example `${councilName}`")),
            @Input(
                    name = "seats",
                    required = true,
                    label = @Words(ru = "Мест", en = "Seats"),
                    help = @Words(ru = "Сколько членов будет в совете", en = "how many members the council has")),
            @Input(
                    name = "smallest",
                    required = true,
                    initial = "${setting.number('smallest', 9)}",
                    label = @Words(ru = "Наименьший состав", en = "Smallest council"),
                    help = @Words(ru = "С меньшим числом совет не создают", en = "with fewer there is no council")),
            @Input(
                    name = "largest",
                    required = true,
                    initial = "${setting.number('largest', 21)}",
                    label = @Words(ru = "Наибольший состав", en = "Largest council"),
                    help = @Words(ru = "Мест не может быть больше", en = "there are no more seats than that")),
            @Input(
                    name = "threshold",
                    required = true,
                    initial = "${setting.text('threshold', '50')}",
                    label = @Words(ru = "Порог", en = "Threshold"),
                    help =
                            @Words(
                                    ru = "Балл, с которым можно войти в совет",
                                    en = "the score with which one may be taken")),
            @Input(
                    name = "experts",
                    required = true,
                    initial = "${setting.text('experts', '1/3')}",
                    label = @Words(ru = "Доля экспертов", en = "Part of experts"),
                    help = @Words(ru = "Не меньше, например 1/3", en = "at least, for example `1/3`")),
            @Input(
                    name = "renewed",
                    required = true,
                    initial = "${setting.text('renewed', '1/3')}",
                    label = @Words(ru = "Доля новых членов", en = "Part of newcomers"),
                    help =
                            @Words(
                                    ru = "Не меньше; в прежнем составе их нет",
                                    en = "at least; those who did not sit in the council before")),
            @Input(
                    name = "perOrganisation",
                    required = true,
                    initial = "${setting.number('per-organisation', 1)}",
                    label = @Words(ru = "От одной организации", en = "Of one organisation"),
                    help = @Words(ru = "Сколько членов самое большее", en = "how many members at most")),
            @Input(
                    name = "scorers",
                    required = true,
                    initial = "${setting.number('scorers', 3)}",
                    label = @Words(ru = "Оценивают", en = "Scorers"),
                    help =
                            @Words(
                                    ru = "Сколько экспертов оценит каждого",
                                    en = "how many score each candidate at least")),
            @Input(
                    name = "years",
                    required = true,
                    initial = "${setting.number('council-term', 3)}",
                    label = @Words(ru = "Срок полномочий, лет", en = "Term in years"),
                    help =
                            @Words(
                                    ru = "На сколько лет создают совет",
                                    en = "for how many years the council is formed")),
            @Input(
                    name = "groups",
                    required = true,
                    label = @Words(ru = "Референтные группы", en = "Reference groups"),
                    help =
                            @Words(
                                    ru = "Строки формы: code, name, nameEn, atLeast",
                                    en = "rows of a form: `code`, `name`, `nameEn`, `atLeast`")),
            @Input(
                    name = "criteria",
                    required = true,
                    label = @Words(ru = "Критерии", en = "Criteria"),
                    help =
                            @Words(
                                    ru = "Строки формы: code, name, nameEn, most, weight",
                                    en = "rows of a form: `code`, `name`, `nameEn`, `most`, `weight`")),
            @Input(
                    name = "until",
                    required = true,
                    initial = "${deadline.due('applications')}",
                    label = @Words(ru = "Конец приёма заявок", en = "End of the window"),
                    help =
                            @Words(
                                    ru = "Например ${deadline.due('applications')}",
                                    en = "for example `${deadline.due('applications')}`"))
        },
        sets = {"competitionPath", "announcedAt", "competitionUntil"})
public class OpenCompetition implements Step {
    private final Competitions competitions;
    private final CaseFiles cases;
    private final RulesOfForm rules;
    private final BusinessClock clock;

    OpenCompetition(Competitions competitions, CaseFiles cases, RulesOfForm rules, BusinessClock clock) {
        this.competitions = competitions;
        this.cases = cases;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        Competition competition = competitions.open(
                file, context.required("council").strip(), rules.read(context), RulesOfForm.until(context));
        cases.note(
                file.id(),
                context.element(),
                "system",
                Map.of(
                        "competitionPath", "/councils/competitions/" + competition.number(),
                        "announcedAt", clock.instant().toString(),
                        "competitionUntil", competition.closesAt().toString()));
    }
}
