package org.reglament.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.reglament.plan.PlanTable.Place;
import org.reglament.plan.PlanTable.Read;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Plans that come as tables: taken over whole, or every mistake named by row and column. */
class PlanTableTests {
    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final PlanHeads HEADS = heads(RU);

    private static PlanHeads heads(Locale locale) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/plan");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return new PlanHeads(words, locale);
    }

    private static Read read(byte[] bytes, Set<UUID> known) {
        try {
            return new PlanTable(PlanCheckTests.CHECK, HEADS).read(new ByteArrayInputStream(bytes), known);
        } catch (IOException | TableFile.Unreadable e) {
            throw new AssertionError(e);
        }
    }

    private static Set<UUID> ids(List<PlanRow> rows) {
        return rows.stream().map(PlanRow::id).collect(Collectors.toSet());
    }

    private static byte[] sheet(List<PlanRow> rows, Map<Integer, String> reasons) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanExport.sheet(out, "План", HEADS, rows, reasons);
        return out.toByteArray();
    }

    @Test
    void a_plan_comes_back_from_a_table_as_it_went_out() throws Exception {
        List<PlanRow> rows = new ArrayList<>(PlanCheckTests.whole());
        rows.removeIf(row -> row.mechanism() == 9);
        rows.set(0, PlanCheckTests.with(rows.get(0), PlanColumn.MEASURE, "=1+1; «да»\nи \"нет\", 'тоже'"));
        rows.set(1, PlanCheckTests.with(rows.get(1), PlanColumn.FORMULA, "'-a + b"));
        rows.set(2, PlanCheckTests.with(rows.get(2), PlanColumn.BASE, "-0,75"));
        Map<Integer, String> reasons = Map.of(9, "Орган не готовит нормативных актов; см. положение.");
        ByteArrayOutputStream russian = new ByteArrayOutputStream();
        PlanExport.csv(russian, HEADS, rows, reasons, ';');
        ByteArrayOutputStream english = new ByteArrayOutputStream();
        PlanExport.csv(english, heads(Locale.ENGLISH), rows, reasons, ',');

        for (byte[] table : List.of(sheet(rows, reasons), russian.toByteArray(), english.toByteArray())) {
            Read back = read(table, ids(rows));

            assertThat(back.mistakes()).isEmpty();
            assertThat(back.rows()).isEqualTo(rows);
            assertThat(back.reasons()).isEqualTo(reasons);
        }
    }

    @Test
    void a_cell_that_would_be_calculated_leaves_as_text() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanRow row = PlanCheckTests.with(PlanCheckTests.row("1.1"), PlanColumn.MEASURE, "=HYPERLINK(\"http://x\")");

        PlanExport.csv(out, HEADS, List.of(row), Map.of(), ';');

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=HYPERLINK").doesNotContain(";=HYPERLINK");
    }

    /** Two hundred rows, ten kinds of mistakes, each in five of them. */
    @Test
    void every_mistake_of_a_long_table_is_named_by_row_and_column() throws Exception {
        List<String> codes = PlanCheckTests.whole().stream()
                .map(row -> row.get(PlanColumn.TASK))
                .toList();
        List<PlanRow> rows = new ArrayList<>();
        Map<Integer, String> expected = new TreeMap<>();
        for (int n = 0; n < 200; n++) {
            PlanRow row = PlanCheckTests.with(
                    PlanCheckTests.row(codes.get(n % codes.size())), PlanColumn.MEASURE, "Мероприятие " + n);
            if (n % 4 == 3) {
                // Line 1 is the head, so row n stands in line n + 2.
                row = spoil(row, n / 4 % 10, n + 2, expected);
            }
            rows.add(row);
        }

        Read read = read(sheet(rows, Map.of()), ids(rows));

        Map<Integer, String> found = new TreeMap<>();
        read.mistakes().forEach(place -> found.merge(place.line(), said(place), (one, other) -> one + " + " + other));
        assertThat(found).isEqualTo(expected).hasSize(50);
        assertThat(expected.values().stream().map(text -> text.split(" ")[1]).distinct())
                .hasSize(10);
    }

    private static String said(Place place) {
        return place.column() + " " + place.mistake().key();
    }

    private static PlanRow spoil(PlanRow row, int kind, int line, Map<Integer, String> expected) {
        record Fault(PlanColumn column, String text, String said) {}
        Fault fault = List.of(
                        new Fault(PlanColumn.MECHANISM, "12", "A mechanism"),
                        new Fault(PlanColumn.TASK, "1.9", "B task"),
                        new Fault(PlanColumn.MEASURE, "", "C missing.measure"),
                        new Fault(PlanColumn.START, "скоро", "D date"),
                        new Fault(PlanColumn.DUE, "30.06.2031", "E year"),
                        new Fault(PlanColumn.DUE, "31.01.2027", "E order"),
                        new Fault(PlanColumn.RESPONSIBLE, "Отдел", "F official"),
                        new Fault(PlanColumn.INDICATOR, "", "H missing.indicator"),
                        new Fault(PlanColumn.TARGET, "90 %", "K number"),
                        new Fault(PlanColumn.BUDGET, "-5", "N negative"))
                .get(kind);
        expected.put(line, fault.said());
        return PlanCheckTests.with(row, fault.column(), fault.text());
    }

    @Test
    void what_a_spreadsheet_itself_got_wrong_is_said_too() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanRow row = PlanCheckTests.row("1.1");
        try (Workbook book = new Workbook(out, "Test", null)) {
            Worksheet sheet = book.newWorksheet("План");
            for (int at = 0; at < PlanColumn.values().length; at++) {
                PlanColumn column = PlanColumn.values()[at];
                sheet.value(0, at, HEADS.of(column.key()));
                sheet.value(1, at, row.get(column));
            }
            sheet.value(1, 1, java.time.LocalDate.of(2027, 1, 1));
            sheet.style(1, 1).format("dd.mmm").set();
            sheet.value(1, 14, "x");
        }

        assertThat(read(out.toByteArray(), Set.of()).mistakes())
                .extracting(PlanTableTests::said)
                .contains("B dated");
    }

    /** Formulas come by the value that the spreadsheet showed last; one that shows none is a mistake, not a text. */
    @Test
    void a_formula_comes_by_its_value_and_a_number_as_it_was_typed() throws Exception {
        String head = "";
        StringBuilder cells = new StringBuilder();
        List<String> texts = List.of(
                "<v>1.1000000000000001</v>",
                "<v>1.1000000000000001</v>",
                "t=\"str\"><f>A1&amp;B1</f><v>Вести реестр</v>",
                "s=\"1\"><f>DATE(2027,2,1)</f><v>46419</v>",
                "s=\"1\"><v>46568</v>",
                "t=\"str\"><v>Орлов Алексей Андреевич</v>",
                "t=\"b\"><v>1</v>",
                "t=\"str\"><v>Доля</v>",
                "t=\"str\"><v>%</v>",
                "><f>0.1+0.2</f><v>0.30000000000000004</v>",
                "><f>1+1</f>",
                "t=\"e\"><f>1/0</f><v>#DIV/0!</v>",
                "t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>Отчёт</v>",
                "><v>0.29999999999999999</v>");
        for (int at = 0; at < PlanColumn.values().length; at++) {
            String letter = PlanTable.letter(at);
            head += "<c r=\"%s1\" t=\"str\"><v>%s</v></c>".formatted(letter, HEADS.of(PlanColumn.values()[at].key()));
            String text = at == 0 ? "<v>1</v>" : texts.get(at);
            cells.append("<c r=\"%s2\" %s</c>".formatted(letter, text.startsWith("<") ? ">" + text : text));
        }

        Read read = read(book("<row r=\"1\">" + head + "</row><row r=\"2\">" + cells + "</row>"), Set.of());

        assertThat(read.mistakes()).extracting(PlanTableTests::said).containsExactlyInAnyOrder("K broken", "L broken");
        PlanRow row = read.rows().get(0);
        assertThat(List.of(PlanColumn.TASK, PlanColumn.MEASURE, PlanColumn.START, PlanColumn.DUE, PlanColumn.BASE))
                .extracting(row::get)
                .containsExactly("1.1", "Вести реестр", "01.02.2027", "30.06.2027", "0,3");
        assertThat(row.get(PlanColumn.SOURCE)).isEqualTo("Отчёт");
        assertThat(row.get(PlanColumn.BUDGET)).isEqualTo("0,3");
        assertThat(row.get(PlanColumn.TARGET)).isEmpty();
    }

    /** The smallest book that a spreadsheet would open, with those rows; style 1 is a date. */
    private static byte[] book(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + part("/xl/workbook.xml", "sheet.main") + part("/xl/worksheets/sheet1.xml", "worksheet")
                        + part("/xl/styles.xml", "styles") + "</Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"x\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"r1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + office
                        + "/styles\" Target=\"styles.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + main + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String part(String name, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(name, kind);
    }

    @Test
    void a_table_of_nothing_but_its_head_does_not_empty_the_plan() throws Exception {
        byte[] table = sheet(List.of(), Map.of());

        assertThatThrownBy(() ->
                        new PlanTable(PlanCheckTests.CHECK, HEADS).read(new ByteArrayInputStream(table), Set.of()))
                .isInstanceOfSatisfying(TableFile.Unreadable.class, told -> assertThat(told.key())
                        .isEqualTo("empty"));
    }

    @Test
    void a_table_may_have_its_columns_in_any_order_and_in_the_old_alphabet() {
        PlanRow row = PlanCheckTests.row("4.2");
        List<PlanColumn> columns = new ArrayList<>(List.of(PlanColumn.values()));
        java.util.Collections.reverse(columns);
        String table = columns.stream().map(column -> HEADS.of(column.key())).collect(Collectors.joining(";")) + "\r\n"
                + columns.stream().map(row::get).collect(Collectors.joining(";")) + "\r\n;;;\r\n";

        Read read = read(table.getBytes(Charset.forName("windows-1251")), Set.of());

        assertThat(read.mistakes()).isEmpty();
        assertThat(read.rows()).singleElement().satisfies(back -> assertThat(back.says(row))
                .isTrue());
    }

    @Test
    void a_row_that_is_not_of_this_plan_or_stands_twice_is_named() throws Exception {
        PlanRow row = PlanCheckTests.row("4.2");
        PlanRow other = new PlanRow(
                row.id(),
                0,
                PlanCheckTests.with(row, PlanColumn.MEASURE, "Другое").cells());

        assertThat(read(sheet(List.of(row), Map.of()), Set.of()).mistakes())
                .extracting(PlanTableTests::said)
                .containsExactly("P key");
        assertThat(read(sheet(List.of(row, other), Map.of()), ids(List.of(row))).mistakes())
                .extracting(PlanTableTests::said)
                .containsExactly("P key-twice");
    }

    @Test
    void a_table_without_a_column_that_is_needed_says_which() {
        Read read = read("Механизм;Задача;Мероприятие\n1;1.1;Что-то".getBytes(StandardCharsets.UTF_8), Set.of());

        assertThat(read.rows()).isEmpty();
        assertThat(read.mistakes())
                .allSatisfy(place -> assertThat(place.mistake().key()).isEqualTo("head"))
                .extracting(place -> place.mistake().facts().get(0))
                .containsExactly("Срок", "Ответственный", "Показатель", "Единица измерения", "Целевое значение");
    }

    @Test
    void what_is_no_table_is_refused_with_the_reason() throws Exception {
        assertUnreadable("empty", new byte[0]);
        assertUnreadable("large", new byte[TableFile.MOST_BYTES + 1]);
        assertUnreadable("kind", new byte[] {1, 0, 2, 0});
        assertUnreadable("old", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        assertUnreadable("sheet", "PK\u0003\u0004 and nothing more".getBytes(StandardCharsets.ISO_8859_1));
        assertUnreadable("sheet", zip("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8)));
        assertUnreadable(
                "sheet",
                zip(
                        "xl/workbook.xml",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
                                .getBytes(StandardCharsets.UTF_8)));
        assertUnreadable("unpacked", zip("xl/workbook.xml", new byte[60 * 1024 * 1024]));
        assertUnreadable("lines", "a\n".repeat(3_000).getBytes(StandardCharsets.UTF_8));
        assertUnreadable("cell", ("a;" + "x".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
    }

    private static void assertUnreadable(String key, byte[] bytes) {
        assertThatThrownBy(() -> TableFile.read(new ByteArrayInputStream(bytes)))
                .as(key)
                .isInstanceOfSatisfying(TableFile.Unreadable.class, told -> assertThat(told.key())
                        .isEqualTo(key));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void columns_are_lettered_as_spreadsheets_do() {
        assertThat(List.of(PlanTable.letter(0), PlanTable.letter(25), PlanTable.letter(26), PlanTable.letter(701)))
                .containsExactly("A", "Z", "AA", "ZZ");
    }
}
