package org.reglament.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import org.reglament.plan.TableFile.Field;

/** Reads a cell of a spreadsheet as its author saw it: dates as dates, numbers as typed, formulas by their last value. */
final class SheetCell {
    /** Spreadsheets keep fifteen digits and write more: 1.1000000000000001 was typed as 1.1. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?(E[+-]?\\d{1,2})?");
    /** What spreadsheets write instead of a value, in files and, in their language, in texts. */
    private static final Pattern ERROR = Pattern.compile("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!"
            + "|CALC!|ПУСТО!|ДЕЛ/0!|ЗНАЧ!|ССЫЛКА!|ИМЯ\\?|ЧИСЛО!|Н/Д)");

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DAY = new BigDecimal(100_000);

    private SheetCell() {}

    static Field read(@Nullable Cell cell) throws TableFile.Unreadable {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Field.EMPTY;
        }
        if (cell.getType() == CellType.ERROR) {
            return new Field("", false, true);
        }
        if (cell.getType() == CellType.NUMBER) {
            return dated(cell)
                    ? new Field(CellText.written(cell.asDate().toLocalDate()), true, false)
                    : Field.of(CellText.written(cell.asNumber().round(EXCEL)));
        }
        if (cell.getType() == CellType.FORMULA) {
            return calculated(cell);
        }
        String text = cell.getText();
        if (text.length() > TableFile.LONGEST_CELL) {
            throw new TableFile.Unreadable("cell", TableFile.LONGEST_CELL);
        }
        return Field.of(text);
    }

    private static boolean dated(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.replaceAll("\\[[^]]*]|\"[^\"]*\"", "").matches("(?i).*[dy].*");
    }

    /** What the spreadsheet calculated last; nothing is calculated here. */
    private static Field calculated(Cell cell) throws TableFile.Unreadable {
        String text = cell.getRawValue();
        if (text == null || ERROR.matcher(text).matches()) {
            return new Field("", false, true);
        }
        if (text.length() > TableFile.LONGEST_CELL) {
            throw new TableFile.Unreadable("cell", TableFile.LONGEST_CELL);
        }
        if (!NUMBER.matcher(text).matches()) {
            return Field.of(text);
        }
        BigDecimal number = new BigDecimal(text).round(EXCEL);
        boolean day = dated(cell) && number.signum() > 0 && number.compareTo(LAST_DAY) < 0;
        return day
                ? new Field(CellText.written(FIRST_DAY.plusDays(number.longValue())), true, false)
                : Field.of(CellText.written(number));
    }

    /** A cell of a text with separators. */
    static Field typed(String text) {
        return ERROR.matcher(text).matches() ? new Field("", false, true) : Field.of(text);
    }
}
