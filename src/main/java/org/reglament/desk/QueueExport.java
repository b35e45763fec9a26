package org.reglament.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkList;
import org.reglament.worklist.WorkPage;
import org.reglament.worklist.WorkQuery;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Gives the filtered queue out as a table for spreadsheets, page by page, so that its length does not matter. */
@Controller
class QueueExport {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COLUMNS =
            List.of("number", "title", "applicant", "step", "procedure", "body", "due", "who");

    private final WorkList list;
    private final Visitors visitors;
    private final People people;
    private final Bodies bodies;
    private final Procedures procedures;
    private final BusinessClock clock;
    private final MessageSource words;

    QueueExport(
            WorkList list,
            Visitors visitors,
            People people,
            Bodies bodies,
            Procedures procedures,
            BusinessClock clock,
            MessageSource words) {
        this.list = list;
        this.visitors = visitors;
        this.people = people;
        this.bodies = bodies;
        this.procedures = procedures;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping("/desk/tasks.csv")
    void export(
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String due,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String login = visitors.official()
                .map(Official::login)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        QueueFilter filter = QueueFilter.of(queue, q, procedure, due);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"tasks-" + QueueFilter.word(filter.queue()) + "-" + clock.today() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 by its mark, and in Russian expects semicolons.
        out.write('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(locale.getLanguage().equals("en") ? ',' : ';')
                .build(out);
        csv.writeRecord(COLUMNS.stream()
                .map(column -> words.getMessage("desk.csv." + column, null, locale))
                .toList());
        @Nullable String after = null;
        do {
            WorkPage page = list.page(login, filter.query(after, WorkQuery.MOST));
            Map<String, Person> named = people.named(page.items().stream()
                    .map(WorkItem::assignee)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            page.items().forEach(item -> csv.writeRecord(cells(item, named, locale)));
            after = page.next();
        } while (after != null);
        csv.flush();
    }

    private List<String> cells(WorkItem item, Map<String, Person> named, Locale locale) {
        String assignee = item.assignee();
        Person person = assignee == null ? null : named.get(assignee);
        return Stream.of(
                        item.shownNumber(),
                        item.confidential() ? words.getMessage("desk.confidential", null, locale) : item.title(),
                        item.applicant(),
                        procedures.words(item.definitionId(), item.name(), locale),
                        procedures
                                .in(procedures.version(item.definitionId()), locale)
                                .name(),
                        bodies.find(item.body()).map(Body::shortName).orElse(item.body()),
                        item.dueAt() == null ? "" : DATE.format(item.dueAt().atZone(clock.getZone())),
                        person == null ? Objects.toString(assignee, "") : person.shortName())
                .map(QueueExport::harmless)
                .toList();
    }

    /** A cell that a spreadsheet would calculate is made text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
