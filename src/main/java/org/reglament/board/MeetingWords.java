package org.reglament.board;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.reglament.calendar.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What meetings and outcomes are called. */
@Component
public class MeetingWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final MessageSource messages;
    private final BusinessClock clock;

    MeetingWords(MessageSource messages, BusinessClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Number and date as papers cite them: № 5 от 25.11.2026. */
    public String number(Meeting meeting) {
        return messages.getMessage(
                "board.minutes.number",
                new Object[] {String.valueOf(meeting.number()), DAY.format(clock.dateOf(meeting.plannedAt()))},
                Locale.forLanguageTag("ru"));
    }

    /** What a seat is called on papers. */
    String role(Seat.Role role) {
        return messages.getMessage("board.role." + Boards.word(role), null, Locale.forLanguageTag("ru"));
    }

    /** What an outcome is called: an option's words, or that there was no quorum or no vote. */
    public String outcome(AgendaItem item, String code, Locale locale) {
        return item.options().stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.name(locale))
                .findFirst()
                .orElseGet(() -> messages.getMessage("board.outcome." + code, null, code, locale));
    }
}
