package org.reglament.participation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.participation.NominationCheck.Paper;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;
import org.springframework.context.MessageSource;

/** The step {@code checkNomination}: finds what a nomination lacks. */
@Verb(
        name = "checkNomination",
        title = @Words(ru = "Проверить заявку", en = "Check a nomination"),
        does =
                @Words(
                        ru =
                                "Находит, каких документов нет, и считает возраст, срок регистрации, заявки той же организации и место в нынешнем составе",
                        en =
                                "finds which papers are missing and computes what follows from dates; content `complete`, `missingPapers`, `missingPapersText`, `adult`, `oldEnough`, `secondOfOrganisation`, `sitsNow` – whether the candidate sits in the council that is there now"),
        inputs = {
            @Input(
                    name = "months",
                    required = true,
                    initial = "${setting.number('organisation-months', 12)}",
                    label =
                            @Words(
                                    ru = "Сколько месяцев зарегистрирована организация",
                                    en = "Months since the organisation was registered"),
                    help = @Words(ru = "Не меньше, например 12", en = "at least, for example 12"))
        },
        sets = {
            "complete",
            "missingPapers",
            "missingPapersText",
            "adult",
            "oldEnough",
            "secondOfOrganisation",
            "sitsNow"
        })
public class CheckNomination implements Step {
    private final Nominations nominations;
    private final Competitions competitions;
    private final CouncilBefore before;
    private final CaseFiles cases;
    private final BusinessClock clock;
    private final MessageSource messages;

    CheckNomination(
            Nominations nominations,
            Competitions competitions,
            CouncilBefore before,
            CaseFiles cases,
            BusinessClock clock,
            MessageSource messages) {
        this.nominations = nominations;
        this.competitions = competitions;
        this.before = before;
        this.cases = cases;
        this.clock = clock;
        this.messages = messages;
    }

    @Override
    public void run(StepContext context) {
        UUID caseId = context.caseId();
        Nomination nomination =
                nominations.of(caseId).orElseThrow(() -> new CaseRefusedException("selection.refused.unjoined"));
        Competition competition = competitions.find(nomination.competition()).orElseThrow();
        Map<String, Object> content = cases.content(caseId);
        NominationCheck check = NominationCheck.of(
                content,
                clock.dateOf(competition.closesAt()),
                Integer.parseInt(context.required("months").strip()),
                brought(content));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("complete", check.complete());
        told.put("missingPapers", check.missing().stream().map(Paper::name).toList());
        told.put("missingPapersText", words(check));
        told.put("adult", check.adult());
        told.put("oldEnough", check.oldEnough());
        told.put("secondOfOrganisation", nominations.second(nomination));
        told.put("sitsNow", before.has(competition, content));
        cases.note(caseId, context.element(), "system", told);
        told.forEach((name, value) -> {
            if (value instanceof Boolean) {
                context.set(name, value);
            }
        });
    }
    /** What the organiser found among the papers added since. */
    private static List<Paper> brought(Map<String, Object> content) {
        return content.get("papersBrought") instanceof Collection<?> names
                ? names.stream().map(String::valueOf).map(Paper::valueOf).toList()
                : List.of();
    }

    private String words(NominationCheck check) {
        return check.missing().stream()
                .map(paper -> messages.getMessage("selection.paper." + paper.name(), null, Locale.forLanguageTag("ru")))
                .collect(Collectors.joining("\n"));
    }
}
