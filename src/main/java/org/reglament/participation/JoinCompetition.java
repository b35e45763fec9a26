package org.reglament.participation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code joinCompetition}: joins a nomination to its competition. */
@Verb(
        name = "joinCompetition",
        title = @Words(ru = "Присоединить к конкурсу", en = "Join the competition"),
        does =
                @Words(
                        ru = "Связывает заявку с конкурсом и отмечает, пришла ли она в срок",
                        en =
                                "joins the case, a nomination, to the competition of that number at the same body; content `competitionFound`, `inTime`, `councilName`, `competitionPath`"),
        inputs = {
            @Input(
                    name = "to",
                    required = true,
                    label = @Words(ru = "Номер конкурса", en = "Number of the competition"),
                    help = @Words(ru = "Например ${competitionNumber}", en = "for example `${competitionNumber}`")),
            @Input(
                    name = "organisation",
                    required = true,
                    label = @Words(ru = "Номер организации", en = "Number of the organisation"),
                    help = @Words(ru = "ОГРН организации", en = "its state number")),
            @Input(
                    name = "group",
                    label = @Words(ru = "Референтная группа", en = "Reference group"),
                    help = @Words(ru = "Код группы; пусто – ни одной", en = "code of the group; empty for none")),
            @Input(
                    name = "expert",
                    label = @Words(ru = "Эксперт", en = "Expert"),
                    help =
                            @Words(
                                    ru = "true, если кандидат выдвинут как эксперт",
                                    en = "`true` where the candidate stands as an expert"))
        },
        sets = {"competitionFound", "inTime", "councilName", "competitionPath"})
public class JoinCompetition implements Step {
    private final Competitions competitions;
    private final Nominations nominations;
    private final Scorers scorers;
    private final CaseFiles cases;

    JoinCompetition(Competitions competitions, Nominations nominations, Scorers scorers, CaseFiles cases) {
        this.scorers = scorers;
        this.competitions = competitions;
        this.nominations = nominations;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        Optional<Competition> found = competitions.find(context.required("to")).filter(each -> each.body()
                .equals(file.body()));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("competitionFound", found.isPresent());
        told.put("inTime", found.filter(each -> accepts(each, file)).isPresent());
        found.ifPresent(competition -> {
            if (accepts(competition, file)) {
                nominations.join(file, competition, entry(context, competition), context.element());
            }
            told.put("councilName", competition.council());
            told.put("competitionPath", "/councils/competitions/" + competition.number());
        });
        cases.note(file.id(), context.element(), "system", told);
    }

    /** What came on paper in time may be entered later, until scorers are named. */
    private boolean accepts(Competition competition, CaseFile file) {
        return competition.closedAt() == null
                && competition.accepts(file.receivedAt())
                && scorers.of(competition).isEmpty();
    }

    /** A group that the competition does not know is none. */
    private static Nominations.Entry entry(StepContext context, Competition competition) {
        String group = context.input("group").map(String::valueOf).orElse("").strip();
        boolean known = competition.rules().groups().stream()
                .anyMatch(each -> each.code().equals(group));
        return new Nominations.Entry(
                context.required("organisation").strip(),
                known ? group : "",
                "true".equals(context.input("expert").map(String::valueOf).orElse("")));
    }
}
