package org.reglament.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.reglament.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a closed case and its children out of every table; of the journal stays that something was done, in its chain. */
@Component
class Eraser {
    private final JdbcClient jdbc;
    private final RuntimeService running;
    private final HistoryService history;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Eraser(
            JdbcClient jdbc,
            RuntimeService running,
            HistoryService history,
            Journal journal,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.running = running;
        this.history = history;
        this.journal = journal;
        this.events = events;
    }

    /** Erases the case; tells how many cases there were, children included. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(CaseFile file, String by, String why) {
        int erased = 1;
        for (CaseFile child : children(file.id())) {
            erased += erase(child, by, why);
        }
        List<HistoricProcessInstance> runs = runs(file.id());
        events.publishEvent(new CaseErased(file.id(), tasks(runs), keys(file.id())));
        for (HistoricProcessInstance run : runs) {
            if (run.getEndTime() == null) {
                running.deleteProcessInstanceIfExists(run.getId(), "erased", true, true, true, false);
            }
            history.deleteHistoricProcessInstanceIfExists(run.getId());
        }
        jdbc.sql("delete from filing_key where case_id = ?").param(file.id()).update();
        jdbc.sql("delete from case_file where id = ?").param(file.id()).update();
        journal.erase(file.id());
        journal.record(file.id(), "erased", by, null, Map.of("why", why));
        return erased;
    }

    private List<CaseFile> children(UUID id) {
        return jdbc.sql(CaseRow.SELECT + " where parent = ? for update")
                .param(id)
                .query(CaseRow::read)
                .list();
    }

    /** The runs of the case's diagram and of those that it called, the called ones first. */
    private List<HistoricProcessInstance> runs(UUID id) {
        List<HistoricProcessInstance> runs = new ArrayList<>(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list());
        for (int i = 0; i < runs.size(); i++) {
            for (HistoricProcessInstance called : history.createHistoricProcessInstanceQuery()
                    .superProcessInstanceId(runs.get(i).getId())
                    .list()) {
                if (runs.stream().noneMatch(run -> run.getId().equals(called.getId()))) {
                    runs.add(called);
                }
            }
        }
        Collections.reverse(runs);
        return runs;
    }

    private List<String> tasks(List<HistoricProcessInstance> runs) {
        List<String> tasks = new ArrayList<>();
        for (HistoricProcessInstance run : runs) {
            history.createHistoricTaskInstanceQuery()
                    .processInstanceId(run.getId())
                    .list()
                    .forEach(task -> tasks.add(task.getId()));
        }
        return tasks;
    }

    private List<String> keys(UUID id) {
        return jdbc.sql("select key from filing_key where case_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }
}
