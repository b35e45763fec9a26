package org.reglament.portal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Agenda;
import org.reglament.board.AgendaItem;
import org.reglament.board.Boards;
import org.reglament.board.Meeting;
import org.reglament.board.MeetingWords;
import org.reglament.board.Meetings;
import org.reglament.board.Minutes;
import org.reglament.board.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What everybody may read of a board's meeting once its minutes are published: the questions, the decisions, the paper. */
@Controller
class BoardMinutesPages {

    private static final int SHOWN = 200;

    private final Meetings meetings;
    private final Agenda agenda;
    private final Boards boards;
    private final Minutes minutes;
    private final MeetingWords words;

    BoardMinutesPages(Meetings meetings, Agenda agenda, Boards boards, Minutes minutes, MeetingWords words) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.boards = boards;
        this.minutes = minutes;
        this.words = words;
    }

    /** One question and what became of it. */
    public record Decided(String title, String outcome, @Nullable Outcome turnout, int all, String decision) {}

    /** A line of the list. */
    public record Listed(Meeting meeting, String board) {}

    @GetMapping("/meetings")
    String list(Model model, Locale locale) {
        model.addAttribute(
                "listed",
                meetings.published(SHOWN).stream()
                        .map(meeting ->
                                new Listed(meeting, boards.get(meeting.board()).name(locale)))
                        .toList());
        return "portal/meetings";
    }

    @GetMapping("/meetings/{id}")
    String one(@PathVariable UUID id, Model model, Locale locale) {
        Meeting meeting = published(id);
        List<Decided> questions = agenda.of(id).stream()
                .filter(item -> item.outcome() != null)
                .map(item -> decided(item, locale))
                .toList();
        model.addAttribute("meeting", meeting);
        model.addAttribute("board", boards.get(meeting.board()).name(locale));
        model.addAttribute("questions", questions);
        return "portal/meeting";
    }

    private Decided decided(AgendaItem item, Locale locale) {
        return new Decided(
                item.title(),
                words.outcome(item, String.valueOf(item.outcome()), locale),
                item.result() == null ? null : item.result().outcome(),
                item.composition(),
                item.decision());
    }

    @GetMapping("/meetings/{id}/minutes.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        published(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"minutes.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(minutes.pdf(id).orElseThrow(BoardMinutesPages::gone));
    }

    /** What is not published is not there. */
    private Meeting published(UUID id) {
        return meetings.find(id)
                .filter(meeting -> meeting.publishedAt() != null)
                .orElseThrow(BoardMinutesPages::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
