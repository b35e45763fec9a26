package org.reglament.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
    private static final List<Integer> WIDTHS = List.of(18, 50, 24, 32, 28, 28, 18, 24);
    private static final int DUE = COLUMNS.indexOf("due");

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

    /** One row of the table. */
    private record Line(List<String> cells, @Nullable LocalDateTime due) {}

    @GetMapping("/desk/tasks.csv")
    void csv(@RequestParam Map<String, String> params, Locale locale, HttpServletResponse response) throws IOException {
        QueueFilter filter = QueueFilter.of(params);
        begin(response, filter, "text/csv;charset=UTF-8", "csv");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 by its mark, and in Russian expects semicolons.
        out.write('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(locale.getLanguage().equals("en") ? ',' : ';')
                .build(out);
        csv.writeRecord(heads(locale));
        lines(
                filter,
                locale,
                lines -> lines.forEach(line -> csv.writeRecord(
                        line.cells().stream().map(QueueExport::harmless).toList())));
        csv.flush();
    }

    /** Every text is written as a text, so that nothing in it is calculated. */
    @GetMapping("/desk/tasks.xlsx")
    void sheet(@RequestParam Map<String, String> params, Locale locale, HttpServletResponse response)
            throws IOException {
        QueueFilter filter = QueueFilter.of(params);
        begin(response, filter, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        try (Workbook book = new Workbook(response.getOutputStream(), "Reglament", null)) {
            Worksheet sheet = book.newWorksheet(words.getMessage("desk.queue.title", null, locale));
            List<String> heads = heads(locale);
            for (int column = 0; column < heads.size(); column++) {
                sheet.width(column, WIDTHS.get(column));
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int[] row = {0};
            lines(filter, locale, lines -> {
                lines.forEach(line -> write(sheet, ++row[0], line));
                flush(sheet);
            });
        }
    }

    private static void write(Worksheet sheet, int row, Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (column == DUE && line.due() != null) {
                sheet.value(row, column, line.due());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            } else {
                sheet.value(row, column, line.cells().get(column));
            }
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the reader of a table went away", e);
        }
    }

    private void begin(HttpServletResponse response, QueueFilter filter, String type, String extension) {
        response.setContentType(type);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"tasks-" + QueueFilter.word(filter.queue()) + "-" + clock.today() + "."
                        + extension + "\"");
        response.setHeader("Cache-Control", "no-store");
    }

    private List<String> heads(Locale locale) {
        return COLUMNS.stream()
                .map(column -> words.getMessage("desk.csv." + column, null, locale))
                .toList();
    }

    private void lines(QueueFilter filter, Locale locale, Consumer<List<Line>> work) {
        String login = visitors.official()
                .map(Official::login)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        list.each(login, filter.query(null, WorkQuery.MOST), items -> {
            Map<String, Person> named = people.named(items.stream()
                    .map(WorkItem::assignee)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            work.accept(items.stream().map(item -> line(item, named, locale)).toList());
        });
    }

    private Line line(WorkItem item, Map<String, Person> named, Locale locale) {
        String assignee = item.assignee();
        Person person = assignee == null ? null : named.get(assignee);
        LocalDateTime due = item.dueAt() == null
                ? null
                : item.dueAt().atZone(clock.getZone()).toLocalDateTime();
        return new Line(
                List.of(
                        item.shownNumber(),
                        item.confidential() ? words.getMessage("desk.confidential", null, locale) : item.title(),
                        item.applicant(),
                        procedures.words(item.definitionId(), item.name(), locale),
                        procedures
                                .in(procedures.version(item.definitionId()), locale)
                                .name(),
                        bodies.find(item.body()).map(Body::shortName).orElse(item.body()),
                        due == null ? "" : DATE.format(due),
                        person == null ? Objects.toString(assignee, "") : person.shortName()),
                due);
    }

    /** A cell that a spreadsheet would calculate is made text. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
