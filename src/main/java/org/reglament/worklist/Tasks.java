package org.reglament.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.casefile.Readings;
import org.reglament.casefile.Retries;
import org.reglament.casefile.Submission;
import org.reglament.directory.Action;
import org.reglament.directory.Recall;
import org.reglament.directory.Role;
import org.reglament.document.Documents;
import org.reglament.form.Checked;
import org.reglament.form.FilledForm;
import org.reglament.form.FormErrors;
import org.reglament.journal.Journal;
import org.reglament.procedure.Element;
import org.reglament.signin.Official;
import org.reglament.signin.Visitor;
import org.reglament.worklist.TaskRefusedException.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with tasks; each deed asks the table of rights and is journalled. */
@Component
public class Tasks {

    private final WorkItems items;
    private final TaskForms forms;
    private final TaskService engine;
    private final CaseFiles cases;
    private final CaseRights rights;
    private final TaskParts parts;
    private final Documents documents;
    private final Drafts drafts;
    private final Journal journal;
    private final BusinessClock clock;
    private final Retries retries;
    private final Readings readings;
    private final HandOvers handOvers;

    Tasks(
            WorkItems items,
            TaskForms forms,
            TaskService engine,
            CaseFiles cases,
            CaseRights rights,
            TaskParts parts,
            Documents documents,
            Drafts drafts,
            Journal journal,
            BusinessClock clock,
            Retries retries,
            Readings readings,
            HandOvers handOvers) {
        this.items = items;
        this.forms = forms;
        this.engine = engine;
        this.cases = cases;
        this.rights = rights;
        this.parts = parts;
        this.documents = documents;
        this.drafts = drafts;
        this.journal = journal;
        this.clock = clock;
        this.retries = retries;
        this.readings = readings;
        this.handOvers = handOvers;
    }

    /**
     * The task, for those who may read it.
     *
     * @throws UnknownTaskException when there is none for this visitor
     * @throws TaskRefusedException when it was done meanwhile and the visitor may read its case
     */
    public WorkItem get(Visitor visitor, String id) {
        WorkItem item = items.find(id).orElseThrow(() -> gone(visitor, id));
        return readable(visitor, item).item();
    }

    /** The same for a program that reads its form: of a confidential case that is noted. */
    public WorkItem opened(Visitor visitor, String id) {
        WorkItem item = get(visitor, id);
        if (item.confidential()) {
            readings.noteTask(cases.get(item.caseId()), visitor.getName(), item.element());
        }
        return item;
    }

    /** Those of the tasks that are still there and that the official may read: as few statements for many as for one. */
    public List<WorkItem> readable(Official official, Collection<String> ids) {
        List<WorkItem> found = items.all(ids);
        Map<UUID, CaseFile> files =
                cases.all(found.stream().map(WorkItem::caseId).toList());
        List<WorkItem> readable = new ArrayList<>();
        Recall.deed(() -> found.stream()
                .filter(item -> files.containsKey(item.caseId()))
                .filter(item -> parts.of(official, item, Objects.requireNonNull(files.get(item.caseId())))
                        .may(Action.READ_TASK))
                .forEach(readable::add));
        return List.copyOf(readable);
    }

    /** What that visitor may do with the task. */
    public Set<Role> roles(Visitor visitor, WorkItem item) {
        return parts.of(visitor, item).roles();
    }

    /**
     * Takes the task; taking what one has already taken changes nothing.
     *
     * @throws TaskRefusedException when somebody else has it or the visitor is no candidate
     */
    public void claim(Visitor visitor, String id) {
        retries.run(() -> claimed(visitor, id));
    }

    private void claimed(Visitor visitor, String id) {
        Taken taken = locked(visitor, id);
        if (!taken.part().roles().contains(Role.ASSIGNEE)) {
            claim(visitor, taken);
        }
    }

    private void claim(Visitor visitor, Taken taken) {
        WorkItem item = taken.item();
        if (!taken.part().may(Action.CLAIM_TASK)) {
            throw new TaskRefusedException(Reason.NOT_YOURS);
        }
        if (item.assignee() != null) {
            throw new TaskRefusedException(Reason.TAKEN);
        }
        String absent = taken.part().behalf();
        if (absent != null) {
            items.behalf(item.id(), visitor.getName(), absent);
        }
        engine.claim(item.id(), visitor.getName());
        journal.record(item.caseId(), "claimed", visitor.getName(), item.element(), TaskParts.told(Map.of(), absent));
    }

    /**
     * Returns the task to those to whom it is offered.
     *
     * @throws TaskRefusedException when somebody else has it, or it is offered to nobody and would be lost
     */
    public void unclaim(Visitor visitor, String id) {
        retries.run(() -> unclaimed(visitor, id));
    }

