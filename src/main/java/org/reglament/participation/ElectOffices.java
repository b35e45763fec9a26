package org.reglament.participation;

import java.util.EnumMap;
import java.util.Map;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.participation.CouncilSeat.Office;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code electOffices}: records whom the council elected. */
@Verb(
        name = "electOffices",
        title = @Words(ru = "Записать избранных", en = "Record the elections"),
        does =
                @Words(
                        ru = "Записывает, кого совет избрал председателем, заместителем и секретарём",
                        en = "records whom the council elected chair, deputy and secretary"),
        inputs = {
            @Input(
                    name = "chair",
                    required = true,
                    label = @Words(ru = "Председатель", en = "Chair"),
                    help = @Words(ru = "Номер заявки", en = "number of the nomination")),
            @Input(
                    name = "deputy",
                    required = true,
                    label = @Words(ru = "Заместитель", en = "Deputy"),
                    help = @Words(ru = "Номер заявки", en = "number of the nomination")),
            @Input(
                    name = "secretary",
                    required = true,
                    label = @Words(ru = "Секретарь", en = "Secretary"),
                    help = @Words(ru = "Номер заявки", en = "number of the nomination"))
        })
public class ElectOffices implements Step {
    private final Competitions competitions;
    private final CouncilSeats seats;

    ElectOffices(Competitions competitions, CouncilSeats seats) {
        this.competitions = competitions;
        this.seats = seats;
    }

    @Override
    public void run(StepContext context) {
        Competition competition = competitions
                .of(context.caseId())
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        Map<Office, String> elected = new EnumMap<>(Office.class);
        elected.put(Office.CHAIR, context.required("chair").strip());
        elected.put(Office.DEPUTY, context.required("deputy").strip());
        elected.put(Office.SECRETARY, context.required("secretary").strip());
        seats.elect(competition, elected);
    }
}
