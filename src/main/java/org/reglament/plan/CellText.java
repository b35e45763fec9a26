package org.reglament.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Writes cells in one way, however they were typed, and reads dates and numbers in them. */
final class CellText {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final List<DateTimeFormatter> READ = List.of(
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private CellText() {}

    /** The cell as it is kept: without stray blanks, dates and numbers written alike, all else as typed. */
    static String clean(PlanColumn column, String typed) {
        String text = control(typed).strip();
        return switch (column.kind()) {
            case DATE -> date(text).map(CellText::written).orElse(text);
            case NUMBER -> number(text).map(CellText::written).orElse(text);
            case WORDS -> text.replaceAll("\\s+", " ");
            case TEXT -> text.replace("\r\n", "\n").replace('\r', '\n');
        };
    }

    static String written(LocalDate date) {
        return WRITTEN.format(date);
    }

    /** With a comma and without zeros at the end. */
    static String written(BigDecimal number) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return plain.replace('.', ',');
    }

    static Optional<LocalDate> date(String text) {
        for (DateTimeFormatter format : READ) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException otherwise) {
                // The next format may read it.
                continue;
            }
        }
        return Optional.empty();
    }

    /** A number with a comma or a point; blanks may group its digits. */
    static Optional<BigDecimal> number(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        return plain.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static String control(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
