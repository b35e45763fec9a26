package org.reglament.board;

import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Opens the vote on a question. */
@Verb(
        name = "openVote",
        title = @Words(ru = "Открыть голосование", en = "Open the vote"),
        does =
                @Words(
                        ru = "Определяет, кто голосует и до какого времени",
                        en =
                                "fixes who votes and until when, for `board.voters` and `board.closes`; a question that no secretary took becomes a vote by correspondence"),
        inputs =
                @Input(
                        name = "item",
                        required = true,
                        label = @Words(ru = "Ключ вопроса", en = "Key of the question"),
                        help = @Words(ru = "Как в шаге putOnAgenda", en = "as in `putOnAgenda`")))
public class OpenVote implements Step {

    private final Voting voting;

    OpenVote(Voting voting) {
        this.voting = voting;
    }

    @Override
    public void run(StepContext context) {
        voting.open(context.caseId(), context.required("item").strip());
    }
}
