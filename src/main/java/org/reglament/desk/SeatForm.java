package org.reglament.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.board.Seat;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed to give somebody a seat or to change one: a seat, or by field what is wrong. */
final class SeatForm {

    private static final int LONGEST = 300;

    private final MultiValueMap<String, String> typed;
    private final Map<String, MessageSourceResolvable> faults = new LinkedHashMap<>();

    SeatForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** The fields as they stand for a seat that there is. */
    static MultiValueMap<String, String> of(Seat seat) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("seat", String.valueOf(seat.id()));
        fields.add("login", seat.login());
        fields.add("role", BoardForm.word(seat.role()));
        fields.add("title", seat.title());
        fields.addAll("curates", List.of(seat.curates().split(",")));
        if (!seat.votes()) {
            fields.add("voteless", "yes");
        }
        day(fields, "since", seat.since());
        LocalDate until = seat.until();
        if (until != null) {
            day(fields, "until", until);
        }
        return fields;
    }

    private static void day(MultiValueMap<String, String> fields, String field, LocalDate day) {
        fields.add(field + "-day", String.valueOf(day.getDayOfMonth()));
        fields.add(field + "-month", String.valueOf(day.getMonthValue()));
        fields.add(field + "-year", String.valueOf(day.getYear()));
    }

    /** @param known the seat that is changed; null for a new one */
    Optional<Seat> seat(String board, @Nullable Seat known) {
        String login = known == null ? text("login") : known.login();
        if (login.isEmpty()) {
            fault("login", "board.seat.wrong.login");
        }
        Optional<LocalDate> since = day("since");
        Optional<LocalDate> until = day("until");
        boolean endless = text("until-day").isEmpty()
                && text("until-month").isEmpty()
                && text("until-year").isEmpty();
        if (since.isEmpty()) {
            fault("since", "board.seat.wrong.since");
        }
        if (!endless && (until.isEmpty() || since.isPresent() && until.get().isBefore(since.get()))) {
            fault("until", "board.seat.wrong.until");
        }
        if (text("title").length() > LONGEST) {
            fault("title", "board.refused.long", LONGEST);
        }
        List<String> curates = typed.getOrDefault("curates", List.of()).stream()
                .filter(number -> number.matches("[1-9]|10"))
                .distinct()
                .toList();
        if (!faults.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Seat(
                known == null ? 0 : known.id(),
                board,
                login,
                role(text("role")),
                text("title"),
                String.join(",", curates),
                !typed.containsKey("voteless"),
                since.get(),
                endless ? null : until.orElse(null)));
    }

    /** By field, the sentence that says what is wrong. */
    Map<String, MessageSourceResolvable> faults() {
        return faults;
    }

    private void fault(String field, String code, Object... facts) {
        faults.put(field, new DefaultMessageSourceResolvable(new String[] {code}, facts));
    }

    private static Seat.Role role(String word) {
        return switch (word) {
            case "chair" -> Seat.Role.CHAIR;
            case "deputy" -> Seat.Role.DEPUTY;
            case "secretary" -> Seat.Role.SECRETARY;
            default -> Seat.Role.MEMBER;
        };
    }

    private String text(String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text.strip();
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text(field + "-year")),
                    Integer.parseInt(text(field + "-month")),
                    Integer.parseInt(text(field + "-day"))));
        } catch (NumberFormatException | DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
