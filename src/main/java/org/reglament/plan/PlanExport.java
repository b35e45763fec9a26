package org.reglament.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a plan as a table that can be read back unchanged. */
final class PlanExport {
    private static final Map<String, Integer> WIDTHS = Map.of(
            "mechanism",
            10,
            "task",
            8,
            "measure",
            50,
            "start",
            12,
            "due",
            12,
            "responsible",
            30,
            "deliverable",
            30,
            "indicator",
            40,
            "reason",
            40);

    private PlanExport() {}

    static void csv(OutputStream to, PlanHeads heads, List<PlanRow> rows, Map<Integer, String> reasons, char separator)
            throws IOException {
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 by its mark.
        out.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(out);
        csv.writeRecord(PlanHeads.all().stream().map(heads::of).toList());
        lines(rows, reasons)
                .forEach(line ->
                        csv.writeRecord(line.stream().map(PlanExport::harmless).toList()));
        csv.flush();
    }

    static void sheet(OutputStream to, String title, PlanHeads heads, List<PlanRow> rows, Map<Integer, String> reasons)
            throws IOException {
        List<String> keys = PlanHeads.all();
        try (Workbook book = new Workbook(to, "Reglament", null)) {
            Worksheet sheet = book.newWorksheet(title);
            for (int column = 0; column < keys.size(); column++) {
                sheet.width(column, WIDTHS.getOrDefault(keys.get(column), 16));
                sheet.value(0, column, heads.of(keys.get(column)));
                sheet.style(0, column).bold().wrapText(true).set();
            }
            sheet.freezePane(0, 1);
            int row = 0;
            for (List<String> line : lines(rows, reasons)) {
                row++;
                for (int column = 0; column < line.size(); column++) {
                    write(sheet, row, column, keys.get(column), line.get(column));
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, int at, String key, String text) {
        PlanColumn.Kind kind = PlanColumn.of(key).map(PlanColumn::kind).orElse(PlanColumn.Kind.TEXT);
        LocalDate date = kind == PlanColumn.Kind.DATE ? CellText.date(text).orElse(null) : null;
        BigDecimal number =
                kind == PlanColumn.Kind.NUMBER ? CellText.number(text).orElse(null) : null;
        if (date != null) {
            sheet.value(row, at, date);
            sheet.style(row, at).format("dd.mm.yyyy").set();
        } else if (number != null) {
            sheet.value(row, at, number);
        } else if (!text.isEmpty()) {
            sheet.value(row, at, text);
            // Kept as text also when somebody types over it: 1.1 must not become the first of January.
            sheet.style(row, at)
                    .format("@")
                    .wrapText(kind == PlanColumn.Kind.TEXT)
                    .set();
        }
    }

    private static List<List<String>> lines(List<PlanRow> rows, Map<Integer, String> reasons) {
        List<List<String>> lines = new ArrayList<>();
        for (PlanRow row : rows) {
            List<String> line = new ArrayList<>();
            for (PlanColumn column : PlanColumn.values()) {
                line.add(row.get(column));
            }
            line.add("");
            line.add(row.id().toString());
            lines.add(line);
        }
        reasons.forEach((mechanism, reason) -> {
            List<String> line = new ArrayList<>();
            for (PlanColumn column : PlanColumn.values()) {
                line.add(column == PlanColumn.MECHANISM ? Integer.toString(mechanism) : "");
            }
            line.add(reason);
            line.add("");
            lines.add(line);
        });
        return lines;
    }

    /** A text that a spreadsheet would calculate is kept from it; numbers may begin with a minus. */
    static String harmless(String text) {
        boolean calculated = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return calculated && CellText.number(text).isEmpty()
                        || TableFile.HARMLESS.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
