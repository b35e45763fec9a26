package org.reglament.desk;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.form.Form;
import org.reglament.form.FormPost;
import org.reglament.page.Refusal;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.reglament.worklist.DraftWindow;
import org.reglament.worklist.Drafts;
import org.reglament.worklist.TaskForms;
import org.reglament.worklist.TaskRefusedException;
import org.reglament.worklist.Tasks;
import org.reglament.worklist.WorkItem;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens tasks for whoever is signed in, with what they have typed so far. */
@Component
class TaskDesk {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Visitors visitors;
    private final Tasks tasks;
    private final TaskForms forms;
    private final Drafts drafts;
    private final People people;
    private final TaskRefusals refusals;
    private final CaseWords words;
    private final Procedures procedures;
    private final BusinessClock clock;
    private final MessageSource messages;

    TaskDesk(
            Visitors visitors,
            Tasks tasks,
            TaskForms forms,
            Drafts drafts,
            People people,
            TaskRefusals refusals,
            CaseWords words,
            Procedures procedures,
            BusinessClock clock,
            MessageSource messages) {
        this.visitors = visitors;
        this.tasks = tasks;
        this.forms = forms;
        this.drafts = drafts;
        this.people = people;
        this.refusals = refusals;
        this.words = words;
        this.procedures = procedures;
        this.clock = clock;
        this.messages = messages;
    }

    Official official() {
        return visitors.official().orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, "desktask.not-yours"));
    }

    /** The task with the draft of whoever opens it; opening it changes nothing. */
    TaskWork open(String id, Locale locale) {
        Official official = official();
        return refusals.asked(id, () -> {
            WorkItem found = tasks.get(official, id);
            WorkItem item = found.named(procedures.words(found.definitionId(), found.name(), locale));
            Form form = forms.of(item);
            FormPost draft = draft(item, official)
                    .map(kept -> FormPost.of(form, kept.fields()))
                    .orElse(FormPost.EMPTY);
            return new TaskWork(
                    official,
                    item,
                    tasks.roles(official, item),
                    form,
                    forms.data(item),
                    forms.asking(locale, official.getName(), item.caseId()),
                    draft);
        });
    }

    /** The same for those who may fill it in. */
    TaskWork openToWork(String id, Locale locale) {
        TaskWork work = open(id, locale);
        if (!work.mayWork()) {
            throw refusals.refusal(
                    id,
                    work.item().assignee() == null
                            ? TaskRefusedException.Reason.NOT_YOURS
                            : TaskRefusedException.Reason.TAKEN);
        }
        return work;
    }

    Optional<Drafts.Draft> draft(WorkItem item, Official official) {
        return drafts.find(item.id(), official.getName());
    }

    /**
     * Keeps what is typed, valid or not; a post without any field of the form keeps what was kept before. False where
     * another window has kept something else since.
     */
    boolean keep(TaskWork work, DraftWindow window) {
        return work.post().isEmpty()
                || drafts.keep(
                        work.item().id(), work.official().getName(), work.post().values(), window);
    }

    /** That another window kept something else, when, and what can be done. */
    String elsewhere(TaskWork work, Locale locale) {
        String at = draft(work.item(), work.official())
                .map(kept -> TIME.format(kept.at().atZone(clock.getZone())))
                .orElse("");
        return messages.getMessage("desktask.draft-elsewhere", new Object[] {at}, locale);
    }

    /** The name of whoever has the task, or nothing. */
    String holder(WorkItem item, Locale locale) {
        Map<String, Person> named = people.named(Stream.of(item.assignee(), item.behalf())
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> names = new HashMap<>();
        named.forEach((login, person) -> names.put(login, person.shortName()));
        return item.assignee() == null ? "" : words.acting(names, item.assignee(), item.behalf(), locale);
    }

    /** To whom any of the tasks may be handed over. */
    List<Person> receivers(List<WorkItem> items) {
        List<String> groups = items.stream()
                .flatMap(item -> item.receivers().stream())
                .distinct()
                .toList();
        return people.holding(groups).stream()
                .sorted(Comparator.comparing(Person::shortName))
                .toList();
    }

    /** To whom the task may be handed over. */
    List<Person> receivers(WorkItem item) {
        return receivers(List.of(item)).stream()
                .filter(person -> !person.login().equals(item.assignee()))
                .filter(person -> !item.bounds().accuses(person.login()))
                .toList();
    }
}
