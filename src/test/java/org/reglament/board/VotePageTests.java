package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.Openings;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a vote loses nothing that was typed, takes nothing twice, and shows nothing to who stands back. */
@ReglamentTest
class VotePageTests {

    private static final String REMARK = "Назовите срок открытия записи.";

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @Autowired
    Agenda agenda;

    @Autowired
    Secretariat secretariat;

    @Autowired
    Voters voters;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void draw() {
        Question.deploy(repository, procedures);
    }

    private AgendaItem ask(Map<String, ?> answers) {
        return agenda.latest(Question.ask(openings, Question.KEY + "-now", answers), "plan")
                .orElseThrow();
    }

    private Surfer member(String login) {
        return new Surfer(http.address()).signIn(login);
    }

    private static String page(AgendaItem item) {
        return "/desk/votes/" + item.id();
    }

    private static Map<String, String> typed(String choice, String remarks, String dissent) {
        return Map.of("choice", choice, "remarks", remarks, "dissent", dissent);
    }

    @Test
    void what_is_typed_is_there_after_a_refusal_a_closed_page_and_a_session_that_ended() {
        AgendaItem item = ask(Map.of("subject", "План с черновиком"));
        Surfer member = member("member2");
        member.get(page(item));
        Surfer.Reply refused = member.post(page(item) + "/check", typed("agreedWithRemarks", "", "Против спешки."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "Напишите замечания",
                        "href=\"#remarks\"",
                        "Против спешки.",
                        "value=\"agreedWithRemarks\" checked");

        assertThat(member.post(page(item) + "/draft", typed("agreedWithRemarks", REMARK, ""))
                        .text())
                .startsWith("Черновик сохранён в ");
        assertThat(member("member2").get(page(item)).text()).contains(REMARK, "value=\"agreedWithRemarks\" checked");
        assertThat(member("member3").get(page(item)).text()).doesNotContain(REMARK);

        member.loseSession();
        Surfer.Reply lost = member.post(page(item), typed("returned", "Слишком общо.", ""));
        assertThat(lost.location()).startsWith("/sign-in?returnTo=%2Fparked%2F");
        member.signIn("member2");
        String parked =
                URLDecoder.decode(lost.location().substring(lost.location().indexOf('=') + 1), StandardCharsets.UTF_8);
        assertThat(member.get(parked).text()).contains("Слишком общо.", "value=\"returned\"");
        assertThat(voters.ballots(item.id())).isEmpty();

        member.get(page(item));
        assertThat(member.post(page(item), typed("agreedWithRemarks", REMARK, ""))
                        .location())
                .isEqualTo(page(item));
        assertThat(jdbc.sql("select count(*) from draft where starts_with(id, 'vote:') and owner = 'member2'")
                        .query(Integer.class)
                        .single())
                .isZero();
        secretariat.close(Question.SECRETARY, item.id());
    }

    @Test
    void a_late_and_a_repeated_vote_get_a_sentence_and_their_words_back() {
        AgendaItem item = ask(Map.of("subject", "План с опозданием"));
        Surfer first = member("member2");
        first.get(page(item));
        first.post(page(item), typed("agreed", "", ""));
        Surfer.Reply again = first.post(page(item), typed("returned", REMARK, ""));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Вы уже проголосовали по этому вопросу", REMARK);
        assertThat(voters.ballots(item.id())).extracting("choice").containsExactly("agreed");

        Surfer late = member("member3");
        late.get(page(item));
        secretariat.close(Question.SECRETARY, item.id());
        Surfer.Reply over = late.post(page(item), typed("returned", REMARK, "Мнение опоздавшего."));
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.text()).contains("Голос не принят", REMARK, "Мнение опоздавшего.");
    }

    @Test
    void line_by_line_a_refusal_names_the_line() {
        AgendaItem item = ask(Map.of(
                "subject",
                "План по строкам",
                "lines",
                List.of(Map.of("code", "1.1", "title", "Совет"), Map.of("code", "8.2", "title", "Запись"))));
        jdbc.sql("update agenda_item set by_line = true where id = ?")
                .param(item.id())
                .update();
        Surfer member = member("member2");
        member.get(page(item));
        Surfer.Reply refused = member.post(
                page(item) + "/check",
                Map.of("choice", "agreed", "choice-1", "returned", "remarks-1", "", "dissent", ""));
        assertThat(refused.text()).contains("href=\"#remarks-1\"", "id=\"remarks-1-error\"");
        secretariat.close(Question.SECRETARY, item.id());
    }

    @Test
    void who_stands_back_sees_nothing_of_the_question_any_more() {
        AgendaItem item = ask(Map.of("subject", "План с самоотводом"));
        Surfer member = member("member6");
        assertThat(member.get(page(item)).text())
                .contains("34 мероприятия", "Проверить и подтвердить", "Решения нет, вопрос рассмотрят ещё раз");
        assertThat(member.post(page(item) + "/recuse", Map.of("reason", "Готовил этот план"))
                        .location())
                .isEqualTo(page(item));

        assertThat(member.get(page(item)).text())
                .contains("Самоотвод")
                .doesNotContain("34 мероприятия", "Проверить и подтвердить", "app-quorum");
        assertThat(member.get("/desk/votes").text()).doesNotContain("План с самоотводом");
        assertThat(member.post(page(item) + "/draft", typed("agreed", REMARK, ""))
                        .status())
                .isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from draft where owner = 'member6' and starts_with(id, 'vote:')")
                        .query(Integer.class)
                        .single())
                .isZero();
        secretariat.close(Question.SECRETARY, item.id());
    }

    @Test
    void of_a_secret_vote_nothing_waits_on_the_way() {
        rules(true);
        try {
            AgendaItem item = ask(Map.of("subject", "План тайно"));
            Surfer member = member("member2");
            assertThat(member.get(page(item)).text()).contains("name=\"unkept-choice\"", "name=\"unkept-remarks\"");
            Map<String, String> secret =
                    Map.of("unkept-choice", "returned", "unkept-remarks", REMARK, "dissent", "Особо.");
            member.post(page(item) + "/draft", secret);
            assertThat(jdbc.sql("select fields::text from draft where owner = 'member2' and starts_with(id, 'vote:')")
                            .query(String.class)
                            .single())
                    .contains("Особо.")
                    .doesNotContain("returned", REMARK);

            member.loseSession();
            member.post(page(item), secret);
            assertThat(jdbc.sql("select fields::text from parked_post where path = ? ")
                            .param(page(item))
                            .query(String.class)
                            .single())
                    .contains("Особо.")
                    .doesNotContain("returned", REMARK);

            member.signIn("member2");
            member.get(page(item));
            assertThat(member.post(page(item), secret).location()).isEqualTo(page(item));
            assertThat(member.get(page(item)).text()).contains("Голосование тайное");
            secretariat.close(Question.SECRETARY, item.id());
        } finally {
            rules(false);
        }
    }

    private void rules(boolean secret) {
        jdbc.sql("update board set secret = ?, casting = ? where key = ?")
                .params(secret, !secret, Question.BOARD)
                .update();
    }
}
