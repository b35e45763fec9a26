package org.reglament.desk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Icalendar;
import org.reglament.deadline.Deadline;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.document.PublicAddress;
import org.reglament.procedure.Procedures;
import org.reglament.worklist.OwnDates;
import org.reglament.worklist.WorkItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes an official's dates as a calendar.
 *
 * <p>It leaves the house unlocked, so it tells nothing of applicants or their matters: a number, a step, a body, a link
 * that asks for signing in; of a confidential case the number alone. A date is a whole day in the region, as the law
 * counts it, so that no program's time zone can shift it.
 */
@Component
class CalendarFeedText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** How often a program should ask again; most have their own mind about it. */
    private static final String AGAIN = "PT1H";

    private final Procedures procedures;
    private final Bodies bodies;
    private final PublicAddress address;
    private final BusinessClock clock;
    private final MessageSource words;

    CalendarFeedText(
            Procedures procedures, Bodies bodies, PublicAddress address, BusinessClock clock, MessageSource words) {
        this.procedures = procedures;
        this.bodies = bodies;
        this.address = address;
        this.clock = clock;
        this.words = words;
    }

    /**
     * A calendar.
     *
     * @param facts the same without the moment at which it was written
     */
    record Written(String calendar, String facts) {}

    Written of(OwnDates.Dates dates, Locale locale) {
        String stamp = STAMP.format(clock.instant());
        String calendar = write(dates, locale, stamp);
        return new Written(calendar, calendar.replace(stamp, ""));
    }

    private String write(OwnDates.Dates dates, Locale locale, String stamp) {
        String name = say("desk.feed.name", locale);
        Icalendar out = new Icalendar()
                .begin("VCALENDAR")
                .line("VERSION", "2.0")
                .line(
                        "PRODID",
                        "-//Reglament//Deadlines//" + locale.getLanguage().toUpperCase(Locale.ROOT))
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("X-WR-TIMEZONE", clock.getZone().getId())
                .line("REFRESH-INTERVAL;VALUE=DURATION", AGAIN)
                .line("X-PUBLISHED-TTL", AGAIN);
        for (WorkItem task : dates.tasks()) {
            String step = procedures.words(task.definitionId(), task.name(), locale);
            event(out, "task-" + task.id(), task, step, Objects.requireNonNull(task.dueAt()), locale, stamp);
        }
        for (OwnDates.CaseDate date : dates.deadlines()) {
            Deadline deadline = date.deadline();
            String uid = deadline.caseId() + " " + deadline.id();
            uid = "deadline-" + UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8));
            event(out, uid, date.through(), term(deadline.key(), locale), deadline.dueAt(), locale, stamp);
        }
        return out.end("VCALENDAR").toString();
    }

    private void event(
            Icalendar out, String uid, WorkItem task, String what, Instant due, Locale locale, String stamp) {
        LocalDate day = clock.dateOf(due);
        String link = address.to("/desk/tasks/" + task.id());
        out.begin("VEVENT")
                .text("UID", uid + "@" + host())
                // Without a METHOD this is when the entry was last looked at, so a program never takes it for outdated.
                .line("DTSTAMP", stamp)
                .line("LAST-MODIFIED", stamp)
                .line("DTSTART;VALUE=DATE", DAY.format(day))
                .line("DTEND;VALUE=DATE", DAY.format(day.plusDays(1)));
        if (task.confidential()) {
            out.text("SUMMARY", task.shownNumber());
        } else {
            out.text("SUMMARY", what + ", " + task.shownNumber());
            out.text("DESCRIPTION", description(task, due, link, locale));
        }
        out.line("URL", link)
                .line("CLASS", "PRIVATE")
                // A deadline is no appointment: the day stays free.
                .line("TRANSP", "TRANSPARENT")
                .line("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
                .end("VEVENT");
    }

    private String description(WorkItem task, Instant due, String link, Locale locale) {
        String procedure =
                procedures.in(procedures.version(task.definitionId()), locale).name();
        String body = bodies.find(task.body()).map(Body::shortName).orElse(task.body());
        String until = say("desk.feed.until", locale, TIME.format(due.atZone(clock.getZone())));
        return procedure + "\n" + body + "\n" + until + "\n" + link;
    }

    /** What the diagram's name of a term means, as the desk says it. */
    private String term(String key, Locale locale) {
        String plain = say("deadline.term", locale);
        return Objects.requireNonNullElse(words.getMessage("desk.deadline." + key, null, plain, locale), plain);
    }

    private String host() {
        return Objects.requireNonNullElse(URI.create(address.to("/")).getHost(), "reglament");
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
