package org.reglament.worklist;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.journal.Journal;
import org.reglament.signin.Official;
import org.springframework.stereotype.Component;

/** Takes tasks from those who are to keep away from their case, whichever way they got them: by an answer, by hand. */
@Component
class Release {

    private final TaskService engine;
    private final CaseFiles cases;
    private final CaseRights rights;
    private final Journal journal;

    Release(TaskService engine, CaseFiles cases, CaseRights rights, Journal journal) {
        this.engine = engine;
        this.cases = cases;
        this.rights = rights;
        this.journal = journal;
    }

    /** Whether any of those tasks had to be taken from whoever has it. */
    boolean fromBarred(List<WorkItems.Held> tasks) {
        boolean any = false;
        for (WorkItems.Held task : tasks) {
            CaseFile file = cases.get(task.caseId());
            String assignee = task.assignee();
            if (!rights.stand(new Official(assignee), file).acts()) {
                engine.setAssignee(task.id(), null);
                journal.record(file.id(), "released", "system", null, Map.of("from", assignee));
                any = true;
            }
        }
        return any;
    }
}
