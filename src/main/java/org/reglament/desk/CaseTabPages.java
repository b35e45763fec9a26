package org.reglament.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Registrations;
import org.reglament.casefile.Submission;
import org.reglament.correspondence.Letter;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.MailNotes;
import org.reglament.deadline.NextTurn;
import org.reglament.deadline.TermStories;
import org.reglament.directory.Action;
import org.reglament.document.Document;
import org.reglament.document.DocumentRights;
import org.reglament.journal.Journal;
import org.reglament.procedure.Procedures;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A case from every side: overview, tasks, documents, letters, journal, deadline. */
@Controller
@RequestMapping("/desk/cases/{number}")
class CaseTabPages {

    private final CaseDoor door;
    private final CaseHeads heads;
    private final CaseFiles cases;
    private final CaseReading reading;
    private final TermStories terms;
    private final CaseChronicle chronicle;
    private final CaseWords words;
    private final CaseDeeds deeds;
    private final CaseKin kin;
    private final Registrations registrations;
    private final WorkItems items;
    private final DocumentRights papers;
    private final Letters letters;
    private final MailNotes notes;
    private final Journal journal;
    private final NextTurn next;
    private final Procedures procedures;

    CaseTabPages(
            CaseDoor door,
            CaseHeads heads,
            CaseFiles cases,
            CaseReading reading,
            TermStories terms,
            CaseChronicle chronicle,
            CaseWords words,
            CaseDeeds deeds,
            CaseKin kin,
            Registrations registrations,
            WorkItems items,
            DocumentRights papers,
            Letters letters,
            MailNotes notes,
            Journal journal,
            NextTurn next,
            Procedures procedures) {
        this.door = door;
        this.heads = heads;
        this.cases = cases;
        this.reading = reading;
        this.terms = terms;
        this.chronicle = chronicle;
        this.words = words;
        this.deeds = deeds;
        this.kin = kin;
        this.registrations = registrations;
        this.items = items;
        this.papers = papers;
        this.letters = letters;
        this.notes = notes;
        this.journal = journal;
        this.next = next;
        this.procedures = procedures;
    }

    /** An open task and who has it or may take it. */
    public record Open(WorkItem item, @Nullable String assignee, String posts) {}

    /** A document and who gave it. */
    public record Paper(Document document, String by) {}

    /** A letter and whom it is for. */
    public record Sent(Letter letter, String to) {}

    @GetMapping
    String overview(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = head(number, "overview", Action.READ_CASE, locale, model);
        model.addAttribute("content", content(file, locale));
        model.addAttribute("open", open(file, locale));
        model.addAttribute("next", next.of(file, locale));
        terms.main(file.id(), locale).ifPresent(term -> model.addAttribute("term", term));
        model.addAttribute(
                "procedure",
                procedures.in(procedures.version(file.definitionId()), locale).name());
        model.addAttribute(
                "statuses",
                cases.timeline(file.id()).stream()
                        .map(change -> Map.of(
                                "at",
                                change.at(),
                                "words",
                                procedures.status(file.definitionId(), change.status(), locale)))
                        .toList());
        model.addAttribute("kin", kin.of(file, locale));
        Map<String, Object> said = cases.content(file.id());
        if (said.get("planDesk") instanceof String desk) {
            model.addAttribute("planDesk", desk);
        }
        if (said.get(IntakeFilings.RECEPTION) instanceof Map<?, ?> reception) {
            model.addAttribute("reception", reception);
        }
        model.addAttribute("annulled", registrations.annulled(file.id()));
        model.addAttribute("mayUndo", registrations.mayUndo(door.official(), file));
        model.addAttribute("mayWithdraw", deeds.mayWithdraw(file));
        model.addAttribute("mayAdd", deeds.mayAdd(file));
        return "desk/case-overview";
    }

