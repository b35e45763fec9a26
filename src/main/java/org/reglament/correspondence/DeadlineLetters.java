package org.reglament.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.DeadlineBreached;
import org.reglament.deadline.DeadlineNear;
import org.reglament.deadline.DeadlineTexts;
import org.reglament.deadline.Deadlines;
import org.reglament.directory.Bodies;
import org.reglament.directory.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds officials of deadlines and reports broken ones to their superiors. All that one transaction brings for one
 * person becomes one letter, so that nobody finds forty of them in the morning.
 */
@Component
class DeadlineLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineLetters.class);

    private final Letters letters;
    private final Colleagues colleagues;
    private final Bodies bodies;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final DeadlineTexts texts;
    private final Links links;
    private final LetterData data;
    private final TaskLetters wishes;
    private final TransactionTemplate single;

    DeadlineLetters(
            Letters letters,
            Colleagues colleagues,
            Bodies bodies,
            CaseFiles cases,
            Deadlines deadlines,
            DeadlineTexts texts,
            Links links,
            LetterData data,
            TaskLetters wishes,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.colleagues = colleagues;
        this.bodies = bodies;
        this.cases = cases;
        this.deadlines = deadlines;
        this.texts = texts;
        this.links = links;
        this.data = data;
        this.wishes = wishes;
        this.single = new TransactionTemplate(transactions);
        this.single.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * One row of somebody's letter.
     *
     * @param known whether the person's morning letter tells it too: it tells of tasks
     */
    private record Row(Person person, CaseFile file, String occurrence, Map<String, Object> facts, boolean known) {}

    /** What the running transaction brings, written just before it commits. */
    private static class Gathered {
        final List<DeadlineNear> near = new ArrayList<>();
        final List<DeadlineBreached> broken = new ArrayList<>();
    }

    @EventListener
    void remind(DeadlineNear event) {
        gathered().near.add(event);
    }

    /** Level 1 goes to the heads of the body, level 2 to those of its parent. */
    @EventListener
    void report(DeadlineBreached event) {
        gathered().broken.add(event);
    }

    private Gathered gathered() {
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return (Gathered) known;
        }
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.bindResource(this, gathered);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                remindAll(gathered.near);
                reportAll(gathered.broken);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(DeadlineLetters.this);
            }
        });
        return gathered;
    }

    private void remindAll(List<DeadlineNear> events) {
        List<Row> all = events.stream().flatMap(event -> rows(event).stream()).toList();
        Set<String> readers =
                wishes.reminded(all.stream().map(row -> row.person().login()).collect(Collectors.toSet()));
        perPerson(all.stream()
                        .filter(row ->
                                !row.known() || readers.contains(row.person().login())))
                .forEach(rows -> {
                    try {
                        single.executeWithoutResult(status -> remind(rows));
                    } catch (RuntimeException e) {
                        // A reminder that cannot be written must not keep the deadlines of others from being told.
                        LOG.error("A reminder of {} deadlines could not be written", rows.size(), e);
                    }
                });
    }

    /** A letter about one case belongs to that case; one about several belongs to none. */
    private void remind(List<Row> rows) {
        boolean one = rows.stream().map(row -> row.file().id()).distinct().count() == 1;
        @Nullable UUID caseId = one ? rows.get(0).file().id() : null;
        letters.send(LetterRequest.of(
                        "reminder",
                        caseId,
                        occurrence(rows),
                        Recipient.of(rows.get(0).person()))
                .with(Map.of("items", rows.stream().map(Row::facts).toList())));
    }

    private void reportAll(List<DeadlineBreached> events) {
        events.stream()
                .collect(Collectors.groupingBy(DeadlineBreached::level, TreeMap::new, Collectors.toList()))
                .forEach((level, broken) -> perPerson(broken.stream().flatMap(event -> rows(event).stream()))
                        .forEach(rows -> report(level > 1 ? "-superior" : "", rows)));
    }

    /** One broken deadline is told with its case; of many at one midnight each person gets a list. */
    private void report(String whom, List<Row> rows) {
        Recipient superior = Recipient.of(rows.get(0).person());
        LetterRequest letter = rows.size() == 1
                ? LetterRequest.of(
                                "breach" + whom,
                                rows.get(0).file().id(),
                                rows.get(0).occurrence(),
                                superior)
                        .with(rows.get(0).facts())
                : LetterRequest.of("breaches" + whom, null, occurrence(rows), superior)
                        .with(Map.of("items", rows.stream().map(Row::facts).toList()));
        letters.send(letter);
    }

    private static Collection<List<Row>> perPerson(Stream<Row> rows) {
        return rows.collect(Collectors.groupingBy(row -> row.person().login(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Of many rows a digest, for the database keeps it in an index, whose entries are short. */
    private static String occurrence(List<Row> rows) {
        String all = rows.stream().map(Row::occurrence).sorted().collect(Collectors.joining(" "));
        return rows.size() == 1
                ? all
                : UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<Row> rows(DeadlineBreached event) {
        CaseFile file = cases.get(event.caseId());
        Deadline deadline = deadlines.find(event.caseId(), event.key()).orElse(null);
        return colleagues.superiors(file, event.level()).stream()
                .map(person -> {
                    Map<String, Object> facts = facts(deadline, person, file);
                    bodies.find(file.body()).ifPresent(body -> facts.put("body", body.name()));
                    return new Row(person, file, occurrence(event.key(), deadline), facts, false);
                })
                .toList();
    }

    private List<Row> rows(DeadlineNear event) {
        CaseFile file = cases.get(event.caseId());
        Deadline deadline = deadlines.find(event.caseId(), event.key()).orElse(null);
        if (deadline == null) {
            return List.of();
        }
        String occurrence = (file.number() + " " + occurrence(event.key(), deadline) + " -" + event.workingDaysLeft());
        List<Person> busy = colleagues.withTasks(file);
        return (busy.isEmpty() ? colleagues.holders(file, "registrar") : busy)
                .stream()
                        .map(person -> {
                            Map<String, Object> facts = facts(deadline, person, file);
                            facts.put("left", event.workingDaysLeft());
                            return new Row(person, file, occurrence, facts, !busy.isEmpty());
                        })
                        .toList();
    }

    /** A deadline that moved is broken anew: its date is part of the occurrence. */
    private static String occurrence(String key, @Nullable Deadline deadline) {
        return key + " " + (deadline == null ? "" : deadline.dueAt());
    }

    private Map<String, Object> facts(@Nullable Deadline deadline, Person reader, CaseFile file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", file.shownNumber());
        facts.put("title", data.title(file, Recipient.of(reader)));
        facts.put("url", links.toCase(file.number()));
        if (deadline != null) {
            facts.put("dueAt", deadline.dueAt());
            String basis = texts.basis(deadline, Locale.forLanguageTag(reader.locale()));
            if (basis != null) {
                facts.put("basis", basis);
            }
        }
        return facts;
    }
}
