package org.reglament.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code nextOfReserve}: names who of the reserve comes next. */
@Verb(
        name = "nextOfReserve",
        title = @Words(ru = "Найти замену в резерве", en = "Find the next of the reserve"),
        does =
                @Words(
                        ru =
                                "Называет того из резерва, с кем совет сохранит квоты; кто отказался, больше не предлагается",
                        en =
                                "names whom of the reserve the free seat goes to, so that the council keeps its quotas; passed again, whoever was named before counts as having declined; content `reserveNumber` (empty where nobody is left), `reserveName`, `reserveDeclined`"),
        inputs = {
            @Input(
                    name = "number",
                    required = true,
                    label = @Words(ru = "Номер заявки, чьё место освободилось", en = "Nomination number of who left"),
                    help = @Words(ru = "Например ${memberNumber}", en = "for example `${memberNumber}`"))
        },
        sets = {"reserveNumber", "reserveName", "reserveDeclined"})
public class NextOfReserve implements Step {
    private final CouncilSeats seats;
    private final Competitions competitions;
    private final CaseFiles cases;

    NextOfReserve(CouncilSeats seats, Competitions competitions, CaseFiles cases) {
        this.seats = seats;
        this.competitions = competitions;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        Map<String, Object> content = cases.content(context.caseId());
        List<String> declined = new ArrayList<>();
        if (content.get("reserveDeclined") instanceof Collection<?> before) {
            before.forEach(each -> declined.add(String.valueOf(each)));
        }
        if (content.get("reserveNumber") instanceof String named && !named.isEmpty()) {
            declined.add(named);
        }
        Competition competition = competitions
                .find(Candidate.text(content, "seatCompetition"))
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        String left = context.required("number").strip();
        CouncilSeat seat = seats.of(competition).stream()
                .filter(each -> each.number().equals(left))
                .findFirst()
                .orElseThrow(() -> new CaseRefusedException("selection.refused.elected", left));
        Optional<Nomination> next = seats.next(competition, seat, declined);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("reserveDeclined", declined);
        told.put("reserveNumber", next.map(Nomination::number).orElse(""));
        told.put(
                "reserveName",
                next.map(each -> Candidate.of(cases.content(each.caseId())).fullName())
                        .orElse(""));
        cases.note(context.caseId(), context.element(), "system", told);
    }
}
