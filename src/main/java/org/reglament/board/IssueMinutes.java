package org.reglament.board;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Makes the minutes of the meeting fall due. */
@Verb(
        name = "issueMinutes",
        title = @Words(ru = "Оформить протокол", en = "Issue the minutes"),
        does =
                @Words(
                        ru = "С этого дня идёт срок протокола; его составляют и подписывают на странице заседания",
                        en =
                                "from now the term of the minutes runs; they are drawn up and signed on the meeting's page; it does not wait for them"),
        inputs =
                @Input(
                        name = "item",
                        required = true,
                        label = @Words(ru = "Ключ вопроса", en = "Key of the question"),
                        help = @Words(ru = "Как в шаге putOnAgenda", en = "as in `putOnAgenda`")))
public class IssueMinutes implements Step {

    private final Agenda agenda;
    private final Meetings meetings;
    private final Boards boards;

    IssueMinutes(Agenda agenda, Meetings meetings, Boards boards) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.boards = boards;
    }

    @Override
    public void run(StepContext context) {
        AgendaItem item = agenda.latest(
                        context.caseId(), context.required("item").strip())
                .orElseThrow();
        if (item.meeting() != null) {
            meetings.find(item.meeting())
                    .ifPresent(meeting -> meetings.wantMinutes(meeting, boards.get(meeting.board())));
        }
    }
}
