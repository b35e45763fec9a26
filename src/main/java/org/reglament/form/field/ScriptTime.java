package org.reglament.form.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.schema.Component.Field;

/**
 * How the controls of form-js rewrite a date or time as soon as they show it: in the zone of the browser and in
 * the field's format.
 */
final class ScriptTime {
    private static final int DAY = 24 * 60;
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{1,2}))?.*");
    private static final Pattern OFFSET = Pattern.compile("([^+Z-]*)(?:(Z)|([+-])(\\d{1,2})(?::(\\d{1,2}))?)?");

    private static final Pattern MOMENT = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
            + "T([01]\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)?");

    private ScriptTime() {}

    /** Whether form-js takes the value when it opens a form; days beyond a month's end it takes, as V8 does. */
    static boolean opens(Field field, @Nullable Object value) {
        if (!(value instanceof String text)) {
            return false;
        }
        return switch (field.traits().subtype()) {
            case "time" -> minutesHere(text, 0) != null;
            case "datetime" -> instant(text, ZoneOffset.UTC) != null;
            default -> text.matches("\\d{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\\d|3[01])");
        };
    }

    static @Nullable String settled(Field field, @Nullable Object value, Asking asking) {
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            return switch (field.traits().subtype()) {
                case "time" -> time(field, text, asking);
                case "datetime" -> moment(field, text, asking);
                default -> LocalDate.parse(text).toString();
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String time(Field field, String text, Asking asking) {
        int here = ZonedDateTime.now(asking.clock()).getOffset().getTotalSeconds() / 60;
        Integer minutes = minutesHere(text, here);
        return minutes == null ? null : written(field, minutes, here);
    }

    private static @Nullable Integer minutesHere(String text, int here) {
        Matcher parts = OFFSET.matcher(text);
        Integer minutes = parts.matches() ? minutes(parts.group(1)) : null;
        if (minutes == null || parts.group(2) == null && parts.group(3) == null) {
            return minutes;
        }
        int there = 0;
        if (parts.group(3) != null) {
            int offset = Integer.parseInt(parts.group(4)) * 60
                    + (parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5)));
            there = parts.group(3).equals("+") ? offset : -offset;
        }
        return Math.floorMod(minutes - there + here, DAY);
    }

    private static @Nullable String moment(Field field, String text, Asking asking) {
        ZonedDateTime at = instant(text, asking.clock().getZone());
        if (at == null) {
            return null;
        }
        int here = at.getOffset().getTotalSeconds() / 60;
        int minutes = at.getHour() * 60 + at.getMinute();
        boolean utc = field.traits().timeFormat().equals("utc_normalized");
        int shift = !utc ? 0 : minutes - here < 0 ? -1 : minutes - here > DAY ? 1 : 0;
        return at.toLocalDate().plusDays(shift) + "T" + written(field, minutes, here);
    }

    private static @Nullable ZonedDateTime instant(String text, ZoneId zone) {
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        LocalDate day = LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), 1)
                .plusDays(Integer.parseInt(parts.group(3)) - 1L);
        LocalDateTime at = day.atTime(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)));
        return parts.group(6) == null
                ? at.atZone(zone)
                : at.atOffset(ZoneOffset.of(parts.group(6))).atZoneSameInstant(zone);
    }

    private static @Nullable Integer minutes(String text) {
        Matcher parts = TIME.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        return hour > 24 || minute > 60 ? null : Integer.valueOf(hour * 60 + minute);
    }

    private static String written(Field field, int minutes, int here) {
        return switch (field.traits().timeFormat()) {
            case "utc_normalized" -> clock(Math.floorMod(minutes - here, DAY)) + "Z";
            case "utc_offset" -> {
                String offset = ZoneOffset.ofTotalSeconds(here * 60).getId();
                yield clock(minutes) + (offset.equals("Z") ? "+00:00" : offset);
            }
            default -> clock(minutes);
        };
    }

    private static String clock(int minutes) {
        return String.format("%02d:%02d", minutes / 60, minutes % 60);
    }
}
