package org.reglament.desk;

import java.util.Optional;
import org.reglament.board.Agenda;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.reglament.worklist.VoteTasks;
import org.springframework.stereotype.Component;

/** Leads from a member's task to the page where they vote: there is nothing to fill in at the task itself. */
@Component
class BallotDoor {

    private final VoteTasks tasks;
    private final Agenda agenda;
    private final Visitors visitors;

    BallotDoor(VoteTasks tasks, Agenda agenda, Visitors visitors) {
        this.tasks = tasks;
        this.agenda = agenda;
        this.visitors = visitors;
    }

    /** The address of the vote, where the task is one and whoever asks is the member. */
    Optional<String> of(String task) {
        String login = visitors.official().map(Official::login).orElse("");
        return tasks.question(task)
                .filter(vote -> vote.member().equals(login))
                .flatMap(vote -> agenda.latest(vote.caseId(), vote.question()))
                .map(item -> VotePages.ADDRESS + "/" + item.id());
    }
}
