package org.reglament.deadline;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.reglament.calendar.Settling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the engine's due timers and jobs run at once when the clock has moved. */
@Component
class EngineSettling implements Settling {
    private static final Logger LOG = LoggerFactory.getLogger(EngineSettling.class);
    private static final int BATCH = 200;

    private final ObjectProvider<ProcessEngine> engine;

    EngineSettling(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** A running job executor is woken and given a moment; without one the jobs are run here. */
    @Override
    public boolean settle() {
        List<Job> due = due();
        if (due.isEmpty()) {
            return true;
        }
        JobExecutor executor = executor();
        if (executor.isActive()) {
            executor.jobWasAdded();
            rest();
        } else {
            due.forEach(this::execute);
        }
        return due().isEmpty();
    }

    private List<Job> due() {
        return management().createJobQuery().active().executable().orderByJobDuedate().asc().listPage(0, BATCH).stream()
                // The engine's own housekeeping belongs to no case and comes again and again.
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    private void execute(Job job) {
        try {
            management().executeJob(job.getId());
        } catch (ProcessEngineException e) {
            // Done or removed meanwhile, or failed: then the engine has counted the try and says when the next is.
            LOG.debug("Job {} is left to the next round", job.getId(), e);
        }
    }

    private ManagementService management() {
        return engine.getObject().getManagementService();
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration()).getJobExecutor();
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
