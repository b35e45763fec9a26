package org.reglament.plan;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads a spreadsheet or a text with separators into lines of cells, within bounds: whatever a file claims to be, it
 * takes little memory.
 */
final class TableFile {
    /** How large a file may be. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    static final int MOST_LINES = 2_000;
    private static final int MOST_CELLS = 100;
    static final int LONGEST_CELL = 10_000;
    private static final int MOST_UNPACKED = 40 * 1024 * 1024;
    private static final int MOST_ENTRIES = 1_000;
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    /** What keeps a spreadsheet from calculating a text of ours. */
    static final Pattern HARMLESS = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);

    private TableFile() {}

    /** A line with its number in the file, from 1. */
    record Line(int number, List<Field> cells) {
        Field at(int column) {
            return column < cells.size() ? cells.get(column) : Field.EMPTY;
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank() && !cell.broken());
        }
    }

    /**
     * What stands in a cell.
     *
     * @param dated whether the spreadsheet holds it as a date
     * @param broken whether the spreadsheet itself says that it is an error
     */
    record Field(String text, boolean dated, boolean broken) {
        static final Field EMPTY = new Field("", false, false);

        static Field of(String text) {
            return new Field(text, false, false);
        }
    }

    /** A file that cannot be read at all; its key is a sentence under {@code plan.file.}. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final String key;
        private final long bound;

        Unreadable(String key, long bound) {
            super(key);
            this.key = key;
            this.bound = bound;
        }

        String key() {
            return key;
        }

        long bound() {
            return bound;
        }
    }

    /** The lines of the file; blank ones are left out. */
    static List<Line> read(InputStream in) throws IOException, Unreadable {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable("large", MOST_BYTES / (1024 * 1024));
        }
        if (bytes.length == 0) {
            throw new Unreadable("empty", 0);
        }
        if (bytes.length > 8 && ReadableWorkbook.isOLE2Header(bytes)) {
            throw new Unreadable("old", 0);
        }
        boolean zipped = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
        List<Line> lines = zipped ? sheet(bytes) : text(bytes);
        if (lines.isEmpty()) {
            throw new Unreadable("empty", 0);
        }
        return lines;
    }

    private static List<Line> sheet(byte[] bytes) throws IOException, Unreadable {
        look(bytes);
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<Line> lines = new ArrayList<>();
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<Field> cells = new ArrayList<>();
                for (int at = 0; at < Math.min(row.getCellCount(), MOST_CELLS); at++) {
                    cells.add(SheetCell.read(row.getCell(at)));
                }
                add(lines, new Line(row.getRowNum(), cells));
            }
            return lines;
        } catch (ExcelReaderException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NullPointerException broken) {
            // The library trusts files; one that is no table ends in any of these.
            throw unreadable(broken);
        }
    }

    private static Unreadable unreadable(Exception cause) {
        Unreadable told = new Unreadable("sheet", 0);
        told.initCause(cause);
        return told;
    }

    /** Unpacks all of it once, keeping nothing: sizes that an archive states are its sender's words. */
    private static void look(byte[] bytes) throws Unreadable {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        int entries = 0;
        boolean book = false;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MOST_ENTRIES) {
                    throw new Unreadable("unpacked", MOST_UNPACKED / (1024 * 1024));
                }
                book |= entry.getName().equals("xl/workbook.xml");
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        unpacked += n;
                        if (unpacked > MOST_UNPACKED) {
                            throw new Unreadable("unpacked", MOST_UNPACKED / (1024 * 1024));
                        }
                        if (new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                            throw new Unreadable("sheet", 0);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable(broken);
        }
        if (!book) {
            throw new Unreadable("sheet", 0);
        }
    }

    private static List<Line> text(byte[] bytes) throws Unreadable {
        String text = decoded(bytes);
        if (text.indexOf('\u0000') >= 0) {
            throw new Unreadable("kind", 0);
        }
        String first = text.lines().findFirst().orElse("");
        char separator =
                Map.of(';', count(first, ';'), ',', count(first, ','), '\t', count(first, '\t')).entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(';');
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                if (row.getFieldCount() > MOST_CELLS) {
                    throw new Unreadable("kind", 0);
                }
                List<Field> cells = new ArrayList<>();
                for (String cell : row.getFields()) {
                    if (cell.length() > LONGEST_CELL) {
                        throw new Unreadable("cell", LONGEST_CELL);
                    }
                    cells.add(SheetCell.typed(HARMLESS.matcher(cell).matches() ? cell.substring(1) : cell));
                }
                add(lines, new Line((int) row.getStartingLineNumber(), cells));
            }
        } catch (CsvParseException | IOException e) {
            throw new Unreadable("kind", 0);
        }
        return lines;
    }

    private static void add(List<Line> lines, Line line) throws Unreadable {
        if (line.isBlank()) {
            return;
        }
        if (lines.size() >= MOST_LINES) {
            throw new Unreadable("lines", MOST_LINES);
        }
        lines.add(line);
    }

    private static int count(String text, char sign) {
        return (int) text.chars().filter(c -> c == sign).count();
    }

    /** UTF-8 where it is; otherwise what Excel in Russian writes. */
    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