    @GetMapping("/tasks")
    String tasks(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = head(number, "tasks", Action.READ_CASE, locale, model);
        model.addAttribute("open", open(file, locale));
        model.addAttribute("done", content(file, locale).done());
        return "desk/case-tasks";
    }

    @GetMapping("/documents")
    String documents(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = head(number, "documents", Action.READ_CASE, locale, model);
        List<Document> all = papers.known(file, door.official());
        List<Submission> acting = cases.submissions(file.id()).stream()
                .filter(given -> given.behalf() != null)
                .toList();
        Map<String, String> names = words.names(
                Stream.concat(
                                all.stream().map(Document::uploadedBy),
                                acting.stream().map(given -> Objects.toString(given.behalf())))
                        .toList(),
                locale);
        model.addAttribute(
                "papers",
                all.stream()
                        .map(one -> new Paper(one, words.acting(names, one.uploadedBy(), behalf(one, acting), locale)))
                        .toList());
        model.addAttribute("mayAdd", deeds.mayAdd(file));
        return "desk/case-documents";
    }

    /** For whom the document was put in, where its uploader stood in for somebody. */
    private static @Nullable String behalf(Document document, List<Submission> acting) {
        return acting.stream()
                .filter(given -> given.by().equals(document.uploadedBy()))
                .filter(given -> given.answers().toString().contains("files::" + document.id()))
                .map(Submission::behalf)
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/letters")
    String letters(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = head(number, "letters", Action.READ_LETTERS, locale, model);
        List<Letter> sent = letters.of(file.id());
        Map<String, String> names =
                words.names(sent.stream().map(Letter::recipient).toList(), locale);
        model.addAttribute(
                "letters",
                sent.stream()
                        .sorted((a, b) -> b.createdAt().compareTo(a.createdAt()))
                        .map(one -> new Sent(
                                one,
                                one.recipient().equals("applicant")
                                        ? file.applicant().shortName()
                                        : Objects.toString(names.get(one.recipient()), one.recipient())))
                        .toList());
        Map<String, List<MailNotes.Note>> said = new HashMap<>();
        notes.of(file.id()).forEach((letter, found) -> said.put(letter.toString(), found));
        model.addAttribute("notes", said);
        return "desk/case-letters";
    }

    @GetMapping("/journal")
    String journal(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = head(number, "journal", Action.READ_JOURNAL, locale, model);
        model.addAttribute("lines", chronicle.of(file, locale));
        model.addAttribute("verdict", journal.verify(file.id()));
        return "desk/case-journal";
    }

    @GetMapping("/deadline")
    String deadline(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = head(number, "deadline", Action.READ_CASE, locale, model);
        List<TermStories.Told> told = terms.of(file.id(), locale);
        model.addAttribute("terms", told);
        model.addAttribute(
                "names",
                words.names(
                        told.stream()
                                .flatMap(term -> term.changes().stream())
                                .map(TermStories.Change::by)
                                .filter(by -> !by.isEmpty())
                                .toList(),
                        locale));
        return "desk/case-deadline";
    }

    private CaseFile head(String number, String tab, Action action, Locale locale, Model model) {
        CaseFile file = door.open(number, action);
        model.addAttribute("head", heads.of(file, tab, locale));
        return file;
    }

    private CaseReading.Content content(CaseFile file, Locale locale) {
        return reading.of(file, locale, door.official().login());
    }

    private List<Open> open(CaseFile file, Locale locale) {
        List<WorkItem> all = items.of(file.id());
        Map<String, String> names = words.names(
                all.stream()
                        .flatMap(item -> Stream.of(item.assignee(), item.behalf()))
                        .filter(Objects::nonNull)
                        .toList(),
                locale);
        return all.stream()
                .map(item -> new Open(
                        item.named(procedures.words(item.definitionId(), item.name(), locale)),
                        item.assignee() == null ? null : words.acting(names, item.assignee(), item.behalf(), locale),
                        words.posts(item.candidates(), locale)))
                .toList();
    }
}
