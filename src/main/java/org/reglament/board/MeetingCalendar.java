package org.reglament.board;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Icalendar;
import org.reglament.document.PublicAddress;
import org.springframework.stereotype.Component;

/** Writes a meeting as a file for calendars. Its moments are universal time, so no zone and no summer can shift them. */
@Component
public class MeetingCalendar {

    public static final String FILE = "meeting.ics";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration USUAL = Duration.ofHours(2);

    private final PublicAddress address;
    private final BusinessClock clock;

    MeetingCalendar(PublicAddress address, BusinessClock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** As what a calendar takes it in, from a page or from a letter. */
    public static String type(Meeting meeting) {
        return "text/calendar;charset=UTF-8;method=" + method(meeting);
    }

    private static String method(Meeting meeting) {
        return meeting.cancelled() ? "CANCEL" : "PUBLISH";
    }

    /** The meeting and what is on its agenda, for readers of that language. */
    public String write(Meeting meeting, Board board, List<AgendaItem> items, Locale locale) {
        Icalendar calendar = new Icalendar();
        calendar.begin("VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Reglament//Meetings//RU");
        calendar.line("METHOD", method(meeting));
        calendar.begin("VEVENT");
        // The same meeting sent again takes the place of what the calendar holds.
        calendar.line("UID", meeting.id() + "@reglament");
        calendar.line("SEQUENCE", String.valueOf(meeting.sequence()));
        calendar.line("STATUS", meeting.cancelled() ? "CANCELLED" : "CONFIRMED");
        calendar.line("DTSTAMP", STAMP.format(clock.instant()));
        calendar.line("DTSTART", STAMP.format(meeting.plannedAt()));
        calendar.line("DTEND", STAMP.format(meeting.plannedAt().plus(USUAL)));
        calendar.text("SUMMARY", board.name(locale));
        if (!meeting.place().isEmpty()) {
            calendar.text("LOCATION", meeting.place());
        }
        if (!items.isEmpty()) {
            StringBuilder agenda = new StringBuilder();
            for (int n = 0; n < items.size(); n++) {
                agenda.append(n == 0 ? "" : "\n")
                        .append(n + 1)
                        .append(". ")
                        .append(items.get(n).title());
            }
            calendar.text("DESCRIPTION", agenda.toString());
        }
        calendar.line("URL", address.to("/desk/meetings/" + meeting.id()));
        calendar.end("VEVENT");
        calendar.end("VCALENDAR");
        return calendar.toString();
    }
}
