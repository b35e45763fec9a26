package org.reglament.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.LetterState;
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

    /**
     * The latest letters, in any of those states or in all.
     *
     * @param number of the case that they are about; empty for all cases
     */
    List<StuckLetter> latest(List<LetterState> states, String number, int limit, int offset) {
        operators.check();
        if (number.isEmpty()) {
            return letters.latest(states, null, limit, offset).stream()
                    .map(this::withCase)
                    .toList();
        }
        return cases.byNumber(number)
                .map(file -> letters.latest(states, file.id(), limit, offset).stream()
                        .map(this::withCase)
                        .toList())
                .orElse(List.of());
    }

    /** Whether no case has that number; an empty one asks for none. */
    boolean unknown(String number) {
        operators.check();
        return !number.isEmpty() && cases.byNumber(number).isEmpty();
    }

    Optional<StuckLetter> find(UUID letter) {
        operators.check();
        return letters.find(letter).map(this::withCase);
    }

    /** The number of the case in which somebody reaches the citizen another way. */
    Optional<String> reached(StuckLetter row) {
        return row.confidential()
                ? Optional.empty()
                : Optional.ofNullable(row.letter().reachCase())
                        .flatMap(cases::find)
                        .map(CaseFile::number);
    }

    /** Queues the letter again; false when that cannot be. */
    boolean retry(UUID letter, String why) {
        return letters.retry(letter, operators.check(), why);
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
