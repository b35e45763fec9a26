package org.reglament.participation;

import java.util.List;
import java.util.Map;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code seatCouncil}: seats those whom the ranking takes. */
@Verb(
        name = "seatCouncil",
        title = @Words(ru = "Утвердить состав совета", en = "Seat the council"),
        does =
                @Words(
                        ru = "Вводит в совет тех, кого называет рейтинг, на срок полномочий",
                        en =
                                "seats those whom the ranking takes for the council’s term; content `composition` [{`number`, `organisation`}]"),
        sets = {"composition"})
public class SeatCouncil implements Step {
    private final Competitions competitions;
    private final CouncilSeats seats;
    private final CaseFiles cases;

    SeatCouncil(Competitions competitions, CouncilSeats seats, CaseFiles cases) {
        this.competitions = competitions;
        this.seats = seats;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        Competition competition = competitions
                .of(context.caseId())
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        seats.seat(competition);
        List<Map<String, Object>> composition = seats.of(competition).stream()
                .map(seat -> Map.<String, Object>of("number", seat.number(), "organisation", seat.organisation()))
                .toList();
        cases.note(context.caseId(), context.element(), "system", Map.of("composition", composition));
    }
}
