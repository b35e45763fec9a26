package org.reglament.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reglament.board.Board;
import org.reglament.board.Meeting;
import org.reglament.calendar.BusinessClock;
import org.reglament.document.PublicAddress;
import org.springframework.stereotype.Component;

/** Writes a meeting as a file for calendars. */
@Component
class MeetingCalendar {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration USUAL = Duration.ofHours(2);

    private final PublicAddress address;
    private final BusinessClock clock;

    MeetingCalendar(PublicAddress address, BusinessClock clock) {
        this.address = address;
        this.clock = clock;
    }

    byte[] write(Meeting meeting, Board board, Locale locale) {
        Icalendar calendar = new Icalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Reglament//Meetings//RU");
        calendar.line("METHOD", "PUBLISH");
        calendar.line("BEGIN", "VEVENT");
        calendar.line("UID", meeting.id() + "@reglament");
        calendar.line("DTSTAMP", STAMP.format(clock.instant()));
        calendar.line("DTSTART", STAMP.format(meeting.plannedAt()));
        calendar.line("DTEND", STAMP.format(meeting.plannedAt().plus(USUAL)));
        calendar.text("SUMMARY", board.name(locale));
        if (!meeting.place().isEmpty()) {
            calendar.text("LOCATION", meeting.place());
        }
        calendar.line("URL", address.to(MeetingPages.ADDRESS + "/" + meeting.id()));
        calendar.line("END", "VEVENT");
        calendar.line("END", "VCALENDAR");
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }
}
