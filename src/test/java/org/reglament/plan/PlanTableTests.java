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
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.reglament.plan.PlanTable.Place;
import org.reglament.plan.PlanTable.Read;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Plans that come as tables: taken over whole, or every mistake named by row and column. */
class PlanTableTests {
    private static final Locale RU = Locale.forLanguageTag("ru");
    static final PlanHeads HEADS = heads(RU);

    private static PlanHeads heads(Locale locale) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/plan");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return new PlanHeads(words, locale);
    }

    static Read read(byte[] bytes, Set<UUID> known) {
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

    static String said(Place place) {
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
    void columns_are_lettered_as_spreadsheets_do() {
        assertThat(List.of(PlanTable.letter(0), PlanTable.letter(25), PlanTable.letter(26), PlanTable.letter(701)))
                .containsExactly("A", "Z", "AA", "ZZ");
    }
}
