package org.reglament.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.reglament.casefile.CaseClosedException;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.page.Refusal;
import org.reglament.worklist.TaskRefusedException;
import org.reglament.worklist.UnknownTaskException;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says in a sentence why something cannot be done to a task, and leads back to the queue. */
@Component
class TaskRefusals {
    static final String QUEUE = "/desk/tasks";

    private final WorkItems items;
    private final People people;

    TaskRefusals(WorkItems items, People people) {
        this.items = items;
        this.people = people;
    }

    /** Does the deed; what the work list refuses becomes a page. */
    <T> T asked(String id, Supplier<T> deed) {
        try {
            return deed.get();
        } catch (UnknownTaskException e) {
            throw wayOn(new Refusal(HttpStatus.NOT_FOUND, "desktask.unknown"));
        } catch (CaseClosedException e) {
            throw wayOn(new Refusal(HttpStatus.CONFLICT, "desktask.done"));
        } catch (TaskRefusedException e) {
            throw refusal(id, e.reason());
        }
    }

    void asked(String id, Runnable deed) {
        asked(id, () -> {
            deed.run();
            return true;
        });
    }

    Refusal refusal(String id, TaskRefusedException.Reason reason) {
        Optional<Person> holder = items.find(id).map(WorkItem::assignee).flatMap(people::find);
        HttpStatus status =
                reason == TaskRefusedException.Reason.NOT_YOURS ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        String key = "desktask." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return wayOn(new Refusal(
                status,
                reason == TaskRefusedException.Reason.TAKEN && holder.isEmpty() ? key + "-by-somebody" : key,
                holder.map(Person::shortName).orElse("")));
    }

    private static Refusal wayOn(Refusal refusal) {
        return refusal.onTo(QUEUE, "desktask.to-queue");
    }
}
