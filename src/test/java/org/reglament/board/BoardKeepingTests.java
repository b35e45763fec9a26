package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.Openings;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** Boards, their rules and who sits in them are kept on pages, by whom the table of rights allows it. */
@ReglamentTest
class BoardKeepingTests {

    @Autowired
    Boards boards;

    @Autowired
    BoardKeeping keeping;

    @Autowired
    Secretariat secretariat;

    @Autowired
    Agenda agenda;

    @Autowired
    Openings openings;

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Http http;

    private static Map<String, String> typed(String key, String name) {
        Map<String, String> typed = new HashMap<>();
        typed.putAll(Map.of(
                "key", key, "name", name, "nameEn", "Youth Council", "kind", "public_council", "body", "slavsk"));
        typed.putAll(Map.of(
                "quorum-how", "least", "quorum", "2/3", "majority-how", "more", "majority", "1/2", "base", "all"));
        typed.putAll(Map.of("vote", "open", "casting", "yes", "recusal", "shrink", "remark", "yes"));
        typed.putAll(Map.of("absenteeDays", "0", "closes", "18:00", "materialsDays", "7", "minutesDays", "4"));
        return typed;
    }

    private static Seat seat(String board, String login, Seat.Role role, @Nullable LocalDate until) {
        return new Seat(0, board, login, role, "", "1,9", true, LocalDate.of(2027, 1, 1), until);
    }

    @Test
    void an_administrator_makes_a_board_and_nothing_typed_is_lost() {
        Surfer admin = new Surfer(http.address()).signIn("admin");
        assertThat(admin.get("/desk/meetings").text()).contains("/desk/boards/new");
        admin.get("/desk/boards/new");
        Map<String, String> typed = typed("Совет", "Молодёжный совет Славска");
        typed.put("quorum", "две трети");

        Surfer.Reply refused = admin.post("/desk/boards/new", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Ключ: от 3 до 50", "Напишите кворум дробью", "Молодёжный совет Славска", "две трети");

        assertThat(admin.post("/desk/boards/new", typed("slavsk-youth", "Молодёжный совет Славска"))
                        .location())
                .isEqualTo("/desk/boards/slavsk-youth");
        Board board = boards.get("slavsk-youth");
        assertThat(board.kind()).isEqualTo(Board.Kind.PUBLIC_COUNCIL);
        assertThat(board.rules().quorum()).hasToString(">=2/3");
        assertThat(board.rules().remarkBlocks()).isTrue();
        assertThat(admin.post("/desk/boards/new", typed("slavsk-youth", "Другой"))
                        .text())
                .contains("Орган с ключом «slavsk-youth» уже есть");

        Map<String, String> changed = typed("", "Молодёжный совет");
        changed.put("minutesDays", "2");
        assertThat(admin.post("/desk/boards/slavsk-youth/rules", changed).location())
                .isEqualTo("/desk/boards/slavsk-youth");
        assertThat(admin.get("/desk/boards/slavsk-youth").text())
                .contains("Орган создан", "Протокол, рабочих дней: 4 → 2", "Общественный совет при органе");
    }

    @Test
    void only_who_keeps_boards_changes_rules_and_only_who_keeps_seats_seats() {
        Board board = boards.get("expert-council");
        for (String login : List.of(Question.SECRETARY, "member1", "intake", "nobody")) {
            assertThatThrownBy(() -> keeping.change(login, board)).isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> keeping.create(login, board)).isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> keeping.seat(login, seat(board.key(), "member9", Seat.Role.MEMBER, null)))
                    .isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> keeping.leave(login, board.key(), 1)).isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> keeping.history(login, board.key())).isInstanceOf(SecurityException.class);
        }
        Surfer secretary = new Surfer(http.address()).signIn(Question.SECRETARY);
        assertThat(secretary.get("/desk/boards/" + Question.BOARD).text())
                .contains("Добавить в состав", "Что менялось")
                .doesNotContain("/desk/boards/" + Question.BOARD + "/rules");
        long seat = boards.history(Question.BOARD).stream()
                .filter(one -> one.login().equals("member4"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(secretary
                        .get("/desk/boards/" + Question.BOARD + "?seat=" + seat)
                        .text())
                .contains("Изменить место в составе", "/seats/" + seat + "/end", "value=\"9\" checked");
        assertThat(secretary.get("/desk/boards/" + Question.BOARD + "/rules").status())
                .isEqualTo(403);
        assertThat(secretary.get("/desk/boards/new").status()).isEqualTo(403);
        assertThat(new Surfer(http.address())
                        .signIn("member4")
                        .get("/desk/boards/" + Question.BOARD)
                        .text())
                .contains("курирует: 9. Понятность нормативно-правового регулирования")
                .doesNotContain("Добавить в состав", "Что менялось");
    }

    @Test
    void a_board_has_one_chair_one_secretary_and_nobody_sits_twice() {
        String board = "board-of-seats";
        boards.put(
                new Board(
                        board,
                        "Совет мест",
                        "Board of seats",
                        Board.Kind.EXPERT_POOL,
                        null,
                        boards.get("expert-council").rules()),
                90);
        keeping.seat("admin", seat(board, "member8", Seat.Role.CHAIR, LocalDate.of(2027, 12, 31)));
        Seat chair = boards.history(board).get(0);

        assertThatThrownBy(() -> keeping.seat("admin", seat(board, "member9", Seat.Role.CHAIR, null)))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessage("board.seat.wrong.chair");
        assertThatThrownBy(() -> keeping.seat("admin", seat(board, "member8", Seat.Role.MEMBER, null)))
                .hasMessage("board.seat.wrong.twice");
        assertThatThrownBy(() -> keeping.seat("admin", seat(board, "no.such.person", Seat.Role.MEMBER, null)))
                .hasMessage("board.seat.wrong.login");
        keeping.seat(
                "admin", new Seat(0, board, "member9", Seat.Role.CHAIR, "", "", true, LocalDate.of(2028, 1, 1), null));
        keeping.seat(
                "admin",
                new Seat(
                        chair.id(),
                        board,
                        "member8",
                        Seat.Role.DEPUTY,
                        "ректор",
                        "",
                        true,
                        LocalDate.of(2027, 2, 1),
                        null));

        assertThat(boards.history(board))
                .extracting(one -> one.login() + " " + one.role() + " " + one.since())
                .containsExactly("member9 CHAIR 2028-01-01", "member8 DEPUTY 2027-02-01");
        assertThat(keeping.history("admin", board))
                .extracting("action")
                .containsExactly("seat-kept", "seat-kept", "seat-kept");
    }

    @Test
    void rules_stay_as_they_are_while_the_board_votes() {
        Question.deploy(repository, procedures);
        Board board = boards.get(Question.BOARD);
        AgendaItem open = agenda.latest(
                        Question.ask(openings, Question.KEY + "-now", Map.of("subject", "План о правилах")), "plan")
                .orElseThrow();

        assertThatThrownBy(() -> keeping.change("admin", board)).hasMessage("board.refused.votes");

        secretariat.close(Question.SECRETARY, open.id());
    }
}
