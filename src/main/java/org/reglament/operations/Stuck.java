package org.reglament.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** Letters that do not get out and a task list that went astray, for operators alone. */
@Component
class Stuck {
    private final Operators operators;
    private final Letters letters;
    private final CaseFiles cases;
    private final WorkItems items;

    Stuck(Operators operators, Letters letters, CaseFiles cases, WorkItems items) {
        this.operators = operators;
        this.letters = letters;
        this.cases = cases;
        this.items = items;
    }

    /** The letters; of those of confidential cases no more than that they are there. */
    List<StuckLetter> letters() {
        operators.check();
        return letters.stuck().stream().map(this::withCase).toList();
    }

    /** Queues the letter again; false when it has been sent. */
    boolean retry(UUID letter) {
        return letters.retry(letter, operators.check());
    }

    /** How many rows of the task list differ from what the engine holds. */
    long drift() {
        operators.check();
        return items.drift();
    }

    /** Makes the task list anew. */
    void rebuild() {
        operators.check();
        items.rebuild();
    }

    private StuckLetter withCase(Letter letter) {
        CaseFile file =
                Optional.ofNullable(letter.caseId()).flatMap(cases::find).orElse(null);
        boolean confidential = file != null && file.confidential();
        return new StuckLetter(letter, confidential, confidential ? null : file);
    }
}
