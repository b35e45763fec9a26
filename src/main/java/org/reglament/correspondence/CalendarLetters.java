package org.reglament.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.DeadlineTexts;
import org.reglament.deadline.Deadlines;
import org.reglament.directory.Person;
import org.reglament.directory.Recall;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whom it concerns that a change of the calendar moved dates: officials all of theirs at once. */
@Component
public class CalendarLetters {
    /** So many dates one letter lists; of the others it says how many there are. */
    private static final int LISTED = 100;

    private final Letters letters;
    private final Colleagues colleagues;
    private final CaseFiles cases;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final DeadlineTexts texts;
    private final Links links;
    private final LetterData data;
    private final TransactionTemplate transaction;

    CalendarLetters(
            Letters letters,
            Colleagues colleagues,
            CaseFiles cases,
            Procedures procedures,
            Deadlines deadlines,
            DeadlineTexts texts,
            Links links,
            LetterData data,
            PlatformTransactionManager transactions) {
        this.letters = letters;
        this.colleagues = colleagues;
        this.cases = cases;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.texts = texts;
        this.links = links;
        this.data = data;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A date that was moved. */
    public record Moved(UUID caseId, String key, Instant before, Instant after) {}

    /** Somebody and the dates of theirs. */
    private record Told(Person person, List<Map<String, Object>> items, Set<String> seen) {}

    /**
     * Tells an applicant that the date of their case is another, in the transaction that moves it.
     *
     * @param occurrence of one change of the calendar
     * @param act that ordered it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellApplicant(String occurrence, String act, Deadline deadline, Instant before) {
        CaseFile file = cases.get(deadline.caseId());
        // Cases that only other cases open are work among officials.
        if (!file.isOpen()
                || procedures.find(file.procedure()).filter(Procedure::isPublic).isEmpty()) {
            return;
        }
        letters.send(LetterRequest.of(
                        "date-moved", file.id(), occurrence + " " + deadline.key(), Recipient.of(file.applicant()))
                .with(Map.of("act", act, "before", before, "dueAt", deadline.dueAt())));
    }

    /**
     * Writes to everybody who has tasks of those cases and to the heads of their bodies, one letter each.
     *
     * @param untold notes, in the letter's transaction, that somebody is told; false for whoever has been
     */
    public void tellOfficials(String occurrence, String act, List<Moved> dates, Predicate<String> untold) {
        Map<String, Told> all = new LinkedHashMap<>();
        Recall.deed(() -> dates.forEach(date -> gather(date, all)));
        all.values()
                .forEach(told -> transaction.executeWithoutResult(status -> {
                    if (!untold.test(told.person().login())) {
                        return;
                    }
                    List<Map<String, Object>> items = told.items();
                    letters.send(LetterRequest.of("dates-moved", null, occurrence, Recipient.of(told.person()))
                            .with(Map.of(
                                    "act",
                                    act,
                                    "items",
                                    items.subList(0, Math.min(LISTED, items.size())),
                                    "more",
                                    Math.max(0, items.size() - LISTED))));
                }));
    }

    private void gather(Moved date, Map<String, Told> all) {
        CaseFile file = cases.find(date.caseId()).filter(CaseFile::isOpen).orElse(null);
        Deadline deadline = deadlines.find(date.caseId(), date.key()).orElse(null);
        if (file == null || deadline == null) {
            return;
        }
        Set<Person> concerned = new LinkedHashSet<>(colleagues.handling(file));
        concerned.addAll(colleagues.superiors(file, 1));
        for (Person person : concerned) {
            Told told = all.computeIfAbsent(
                    person.login(), login -> new Told(person, new ArrayList<>(), new LinkedHashSet<>()));
            if (told.seen().add(date.caseId() + " " + date.key())) {
                told.items().add(item(date, file, deadline, person));
            }
        }
    }

    private Map<String, Object> item(Moved date, CaseFile file, Deadline deadline, Person person) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("number", file.shownNumber());
        item.put("title", data.title(file, Recipient.of(person)));
        item.put("before", date.before());
        item.put("dueAt", date.after());
        item.put("url", links.toCase(file.number()));
        String basis = texts.basis(deadline, Locale.forLanguageTag(person.locale()));
        if (basis != null) {
            item.put("basis", basis);
        }
        return item;
    }
}
