package org.reglament.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that a case puts to a board.
 *
 * @param item the key by which the case's diagram knows it
 * @param meeting null while it waits to be taken into one
 * @param byLine whether its lines are voted one by one
 * @param composition how many voting members the board had when the vote opened
 * @param outcome code of what the vote came to; null before
 * @param decision what the minutes say besides; may be empty
 * @param reason why it was given back without a vote; may be empty
 * @param excerptName how the excerpt is to be called; null where none was asked for
 */
public record AgendaItem(
        UUID id,
        UUID caseId,
        String item,
        String board,
        @Nullable UUID meeting,
        int place,
        String title,
        String summary,
        List<Option> options,
        List<Line> lines,
        boolean byLine,
        State state,
        Instant putAt,
        @Nullable Instant openedAt,
        int composition,
        @Nullable Instant closesAt,
        @Nullable Instant decidedAt,
        @Nullable String outcome,
        @Nullable Result result,
        String decision,
        @Nullable LocalDate decisionDue,
        String reason,
        @Nullable String excerptName,
        @Nullable UUID excerpt) {

    /** How far it has come. */
    public enum State {
        /** It may be taken into a meeting, carried over, voted on. */
        WAITING,
        /** The secretary has called it; the diagram opens the vote. */
        CALLED,
        /** Members vote. */
        OPEN,
        /** The secretary has ended the vote; it is about to be counted. */
        CLOSED,
        /** The outcome stands. */
        DECIDED,
        /** It is given back to the case without a vote. */
        RETURNED
    }

    /** What members vote on one by one: the lines, or the whole under an empty code. */
    List<String> questions() {
        return byLine ? lines.stream().map(Line::code).toList() : List.of("");
    }

    /** The option of that code. */
    public Option option(String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
