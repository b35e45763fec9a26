package org.reglament.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.StatusChange;
import org.reglament.deadline.CalendarStory;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.DeadlineTexts;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.NextTurn;
import org.reglament.deadline.TermStories;
import org.reglament.document.Document;
import org.reglament.document.DocumentRights;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;

/** Tells an applicant about their case: what happens, what was done, what comes next and why then. */
@Component
class CaseStory {
    private static final String WITHDRAWN = "withdrawn";

    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final DeadlineTexts texts;
    private final TermStories terms;
    private final NextTurn next;
    private final CalendarStory calendar;
    private final DocumentRights documents;
    private final Procedures procedures;

    CaseStory(
            CaseFiles cases,
            Deadlines deadlines,
            DeadlineTexts texts,
            TermStories terms,
            NextTurn next,
            CalendarStory calendar,
            DocumentRights documents,
            Procedures procedures) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.texts = texts;
        this.terms = terms;
        this.next = next;
        this.calendar = calendar;
        this.documents = documents;
        this.procedures = procedures;
    }

    /** A turn of the case, with the words of the reader's language. */
    public record Turn(Instant at, String status) {}

    /**
     * The date that the applicant waits for, since when it runs and why it is that one.
     *
     * @param stopped there is no date while the term stands still
     * @param changes what moved it so far
     */
    public record Date(
            String key,
            Instant from,
            Instant at,
            boolean stopped,
            List<String> why,
            List<TermStories.Change> changes) {}

    /** A question of the appeal and what was replied; the question is empty where one answer is given to the whole. */
    public record Reply(String question, String reply) {}

    /** What happens now, as the last word of a message key. */
    String happening(CaseFile file) {
        if (!file.isOpen()) {
            return WITHDRAWN.equals(file.outcome()) ? WITHDRAWN : replied(file) ? "answered" : "closed";
        } else if (file.overdue()) {
            return "late";
        }
        return file.registeredAt() == null ? "received" : "considered";
    }

    /** Whether there is an answer: a case may also be forwarded, returned or left without one. */
    private boolean replied(CaseFile file) {
        return !repliesIn(cases.content(file.id())).isEmpty();
    }

    /** What was done, with the moves of the date that nobody in the case decided. */
    List<Turn> turns(CaseFile file, Locale locale) {
        return Stream.concat(
                        cases.timeline(file.id()).stream()
                                .map(change -> new Turn(change.at(), inWords(file, change.status(), locale))),
                        calendar.of(file.id(), locale).stream().map(told -> new Turn(told.at(), told.words())))
                .sorted(Comparator.comparing(Turn::at))
                .toList();
    }

    /** The stages that the case has passed, each once, with the day on which it was first reached. */
    List<Turn> stages(CaseFile file, Locale locale) {
        Map<String, Instant> first = new LinkedHashMap<>();
        List<StatusChange> changes = cases.timeline(file.id());
        for (StatusChange change : changes) {
            first.putIfAbsent(change.status(), change.at());
        }
        List<Turn> stages = new ArrayList<>();
        first.forEach((status, at) -> stages.add(new Turn(at, inWords(file, status, locale))));
        return stages;
    }

    String status(CaseFile file, Locale locale) {
        return inWords(file, file.status(), locale);
    }

    String next(CaseFile file, Locale locale) {
        return next.of(file, locale);
    }

    /** How it ended, where the procedure has words of its own for that. */
    Optional<String> outcome(CaseFile file, Locale locale) {
        return Optional.ofNullable(file.outcome())
                .flatMap(code -> procedures.outcome(file.definitionId(), code, locale));
    }

    /** The running date that the applicant is shown, else the first that runs. */
    Optional<Date> date(CaseFile file, Locale locale) {
        if (!file.isOpen()) {
            return Optional.empty();
        }
        List<Deadline> running =
                deadlines.of(file.id()).stream().filter(Deadline::open).toList();
        return running.stream()
                .filter(Deadline::shown)
                .reduce((earlier, later) -> later)
                .map(deadline -> new Date(
                        deadline.key(),
                        deadline.runsFrom(),
                        deadline.dueAt(),
                        deadline.stopped(),
                        texts.sentences(deadlines.explain(deadline), locale),
                        terms.changes(deadline, locale)));
    }

    /** What was issued to the applicant, the answer above all. */
    List<Document> issued(CaseFile file) {
        return documents.issued(file);
    }

    /** What the applicant gave. */
    List<Document> given(CaseFile file) {
        return documents.given(file);
    }

    /** The answer's text, once it was sent. */
    List<Reply> replies(CaseFile file) {
        return happening(file).equals("answered") ? repliesIn(cases.content(file.id())) : List.of();
    }

    /** Replies question by question, or one answer to the whole matter. */
    private static List<Reply> repliesIn(Map<String, Object> content) {
        List<Reply> replies = new ArrayList<>();
        if (content.get("questions") instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> one && one.get("reply") instanceof String reply && !reply.isBlank()) {
                    replies.add(new Reply(String.valueOf(one.get("question")), reply));
                }
            }
        }
        if (content.get("answer") instanceof String answer && !answer.isBlank()) {
            replies.add(new Reply("", answer));
        }
        return replies;
    }

    /** What was decided to do, if the answer says so. */
    @Nullable
    String measures(CaseFile file) {
        return happening(file).equals("answered")
                        && cases.content(file.id()).get("measures") instanceof String measures
                        && !measures.isBlank()
                ? measures
                : null;
    }

    /** Whether its diagram waits for the applicant's withdrawal. */
    boolean canBeWithdrawn(CaseFile file) {
        return file.isOpen() && procedures.diagram(file.definitionId()).contains("name=\"withdraw\"");
    }

    private String inWords(CaseFile file, String status, Locale locale) {
        return procedures.status(file.definitionId(), status, locale);
    }
}
