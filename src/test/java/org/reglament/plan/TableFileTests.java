package org.reglament.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.reglament.plan.PlanTable.Read;

/** Files as spreadsheets really write them, and files that are no tables at all. */
class TableFileTests {
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
            head += "<c r=\"%s1\" t=\"str\"><v>%s</v></c>"
                    .formatted(letter, PlanTableTests.HEADS.of(PlanColumn.values()[at].key()));
            String text = at == 0 ? "<v>1</v>" : texts.get(at);
            cells.append("<c r=\"%s2\" %s</c>".formatted(letter, text.startsWith("<") ? ">" + text : text));
        }

        Read read =
                PlanTableTests.read(book("<row r=\"1\">" + head + "</row><row r=\"2\">" + cells + "</row>"), Set.of());

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
}
