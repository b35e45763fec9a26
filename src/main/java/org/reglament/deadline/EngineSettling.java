package org.reglament.deadline;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.reglament.calendar.Settling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs the engine's due timers and jobs at once when the clock has moved, beside the running job executor. */
@Component
class EngineSettling implements Settling {
    private static final Logger LOG = LoggerFactory.getLogger(EngineSettling.class);
    private static final int BATCH = 200;

    private final ObjectProvider<ManagementService> management;

    EngineSettling(ObjectProvider<ManagementService> management) {
        this.management = management;
    }

    @Override
    public boolean settle() {
        List<Job> due = management
                .getObject()
                .createJobQuery()
                .active()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, BATCH)
                .stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
        boolean worked = false;
        for (Job job : due) {
            if (!taken((JobEntity) job)) {
                execute(job);
                worked = true;
            }
        }
        if (!due.isEmpty() && !worked) {
            rest();
        }
        return due.isEmpty();
    }

    /** The executor took it first and is about to finish it. */
    private static boolean taken(JobEntity job) {
        return job.getLockExpirationTime() != null
                && job.getLockExpirationTime().after(ClockUtil.getCurrentTime());
    }

    private void execute(Job job) {
        try {
            management.getObject().executeJob(job.getId());
        } catch (ProcessEngineException e) {
            // Done meanwhile by the executor, or failed: the engine has counted the try and says when the next is.
            LOG.debug("Job {} is left to the next round", job.getId(), e);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
