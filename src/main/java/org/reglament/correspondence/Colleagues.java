package org.reglament.correspondence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.TasksInHand;
import org.reglament.casefile.TasksInHand.Held;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.springframework.stereotype.Component;

/** Finds the officials whom something in a case concerns. */
@Component
class Colleagues {
    private final TasksInHand tasks;
    private final People people;
    private final Bodies bodies;

    Colleagues(TasksInHand tasks, People people, Bodies bodies) {
        this.tasks = tasks;
        this.people = people;
        this.bodies = bodies;
    }

    /** Those who have its tasks, or may claim them where nobody has; without open tasks its registrars. */
    List<Person> handling(CaseFile file) {
        List<Person> found = withTasks(file);
        return found.isEmpty() ? holders(file, "registrar") : found;
    }

    /** Those who have its tasks, or may claim them where nobody has. */
    List<Person> withTasks(CaseFile file) {
        Map<String, Person> found = new LinkedHashMap<>();
        tasks.of(file.id()).stream()
                .flatMap(task -> responsible(file, task))
                .forEach(person -> found.put(person.login(), person));
        return List.copyOf(found.values());
    }

    /** The holders of a post of the case's body, as far as the case is for them; else those who may see it. */
    List<Person> holders(CaseFile file, String post) {
        return holding(file, List.of(file.body() + ":" + post));
    }

    /**
     * Those to whom a breach is reported.
     *
     * @param level 1: the heads of the case's body, 2: those of its parent
     */
    List<Person> superiors(CaseFile file, int level) {
        Optional<Body> body = bodies.find(file.body());
        for (int above = 1; above < level; above++) {
            body = body.flatMap(each -> bodies.parentOf(each.code()));
        }
        return body.map(each -> holding(file, List.of(each.code() + ":head"))).orElse(List.of());
    }

    private List<Person> holding(CaseFile file, List<String> posts) {
        return people.holding(file.bounds().offered(posts)).stream()
                .filter(person -> !file.bounds().accuses(person.login()))
                .toList();
    }

    private Stream<Person> responsible(CaseFile file, Held task) {
        String assignee = task.assignee();
        if (assignee != null) {
            return people.find(assignee).stream();
        }
        return holding(file, task.groups()).stream();
    }
}
