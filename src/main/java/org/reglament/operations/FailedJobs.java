package org.reglament.operations;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Retries;
import org.reglament.journal.Journal;
import org.reglament.procedure.Element;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;

/** The engine's jobs that went wrong: those that wait for a person first, then those that are tried again anyway. */
@Component
class FailedJobs {
    static final int SHOWN = 200;
    private static final int LONGEST_MESSAGE = 300;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final CaseFiles cases;
    private final Procedures procedures;
    private final Journal journal;
    private final BusinessClock clock;
    private final Retries retries;
    private final Operators operators;

    FailedJobs(
            ManagementService management,
            RuntimeService runtime,
            CaseFiles cases,
            Procedures procedures,
            Journal journal,
            BusinessClock clock,
            Retries retries,
            Operators operators) {
        this.management = management;
        this.runtime = runtime;
        this.cases = cases;
        this.procedures = procedures;
        this.journal = journal;
        this.clock = clock;
        this.retries = retries;
        this.operators = operators;
    }

    /** How many are not tried again by themselves. */
    long stopped() {
        return withoutRetries().count();
    }

    /** How many failed and are tried again. */
    long waiting() {
        return withRetries().count();
    }

    /** At most {@link #SHOWN} of them. */
    List<FailedJob> shown() {
        operators.check();
        List<Job> jobs = Stream.concat(
                        withoutRetries().orderByJobId().asc().listPage(0, SHOWN).stream(),
                        withRetries().orderByJobDuedate().asc().listPage(0, SHOWN).stream())
                .limit(SHOWN)
                .toList();
        Map<String, CaseFile> files = files(jobs);
        return jobs.stream().map(job -> shown(job, file(job, files))).toList();
    }

    /** An error may quote what the case holds, so of a confidential one nothing is told. */
    private FailedJob shown(Job job, @Nullable CaseFile file) {
        boolean confidential = file != null && file.confidential();
        return new FailedJob(
                job.getId(),
                confidential,
                confidential ? null : file,
                confidential ? null : element(job),
                confidential ? "" : line(job.getExceptionMessage()),
                job.getDuedate() == null ? null : job.getDuedate().toInstant(),
                job.getRetries());
    }

    /** The whole error of a job; empty when the job is done, has met none or works for a confidential case. */
    Optional<String> trace(String id) {
        operators.check();
        return Optional.ofNullable(find(id))
                .filter(job -> {
                    CaseFile file = file(job, files(List.of(job)));
                    return file == null || !file.confidential();
                })
                .map(job -> management.getJobExceptionStacktrace(job.getId()));
    }

    /** Has it tried at once; false when it is no longer there, for it has been done. */
    boolean retry(String id, String by) {
        operators.check();
        Job job = find(id);
        if (job == null) {
            return false;
        }
        retry(List.of(job), by);
        return true;
    }

    /** Has all of them tried at once; their number. */
    int retryAll(String by) {
        operators.check();
        List<Job> jobs = new ArrayList<>(withoutRetries().list());
        jobs.addAll(withRetries().list());
        retry(jobs, by);
        return jobs.size();
    }

    private void retry(List<Job> jobs, String by) {
        Map<String, CaseFile> files = files(jobs);
        Date now = Date.from(clock.instant());
        jobs.forEach(job -> retries.run(() -> {
            // It may have been done while the operator was looking.
            Job current = find(job.getId());
            if (current == null) {
                return;
            }
            if (current.getRetries() <= 0) {
                management.setJobRetries(1).jobId(job.getId()).dueDate(now).execute();
            } else {
                management.setJobDuedate(job.getId(), now);
            }
            CaseFile file = file(job, files);
            if (file != null) {
                journal.record(file.id(), "job-retried", by, activity(job), Map.of("job", job.getId()));
            }
        }));
    }

    private JobQuery withoutRetries() {
        return management.createJobQuery().noRetriesLeft();
    }

    private JobQuery withRetries() {
        return management.createJobQuery().withException().withRetriesLeft();
    }

    private @Nullable Job find(String id) {
        return management.createJobQuery().jobId(id).singleResult();
    }

    /** The cases by the processes that belong to them. */
    private Map<String, CaseFile> files(List<Job> jobs) {
        Set<String> processes = new HashSet<>();
        for (Job job : jobs) {
            Stream.of(job.getProcessInstanceId(), job.getRootProcessInstanceId())
                    .filter(Objects::nonNull)
                    .forEach(processes::add);
        }
        Map<String, CaseFile> files = new HashMap<>();
        if (!processes.isEmpty()) {
            for (ProcessInstance process : runtime.createProcessInstanceQuery()
                    .processInstanceIds(processes)
                    .list()) {
                byKey(process.getBusinessKey()).ifPresent(file -> files.put(process.getId(), file));
            }
        }
        return files;
    }

    private Optional<CaseFile> byKey(@Nullable String key) {
        try {
            return key == null ? Optional.empty() : cases.find(UUID.fromString(key));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static @Nullable CaseFile file(Job job, Map<String, CaseFile> files) {
        CaseFile own = files.get(job.getProcessInstanceId());
        return own == null ? files.get(job.getRootProcessInstanceId()) : own;
    }

    private @Nullable String element(Job job) {
        String activity = activity(job);
        if (activity == null || job.getProcessDefinitionId() == null) {
            return activity;
        }
        return procedures
                .element(job.getProcessDefinitionId(), activity)
                .map(Element::name)
                .orElse(activity);
    }

    private @Nullable String activity(Job job) {
        if (job.getFailedActivityId() != null) {
            return job.getFailedActivityId();
        }
        if (job.getJobDefinitionId() == null) {
            return null;
        }
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition == null ? null : definition.getActivityId();
    }

    private static String line(@Nullable String message) {
        String line = Objects.toString(message, "").strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
