package org.reglament.participation;

import java.time.LocalDate;
import java.util.Map;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code seatFromReserve}: seats whom the reserve gives. */
@Verb(
        name = "seatFromReserve",
        title = @Words(ru = "Ввести из резерва", en = "Seat one of the reserve"),
        does =
                @Words(
                        ru = "Вводит названного из резерва на остаток срока",
                        en = "seats whom `nextOfReserve` named for the rest of the term"),
        inputs = {
            @Input(
                    name = "number",
                    required = true,
                    label = @Words(ru = "Номер заявки, чьё место освободилось", en = "Nomination number of who left"),
                    help = @Words(ru = "Например ${memberNumber}", en = "for example `${memberNumber}`")),
            @Input(
                    name = "by",
                    required = true,
                    label = @Words(ru = "Номер заявки из резерва", en = "Nomination number of the reserve"),
                    help = @Words(ru = "Например ${reserveNumber}", en = "for example `${reserveNumber}`"))
        })
public class SeatFromReserve implements Step {
    private final CouncilSeats seats;
    private final Nominations nominations;
    private final Competitions competitions;
    private final CaseFiles cases;

    SeatFromReserve(CouncilSeats seats, Nominations nominations, Competitions competitions, CaseFiles cases) {
        this.seats = seats;
        this.nominations = nominations;
        this.competitions = competitions;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        Map<String, Object> content = cases.content(context.caseId());
        Competition competition = competitions
                .find(Candidate.text(content, "seatCompetition"))
                .orElseThrow(() -> new CaseRefusedException("selection.refused.unannounced"));
        String left = context.required("number").strip();
        CouncilSeat seat = seats.of(competition).stream()
                .filter(each -> each.number().equals(left))
                .findFirst()
                .orElseThrow(() -> new CaseRefusedException("selection.refused.elected", left));
        String by = context.required("by").strip();
        Nomination next = nominations.admitted(competition).stream()
                .filter(each -> each.number().equals(by))
                .findFirst()
                .orElseThrow(() -> new CaseRefusedException("selection.refused.candidate"));
        String until = Candidate.text(content, "seatUntil");
        seats.replace(competition, seat, until.isEmpty() ? null : LocalDate.parse(until), next);
    }
}
