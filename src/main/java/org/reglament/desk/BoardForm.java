package org.reglament.desk;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Board;
import org.reglament.board.Rules;
import org.reglament.board.Share;

/** What was typed into the page of a board's rules: a board, or sentences by field that say what is wrong. */
final class BoardForm {

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 90;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final Map<String, String> typed;
    private final Map<String, Object[]> faults = new LinkedHashMap<>();

    BoardForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** The fields as they stand for a board that there is. */
    static Map<String, String> of(Board board) {
        Rules rules = board.rules();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", board.name());
        fields.put("nameEn", board.nameEn());
        fields.put("kind", word(board.kind()));
        fields.put("body", board.body() == null ? "" : board.body());
        fields.put("quorum-how", rules.quorum().strict() ? "more" : "least");
        fields.put("quorum", part(rules.quorum()));
        fields.put("majority-how", rules.majority().strict() ? "more" : "least");
        fields.put("majority", part(rules.majority()));
        fields.put("base", word(rules.base()));
        fields.put("vote", rules.secret() ? "secret" : "open");
        fields.put("casting", rules.casting() ? "yes" : "no");
        fields.put("absenteeDays", String.valueOf(rules.absenteeDays()));
        fields.put("closes", HOUR.format(rules.closes()));
        fields.put("recusal", word(rules.recusal()));
        fields.put("remark", rules.remarkBlocks() ? "yes" : "no");
        fields.put("materialsDays", String.valueOf(rules.materialsDays()));
        fields.put("minutesDays", String.valueOf(rules.minutesDays()));
        return fields;
    }

    /** What a new board begins with: the rules that most boards have. */
    static Map<String, String> fresh() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("quorum-how", "more");
        fields.put("quorum", "1/2");
        fields.put("majority-how", "more");
        fields.put("majority", "1/2");
        fields.put("base", word(Rules.Base.PRESENT));
        fields.put("vote", "open");
        fields.put("casting", "yes");
        fields.put("absenteeDays", "5");
        fields.put("closes", "18:00");
        fields.put("recusal", word(Rules.Recusal.LEAVE));
        fields.put("remark", "no");
        fields.put("materialsDays", "5");
        fields.put("minutesDays", "3");
        return fields;
    }

    /** The board, or null where something is wrong: {@link #faults()} then says what. */
    @Nullable
    Board board(String key, Predicate<String> knownBody) {
        if (!key.matches("[a-z][a-z0-9-]{1,48}[a-z0-9]") || key.equals("new")) {
            fault("key");
        }
        String name = name("name");
        String english = name("nameEn");
        Board.@Nullable Kind kind = choice(Board.Kind.class, "kind");
        String body = text("body");
        if (!body.isEmpty() && !knownBody.test(body) || body.isEmpty() && kind == Board.Kind.PUBLIC_COUNCIL) {
            fault("body");
        }
        @Nullable Share quorum = share("quorum");
        @Nullable Share majority = share("majority");
        Rules.@Nullable Base base = choice(Rules.Base.class, "base");
        boolean secret = text("vote").equals("secret");
        boolean casting = text("casting").equals("yes");
        if (secret && casting) {
            fault("casting");
        }
        int absentee = days("absenteeDays", days -> days >= 0);
        @Nullable LocalTime closes = time();
        Rules.@Nullable Recusal recusal = choice(Rules.Recusal.class, "recusal");
        int materials = days("materialsDays", days -> days >= 0);
        int minutes = days("minutesDays", days -> days > 0);
        if (!faults.isEmpty()
                || kind == null
                || quorum == null
                || majority == null
                || base == null
                || closes == null
                || recusal == null) {
            return null;
        }
        boolean blocks = text("remark").equals("yes");
        return new Board(
                key,
                name,
                english,
                kind,
                body.isEmpty() ? null : body,
                new Rules(
                        quorum, base, majority, secret, casting, absentee, closes, recusal, blocks, materials,
                        minutes));
    }

    /** By field, what its sentence needs; the sentence stands under {@code board.form.wrong.} and the field. */
    Map<String, Object[]> faults() {
        return faults;
    }

    private void fault(String field, Object... facts) {
        faults.put(field, facts);
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private String name(String field) {
        String name = text(field);
        if (name.isEmpty() || name.length() > LONGEST) {
            fault(field, LONGEST);
        }
        return name;
    }

    private <E extends Enum<E>> @Nullable E choice(Class<E> kind, String field) {
        for (E one : kind.getEnumConstants()) {
            if (word(one).equals(text(field))) {
                return one;
            }
        }
        fault(field);
        return null;
    }

    private @Nullable Share share(String field) {
        try {
            return Share.parse((text(field + "-how").equals("least") ? ">=" : ">") + text(field));
        } catch (IllegalArgumentException notOne) {
            fault(field);
            return null;
        }
    }

    private int days(String field, IntPredicate fits) {
        try {
            int days = Integer.parseInt(text(field));
            if (fits.test(days) && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException notOne) {
            // Said below, as of a number that does not fit.
        }
        fault(field, MOST_DAYS);
        return 0;
    }

    private @Nullable LocalTime time() {
        try {
            return LocalTime.parse(text("closes").replace('.', ':'), HOUR);
        } catch (DateTimeException notOne) {
            fault("closes");
            return null;
        }
    }

    private static String part(Share share) {
        return share.part() + "/" + share.whole();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
