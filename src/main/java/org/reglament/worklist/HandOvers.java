package org.reglament.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.springframework.stereotype.Component;

/** Tells both officials that a task went from one to the other, and why. */
@Component
class HandOvers {

    private final People people;
    private final Letters letters;

    HandOvers(People people, Letters letters) {
        this.people = people;
        this.letters = letters;
    }

    /** Whoever did it knows, and is not told. */
    void tell(WorkItem item, String by, String to, String reason) {
        List<String> told = Stream.of(item.assignee(), to)
                .filter(Objects::nonNull)
                .filter(login -> !login.equals(by))
                .distinct()
                .toList();
        Map<String, Person> named = people.named(
                Stream.concat(told.stream(), Stream.of(by, to)).distinct().toList());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("task", item.name());
        facts.put("by", name(named, by));
        facts.put("to", name(named, to));
        facts.put("reason", reason);
        if (item.assignee() != null) {
            facts.put("from", name(named, item.assignee()));
        }
        if (item.dueAt() != null) {
            facts.put("dueAt", item.dueAt());
        }
        for (String login : told) {
            Person person = named.get(login);
            if (person != null) {
                Map<String, Object> own = new LinkedHashMap<>(facts);
                own.put("received", login.equals(to));
                // The same task may go to and fro: each time is an occurrence of its own.
                String occurrence = item.id() + " " + UUID.randomUUID();
                letters.send(LetterRequest.of("handed-over", item.caseId(), occurrence, Recipient.of(person))
                        .with(own));
            }
        }
    }

    private static String name(Map<String, Person> named, String login) {
        Person person = named.get(login);
        return person == null ? login : person.shortName();
    }
}
