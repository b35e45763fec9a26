package org.reglament.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.DeadlineBreached;
import org.reglament.deadline.DeadlineNear;
import org.reglament.deadline.DeadlineTexts;
import org.reglament.deadline.Deadlines;
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
 * Reminds officials of deadlines and reports broken ones to their superiors. All reminders that one transaction brings for
 * one person become one letter, so that nobody finds forty of them in the morning.
 */
@Component
class DeadlineLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineLetters.class);

    private final Letters letters;
    private final Colleagues colleagues;
    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final DeadlineTexts texts;
    private final Links links;
    private final LetterData data;
    private final TransactionTemplate single;

    DeadlineLetters(
            Letters letters,
            Colleagues colleagues,
            CaseFiles cases,
            Deadlines deadlines,
            DeadlineTexts texts,
            Links links,
            LetterData data,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.colleagues = colleagues;
        this.cases = cases;
        this.deadlines = deadlines;
        this.texts = texts;
        this.links = links;
        this.data = data;
        this.single = new TransactionTemplate(transactions);
        this.single.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** One row of somebody's reminder. */
    private record Row(Person person, CaseFile file, String occurrence, Map<String, Object> facts) {}

    @EventListener
    void remind(DeadlineNear event) {
        reminders().add(event);
    }

    /** Level 1 goes to the heads of the body, level 2 to those of its parent. */
    @EventListener
    void report(DeadlineBreached event) {
        CaseFile file = cases.get(event.caseId());
        String letter = event.level() > 1 ? "breach-superior" : "breach";
        Deadline deadline = deadlines.find(event.caseId(), event.key()).orElse(null);
        for (Person superior : colleagues.superiors(file, event.level())) {
            letters.send(LetterRequest.of(letter, file.id(), occurrence(event.key(), deadline), Recipient.of(superior))
                    .with(facts(deadline, superior)));
        }
    }

    /** The reminders of the running transaction, written just before it commits. */
    @SuppressWarnings("unchecked")
    private List<DeadlineNear> reminders() {
        Object known = TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return (List<DeadlineNear>) known;
        }
        List<DeadlineNear> collected = new ArrayList<>();
        TransactionSynchronizationManager.bindResource(this, collected);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                write(collected);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(DeadlineLetters.this);
            }
        });
        return collected;
    }

    private void write(List<DeadlineNear> events) {
        events.stream()
                .flatMap(event -> rows(event).stream())
                .collect(Collectors.groupingBy(row -> row.person().login(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(rows -> {
                    try {
                        single.executeWithoutResult(status -> write(rows.get(0).person(), rows));
                    } catch (RuntimeException e) {
                        // A reminder that cannot be written must not keep the deadlines of others from being told.
                        LOG.error("A reminder of {} deadlines could not be written", rows.size(), e);
                    }
                });
    }

    /** A letter about one case belongs to that case; one about several belongs to none. */
    private void write(Person person, List<Row> rows) {
        boolean one = rows.stream().map(row -> row.file().id()).distinct().count() == 1;
        @Nullable UUID caseId = one ? rows.get(0).file().id() : null;
        String occurrence = rows.stream().map(Row::occurrence).sorted().collect(Collectors.joining(" "));
        letters.send(LetterRequest.of("reminder", caseId, occurrence, Recipient.of(person))
                .with(Map.of("items", rows.stream().map(Row::facts).toList())));
    }

    private List<Row> rows(DeadlineNear event) {
        CaseFile file = cases.get(event.caseId());
        Deadline deadline = deadlines.find(event.caseId(), event.key()).orElse(null);
        if (deadline == null) {
            return List.of();
        }
        String occurrence = (file.number() + " " + occurrence(event.key(), deadline) + " -" + event.workingDaysLeft());
        return colleagues.handling(file).stream()
                .map(person -> {
                    Map<String, Object> facts = facts(deadline, person);
                    facts.put("number", file.shownNumber());
                    facts.put("title", data.title(file, Recipient.of(person)));
                    facts.put("left", event.workingDaysLeft());
                    facts.put("url", links.toCase(file.number()));
                    return new Row(person, file, occurrence, facts);
                })
                .toList();
    }

    /** A deadline that moved is broken anew: its date is part of the occurrence. */
    private static String occurrence(String key, @Nullable Deadline deadline) {
        return key + " " + (deadline == null ? "" : deadline.dueAt());
    }

    private Map<String, Object> facts(@Nullable Deadline deadline, Person reader) {
        Map<String, Object> facts = new LinkedHashMap<>();
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
