package org.reglament.board;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The name {@code board} in diagrams: who votes on a question of the case, and until when. */
@Component
@Word("board")
class BoardInDiagrams implements DiagramWord {

    private static final Instant NOT_OPEN = Instant.parse("3000-01-01T00:00:00Z");

    private final ObjectProvider<Voting> voting;
    private final ObjectProvider<Agenda> agenda;

    BoardInDiagrams(ObjectProvider<Voting> voting, ObjectProvider<Agenda> agenda) {
        this.voting = voting;
        this.agenda = agenda;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(caseId, voting, agenda);
    }

    /** The questions of one case, as expressions read them. */
    public static final class OfCase {
        private final UUID caseId;
        private final ObjectProvider<Voting> voting;
        private final ObjectProvider<Agenda> agenda;

        private OfCase(UUID caseId, ObjectProvider<Voting> voting, ObjectProvider<Agenda> agenda) {
            this.caseId = caseId;
            this.voting = voting;
            this.agenda = agenda;
        }

        /** The accounts of those who vote on it: the collection of a vote's task. */
        public List<String> voters(String item) {
            return voting.getObject().voters(caseId, item);
        }

        /** When the vote ends; the year 3000 while it has not begun. */
        public Date closes(String item) {
            return Date.from(agenda.getObject()
                    .latest(caseId, item)
                    .map(AgendaItem::closesAt)
                    .orElse(NOT_OPEN));
        }
    }
}
