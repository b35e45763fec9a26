package org.reglament.participation;

import java.util.List;
import java.util.Map;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code endSeat}: ends the seat of a member early. */
@Verb(
        name = "endSeat",
        title = @Words(ru = "Прекратить полномочия", en = "End a seat"),
        does =
                @Words(
                        ru = "Прекращает полномочия члена совета раньше срока",
                        en =
                                "ends the seat of a member of the body’s council before its term; content `seatName`, `seatCompetition`, `seatUntil` (when its term would have ended), `reserveDeclined`"),
        inputs = {
            @Input(
                    name = "number",
                    required = true,
                    label = @Words(ru = "Номер заявки члена совета", en = "Nomination number of the member"),
                    help = @Words(ru = "Например ${memberNumber}", en = "for example `${memberNumber}`")),
            @Input(
                    name = "reason",
                    required = true,
                    label = @Words(ru = "Причина", en = "Reason"),
                    help =
                            @Words(
                                    ru = "resigned, ineligible, absent или ethics",
                                    en = "`resigned`, `ineligible`, `absent` or `ethics`"))
        },
        sets = {"seatName", "seatCompetition", "seatUntil", "reserveDeclined"})
public class EndSeat implements Step {
    private final CouncilSeats seats;
    private final CaseFiles cases;
    private final BusinessClock clock;

    EndSeat(CouncilSeats seats, CaseFiles cases, BusinessClock clock) {
        this.seats = seats;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void run(StepContext context) {
        CaseFile file = cases.get(context.caseId());
        String number = context.required("number").strip();
        CouncilSeat seat = seats.sitting(file.body(), clock.today()).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new CaseRefusedException("selection.refused.elected", number));
        seats.leave(seat, context.required("reason").strip());
        cases.note(
                file.id(),
                context.element(),
                "system",
                Map.of(
                        "seatName", seat.name(),
                        "seatCompetition", seat.competition(),
                        "seatUntil", String.valueOf(seat.until() == null ? "" : seat.until()),
                        "reserveDeclined", List.of()));
    }
}