    private void unclaimed(Visitor visitor, String id) {
        Taken taken = locked(visitor, id);
        WorkItem item = taken.item();
        if (!taken.part().may(Action.RETURN_TASK)) {
            throw new TaskRefusedException(item.assignee() == null ? Reason.NOT_YOURS : Reason.TAKEN);
        }
        if (item.personal()) {
            throw new TaskRefusedException(Reason.PERSONAL);
        }
        engine.setAssignee(item.id(), null);
        journal.record(
                item.caseId(),
                "returned",
                visitor.getName(),
                item.element(),
                TaskParts.told(Map.of(), taken.part().behalf()));
    }

    /**
     * Gives the task to a colleague who holds one of its posts, and tells both who had it and who gets it.
     *
     * @param reason why, in words; may be empty
     * @throws TaskRefusedException when the visitor may not, or the colleague holds none of them, may not sign in, or
     *     keeps away from the case
     */
    public void handOver(Visitor visitor, String id, String to, String reason) {
        handOver(visitor, id, to, reason, null);
    }

    /** The same as one of many in a run, of which both are told when it is over. */
    void handOver(Visitor visitor, String id, String to, String reason, @Nullable UUID run) {
        retries.run(() -> handedOver(visitor, id, to, reason, run));
    }

    private void handedOver(Visitor visitor, String id, String to, String reason, @Nullable UUID run) {
        Taken taken = locked(visitor, id);
        WorkItem item = taken.item();
        if (!taken.part().may(Action.HAND_OVER_TASK)) {
            throw new TaskRefusedException(Reason.NOT_YOURS);
        }
        if (!rights.receives(to, taken.part().file(), item.receivers())) {
            throw new TaskRefusedException(Reason.WRONG_RECEIVER);
        }
        engine.setAssignee(item.id(), to);
        Map<String, String> facts = new LinkedHashMap<>(Map.of("to", to));
        if (item.assignee() != null) {
            facts.put("from", item.assignee());
        }
        if (!reason.isBlank()) {
            facts.put("reason", reason);
        }
        journal.record(
                item.caseId(),
                "handed-over",
                visitor.getName(),
                item.element(),
                TaskParts.told(facts, taken.part().handsOverFor()));
        handOvers.tell(new HandOvers.Passing(item, visitor.getName(), to, reason, run));
    }

    /** The task's form, filled with the case's data and the answers given so far. */
    @Transactional(readOnly = true)
    public FilledForm form(Visitor visitor, WorkItem item, Map<String, ?> answers, Locale locale) {
        Map<String, @Nullable Object> data = forms.data(item);
        return forms.of(item).fill(data, answers, forms.asking(locale, visitor.getName(), item.caseId()));
    }

    /**
     * Completes the task with answers, claiming it first where nobody has: form, journal and what follows in the
     * diagram are one transaction.
     *
     * @throws FormErrors when answers are missing or wrong
     * @throws TaskRefusedException when it is done, somebody else's, or not the visitor's to do
     */
    public void complete(Visitor visitor, String id, Map<String, ?> answers, Locale locale) {
        retries.run(() -> journal.together(() -> completed(visitor, id, answers, locale)));
    }

    private void completed(Visitor visitor, String id, Map<String, ?> answers, Locale locale) {
        Taken taken = locked(visitor, id);
        WorkItem item = taken.item();
        if (!taken.part().may(Action.COMPLETE_TASK)) {
            claim(visitor, taken);
        }
        Checked checked = form(visitor, item, answers, locale).check();
        if (!checked.isGood()) {
            throw new FormErrors(checked.errors());
        }
        documents.attach(checked.documents().stream().map(UUID::fromString).toList(), item.caseId(), visitor.getName());
        Element element = forms.element(item);
        Map<String, Object> given = new LinkedHashMap<>();
        checked.answers().forEach(given::put);
        Map<String, @Nullable Object> variables = cases.submit(new Submission(
                item.caseId(),
                item.element(),
                item.id(),
                element.form(),
                item.definitionId(),
                visitor.getName(),
                clock.instant(),
                given,
                element.manyTimes(),
                taken.part().behalf()));
        engine.complete(item.id(), variables);
        drafts.forget(item.id());
    }

    /** A task that is locked, and the visitor's part in it. */
    private record Taken(WorkItem item, TaskParts.Part part) {}

    private Taken locked(Visitor visitor, String id) {
        Taken taken = readable(visitor, items.lock(id).orElseThrow(() -> gone(visitor, id)));
        if (forms.element(taken.item()).ballot() != null) {
            throw new TaskRefusedException(Reason.BALLOT);
        }
        return taken;
    }

    private Taken readable(Visitor visitor, WorkItem item) {
        TaskParts.Part part = parts.of(visitor, item);
        if (!part.may(Action.READ_TASK)) {
            throw new UnknownTaskException();
        }
        return new Taken(item, part);
    }

    /** A task that was here once, filled in or withdrawn by the diagram, is "done" to those who may read its case, and unknown to everybody else. */
    private RuntimeException gone(Visitor visitor, String id) {
        return items.caseOf(id)
                        .map(cases::get)
                        .filter(file -> rights.may(visitor, Action.READ_CASE, file))
                        .isPresent()
                ? new TaskRefusedException(Reason.DONE)
                : new UnknownTaskException();
    }
}
