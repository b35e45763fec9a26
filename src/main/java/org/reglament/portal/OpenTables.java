package org.reglament.portal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.springframework.stereotype.Component;

/** Reads published tables that the system made, so that they can be read on the page as well. */
@Component
class OpenTables {
    /** Longer ones are for programs, and are only given out. */
    private static final long MOST_BYTES = 100_000;

    private static final Pattern NUMBER = Pattern.compile("[–-]|[-+]?\\d+([.,]\\d+)?");

    private final Documents documents;

    OpenTables(Documents documents) {
        this.documents = documents;
    }

    /** One table; the first column names the row. */
    public record Table(String title, List<String> heads, List<List<String>> rows) {}

    /** Those of the files that are small tables of our own making. */
    List<Table> of(List<Document> files) {
        return files.stream()
                .filter(file -> file.generated() && file.type().startsWith("text/csv") && file.size() <= MOST_BYTES)
                .map(this::read)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private Table read(Document file) {
        List<List<String>> lines = new ArrayList<>();
        try (Reader in = new InputStreamReader(documents.open(file.id()), StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(';')
                        .detectBomHeader(false)
                        .ofCsvRecord(in)) {
            csv.forEach(row -> lines.add(row.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty()) {
            return new Table(file.name(), List.of(), List.of());
        }
        int columns = shown(lines);
        List<List<String>> rows = lines.subList(1, lines.size()).stream()
                .map(line -> line.subList(0, Math.min(columns, line.size())))
                .toList();
        List<String> heads = new ArrayList<>(lines.get(0).subList(0, columns));
        heads.set(0, heads.get(0).replace("\ufeff", ""));
        return new Table(file.name().replaceFirst("[.]csv$", ""), heads, rows);
    }

    /** A last column of codes is for programs. */
    private static int shown(List<List<String>> lines) {
        List<String> heads = lines.get(0);
        boolean codes = heads.size() > 2
                && lines.stream().skip(1).noneMatch(line -> NUMBER.matcher(line.get(line.size() - 1))
                        .matches());
        return codes ? heads.size() - 1 : heads.size();
    }
}
