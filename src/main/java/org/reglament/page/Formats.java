package org.reglament.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;

/** Writes dates, distances and sizes as people read them; templates call it {@code fmt}. */
public class Formats {
    private static final int NEAR = 5;
    private static final String NBSP = "\u00a0";
    private static final List<String> RU_GENITIVE =
            List.of("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья");

    private final BusinessClock clock;
    private final WorkCalendar calendar;

    public Formats(BusinessClock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    /** «27 ноября», with the year when it is not the current one. */
    public String date(Object moment) {
        LocalDate date = at(moment).toLocalDate();
        return format(date.getYear() == clock.today().getYear() ? "d_MMMM" : "d_MMMM_yyyy", date);
    }

    /** «27 ноября 2026». */
    public String fullDate(Object moment) {
        return format("d_MMMM_yyyy", at(moment).toLocalDate());
    }

    /** «пятница, 27 ноября». */
    public String day(Object moment) {
        return format("EEEE", at(moment).toLocalDate()) + ", " + date(moment);
    }

    /** «пт, 27 ноября». */
    public String shortDay(Object moment) {
        return format("EEE", at(moment).toLocalDate()) + "," + NBSP + date(moment);
    }

    /** «до пятницы, 27 ноября». */
    public String until(Object moment) {
        LocalDate date = at(moment).toLocalDate();
        String day = english()
                ? format("EEEE", date)
                : RU_GENITIVE.get(date.getDayOfWeek().getValue() - 1);
        return (english() ? "by " : "до ") + day + ", " + date(moment);
    }

    public String time(Object moment) {
        return format("H:mm", at(moment));
    }

    /** «27 ноября, 14:05». */
    public String dateTime(Object moment) {
        return date(moment) + ", " + time(moment);
    }

    /** «пятница, 27 ноября, 14:05». */
    public String dayTime(Object moment) {
        return day(moment) + ", " + time(moment);
    }

    /** «сегодня в 14:05», «вчера в 9:30», «27 ноября в 9:30». */
    public String when(Object moment) {
        long days = ChronoUnit.DAYS.between(clock.today(), at(moment).toLocalDate());
        String at = (english() ? " at " : " в ") + time(moment);
        if (days == 0) {
            return (english() ? "today" : "сегодня") + at;
        } else if (days == -1) {
            return (english() ? "yesterday" : "вчера") + at;
        } else if (days == 1) {
            return (english() ? "tomorrow" : "завтра") + at;
        }
        return date(moment) + at;
    }

    /** For the datetime attribute of time elements. */
    public String iso(Object moment) {
        return moment instanceof LocalDate || moment instanceof String text && text.length() == 10
                ? moment.toString()
                : at(moment).truncatedTo(ChronoUnit.MINUTES).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** «осталось 9 рабочих дней», «просрочено на 2 рабочих дня», «сегодня, до 23:59». */
    public String left(Object moment) {
        ZonedDateTime due = at(moment);
        LocalDate today = clock.today();
        LocalDate date = due.toLocalDate();
        boolean past = due.toInstant().isBefore(clock.instant());
        if (date.equals(today)) {
            return past
                    ? (english() ? "overdue since " : "просрочено с ") + time(moment)
                    : (english() ? "today, by " : "сегодня, до ") + time(moment);
        }
        int working = calendar.workingDaysBetween(today, date);
        if (past) {
            return working == 0
                    ? english() ? "overdue" : "просрочено"
                    : (english() ? "overdue by " : "просрочено на ") + workingDays(-working);
        }
        if (working == 0) {
            long days = ChronoUnit.DAYS.between(today, date);
            return english() ? "no working days left" : days == 1 ? "завтра" : "рабочих дней не осталось";
        }
        if (english()) {
            return workingDays(working) + " left";
        }
        boolean one = Plural.of(working, Templates.locale()).equals("one");
        return (one ? "остался " : "осталось ") + workingDays(working);
    }

    /** A deadline with its bar; {@code from} is where its term started, if that is known. */
    public Due due(Object moment, @Nullable Object from) {
        ZonedDateTime due = at(moment);
        boolean past = due.toInstant().isBefore(clock.instant());
        int working = calendar.workingDaysBetween(clock.today(), due.toLocalDate());
        String tone = past ? "late" : working <= NEAR ? "near" : "";
        return new Due(iso(moment), shortDay(moment), until(moment), left(moment), tone, past ? 100 : share(due, from));
    }

    public Due due(Object moment) {
        return due(moment, null);
    }

    /** «412 КБ», «3,1 МБ». */
    public String size(Number bytes) {
        double kilobytes = bytes.doubleValue() / 1024;
        if (kilobytes < 1024) {
            return Math.max(1, Math.round(kilobytes)) + NBSP + (english() ? "KB" : "КБ");
        }
        return String.format(Templates.locale(), "%.1f", kilobytes / 1024) + NBSP + (english() ? "MB" : "МБ");
    }

    /** «1 284». */
    public String number(Number number) {
        return String.format(Templates.locale(), "%,d", number.longValue()).replace('\u202f', '\u00a0');
    }

    /** «2 рабочих дня». */
    public String workingDays(Number count) {
        long n = count.longValue();
        String form = Plural.of(n, Templates.locale());
        String words = english()
                ? form.equals("one") ? "working day" : "working days"
                : switch (form) {
                    case "one" -> "рабочий день";
                    case "few" -> "рабочих дня";
                    default -> "рабочих дней";
                };
        return n + NBSP + words.replace(" ", NBSP);
    }

    /** The region's distance from universal time: «+2». */
    public String offset() {
        int hours = clock.getZone().getRules().getOffset(clock.instant()).getTotalSeconds() / 3600;
        return (hours < 0 ? "−" : "+") + Math.abs(hours);
    }

    /** Initials kept with their surname when the line breaks: «Орлова М. А.». */
    public String name(String name) {
        return name.replaceAll(" (?=\\p{Lu}\\.)", NBSP);
    }

    private int share(ZonedDateTime due, @Nullable Object from) {
        if (from == null || from.equals("")) {
            return 0;
        }
        double whole = Duration.between(at(from), due).toMinutes();
        double used = Duration.between(at(from).toInstant(), clock.instant()).toMinutes();
        return whole <= 0 ? 100 : (int) Math.max(2, Math.min(100, Math.round(used / whole * 100)));
    }

    private static boolean english() {
        return Templates.locale().getLanguage().equals("en");
    }

    private static String format(String pattern, java.time.temporal.TemporalAccessor moment) {
        Locale locale = english() ? Locale.UK : LanguageCookie.RUSSIAN;
        return DateTimeFormatter.ofPattern(pattern.replace("_", "'" + NBSP + "'"), locale)
                .format(moment);
    }

    private ZonedDateTime at(Object moment) {
        if (moment instanceof Instant instant) {
            return instant.atZone(clock.getZone());
        } else if (moment instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(clock.getZone());
        } else if (moment instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(clock.getZone());
        } else if (moment instanceof LocalDateTime local) {
            return local.atZone(clock.getZone());
        } else if (moment instanceof LocalDate date) {
            return date.atTime(23, 59, 59).atZone(clock.getZone());
        }
        String text = moment.toString();
        return text.length() == 10
                ? at(LocalDate.parse(text))
                : text.length() <= 19 && !text.endsWith("Z")
                        ? at(LocalDateTime.parse(text))
                        : at(OffsetDateTime.parse(text));
    }
}
