package org.reglament.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.document.PublicAddress;
import org.reglament.portal.DraftPages.Wanted;
import org.reglament.publication.Draft;
import org.reglament.publication.DraftRegister;
import org.reglament.publication.DraftRegister.Filter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The register of acts under examination for programs: open data with its structure, and a feed of what is new. */
@Controller
class DraftData {
    /** Kinds of acts, as the start form of a draft has them. */
    static final List<String> KINDS = List.of("law", "decree", "order", "instruction", "decision", "other");
    /** Topics, likewise. */
    static final List<String> TOPICS = List.of(
            "authority",
            "budget",
            "property",
            "housing",
            "construction",
            "transport",
            "health",
            "education",
            "social",
            "culture",
            "nature",
            "economy",
            "other");

    private static final int FEED = 50;

    /** One column: its name, what it is in both languages, its format. */
    record Column(String name, String english, String russian, String format) {}

    /** What the files hold, in this order; the structure is written from it too. */
    static final List<Column> STRUCTURE = List.of(
            new Column("number", "Number in the register", "Номер в реестре", "string"),
            new Column("body", "Code of the body that develops the act", "Код органа-разработчика", "string"),
            new Column("bodyName", "Body that develops the act", "Орган-разработчик", "string"),
            new Column("title", "Title of the act", "Название акта", "string"),
            new Column("kind", "Kind of act", "Вид акта", "string"),
            new Column("topic", "Topic", "Тема", "string"),
            new Column("inForce", "Whether it is an act in force and no draft", "Действующий акт", "boolean"),
            new Column("state", "State: open, considered, closed", "Состояние: open, considered, closed", "string"),
            new Column("postedAt", "Posted first", "Размещён впервые", "dateTime"),
            new Column("acceptUntil", "Conclusions are accepted until", "Заключения принимаются до", "dateTime"),
            new Column("closedAt", "Examination over", "Экспертиза завершена", "dateTime"),
            new Column("outcome", "Outcome", "Итог", "string"),
            new Column("url", "Page of the act", "Страница акта", "anyURI"));

    private final DraftRegister register;
    private final Bodies bodies;
    private final BusinessClock clock;
    private final PublicAddress address;
    private final DraftFeed feed;

    DraftData(DraftRegister register, Bodies bodies, BusinessClock clock, PublicAddress address, DraftFeed feed) {
        this.register = register;
        this.bodies = bodies;
        this.clock = clock;
        this.address = address;
        this.feed = feed;
    }

    @GetMapping("/drafts.csv")
    ResponseEntity<String> csv() {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord(STRUCTURE.stream().map(Column::name).toList());
        rows().forEach(row -> csv.writeRecord(row.values().stream()
                .map(value -> value == null ? "" : safe(value.toString()))
                .toList()));
        return file("drafts.csv", out);
    }

    @GetMapping("/drafts.json")
    @ResponseBody
    List<Map<String, @Nullable Object>> json() {
        return rows();
    }

    /** What each column is, in the form that the rules for open data give. */
    @GetMapping("/drafts-structure.csv")
    ResponseEntity<String> structure() {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord("field name", "english description", "russian description", "format");
        STRUCTURE.forEach(
                column -> csv.writeRecord(column.name(), column.english(), column.russian(), column.format()));
        return file("drafts-structure.csv", out);
    }

    /** The latest acts and versions as an Atom feed (RFC 4287); filtered as the register is, each filter a feed of its own. */
    @GetMapping("/drafts.atom")
    ResponseEntity<String> atom(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String topic) {
        Wanted wanted = new Wanted(body, state, kind, topic);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(feed.of(wanted, register.posted(wanted.filter(), FEED)));
    }

    private static ResponseEntity<String> file(String name, StringWriter out) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(out.toString());
    }

    /** A title must not become a formula in a spreadsheet. */
    private static String safe(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*") ? "'" + cell : cell;
    }

    private List<Map<String, @Nullable Object>> rows() {
        return register.find(Filter.NONE, null, DraftRegister.ALL).stream()
                .map(this::row)
                .toList();
    }

    private Map<String, @Nullable Object> row(Draft draft) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(draft.number());
        values.add(draft.body());
        values.add(body(draft));
        values.add(draft.title());
        values.add(draft.kind());
        values.add(draft.topic());
        values.add(draft.inForce());
        values.add(draft.state(clock.instant()).word());
        values.add(draft.postedAt().toString());
        values.add(draft.acceptUntil().toString());
        values.add(draft.closedAt() == null ? null : draft.closedAt().toString());
        values.add(draft.outcome());
        values.add(address.to(draft.path()));
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int n = 0; n < values.size(); n++) {
            row.put(STRUCTURE.get(n).name(), values.get(n));
        }
        return row;
    }

    private String body(Draft draft) {
        return bodies.find(draft.body()).map(Body::name).orElse(draft.body());
    }
}
