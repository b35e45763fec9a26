package org.reglament.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.board.Agenda;
import org.reglament.board.AgendaItem;
import org.reglament.board.Boards;
import org.reglament.board.Question;
import org.reglament.board.Seat;
import org.reglament.board.Secretariat;
import org.reglament.board.Voters;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Openings;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Procedures;
import org.reglament.signin.OidcSettings.Citizens;
import org.reglament.signin.OidcSettings.Officials;
import org.reglament.signin.OidcSettings.Who;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in through an identity service, against a real one. */
@ReglamentTest
class OidcTests extends OidcTest {
    @Autowired
    ClaimedPosts posts;

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @Autowired
    Boards boards;

    @Autowired
    Agenda agenda;

    @Autowired
    Voters voters;

    @Autowired
    Secretariat secretariat;

    @Autowired
    BusinessClock clock;

    Walk walk;

    @BeforeEach
    void browser() {
        walk = new Walk(address());
    }

    @Test
    void an_official_comes_back_signed_in_with_the_posts_that_were_claimed_and_a_new_session() {
        walk.home("/sign-in?returnTo=%2Fdesk%2Fcases");
        assertThat(walk.body())
                .contains("Войти через единую службу входа", "/sign-in/with/officials?returnTo=%2Fdesk%2Fcases");
        String before = walk.cookie("reglament-session");

        walk.signIn("officials", "maria", "/desk/cases");

        assertThat(walk.header("Location")).endsWith("/desk/cases");
        assertThat(walk.cookie("reglament-session")).isNotEmpty().isNotEqualTo(before);
        assertThat(walk.on().status()).isEqualTo(200);
        assertThat(walk.body()).contains("Орлова");
        assertThat(people.groupsOf("oidc.official")).containsExactly("minzdrav:registrar");
    }

    @Test
    void a_member_of_a_board_comes_back_to_the_vote_and_votes_like_the_others() {
        Question.deploy(repository, procedures);
        boards.seat(new Seat(
                0,
                Question.BOARD,
                "oidc.official",
                Seat.Role.MEMBER,
                "",
                "",
                true,
                clock.today().minusDays(1),
                null));
        try {
            AgendaItem item = agenda.latest(
                            Question.ask(openings, Question.KEY + "-now", Map.of("subject", "План по единому входу")),
                            "plan")
                    .orElseThrow();
            String vote = "/desk/votes/" + item.id();

            walk.signIn("officials", "maria", vote).on();
            assertThat(walk.body()).contains("План по единому входу", "Проверить и подтвердить");
            Map<String, String> typed = Map.of("choice", "agreed", "remarks", "", "dissent", "");
            assertThat(walk.post(vote + "/check", typed).body()).contains("Подтвердить голос");
            walk.post(vote, typed);

            assertThat(voters.ballots(item.id())).extracting("login").containsExactly("oidc.official");
            secretariat.close(Question.SECRETARY, item.id());
        } finally {
            jdbc.sql("delete from seat where login = 'oidc.official'").update();
        }
    }

    @Test
    void the_question_bears_state_nonce_and_a_challenge() {
        walk.home("/sign-in/with/officials");

        assertThat(walk.header("Location"))
                .startsWith(SERVICE.issuer() + "/oauth2/authorize?response_type=code&client_id=reglament-officials")
                .contains("&state=", "&nonce=", "&code_challenge=", "&code_challenge_method=S256", "ui_locales=ru");
    }

    @Test
    void posts_that_are_no_longer_claimed_are_taken_and_those_of_the_directory_stay() {
        people.appoint("oidc.official", "minzdrav", "executor");
        Map<String, String> meanings = Map.of("a", "minzdrav:registrar", "b", "minzdrav:lawyer");

        posts.hold("oidc.official", List.of("a", "b", "unknown"), meanings);
        assertThat(people.groupsOf("oidc.official"))
                .containsExactlyInAnyOrder("minzdrav:registrar", "minzdrav:lawyer", "minzdrav:executor");
        posts.hold("oidc.official", List.of(), meanings);
        assertThat(people.groupsOf("oidc.official")).containsExactly("minzdrav:executor");
        posts.hold("oidc.official", List.of("minzdrav:registrar", "nowhere:head", ":"), Map.of());
        assertThat(people.groupsOf("oidc.official"))
                .containsExactlyInAnyOrder("minzdrav:registrar", "minzdrav:executor");

        people.dismiss("oidc.official", "minzdrav", "executor");
        assertThat(people.groupsOf("oidc.official")).containsExactly("minzdrav:registrar");
        posts.hold("oidc.official", List.of(), Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "officials, stranger, 403, Вас нет в справочнике сотрудников",
        "officials, ivan, 403, Учётная запись отключена",
        "citizens, nina.simple, 403, Учётная запись не подтверждена",
        "citizens, nina.unverified, 403, Нет подтверждённой электронной почты"
    })
    void whoever_is_not_let_in_is_told_why_and_what_to_do(String who, String login, int status, String title) {
        walk.signIn(who, login, "");

        assertThat(walk.status()).isEqualTo(status);
        assertThat(walk.body()).contains("<h1 class=\"govuk-heading-l\">" + title, "Войти ещё раз");
        assertThat(walk.home("/desk").status()).isEqualTo(303);
        assertThat(walk.home("/appeals").status()).isEqualTo(303);
    }

    @Test
    void a_citizen_is_known_as_identified_and_by_name_and_may_file() {
        assertThat(walk.home("/appeals/new").body())
                .contains("/sign-in/with/citizens?returnTo=%2Fappeals%2Fnew", "войдите через службу идентификации");

        walk.signIn("citizens", "nina", "/appeals/new?fresh").toTheEnd();

        assertThat(walk.here().getPath()).matches("/appeals/new/[0-9a-f-]{36}/body");
        walk.open("about");
        assertThat(walk.body())
                .contains(
                        "value=\"Кравцова\"", "value=\"Нина\"", "value=\"Ивановна\"", "подтверждённой учётной записи");
        assertThat(walk.home("/desk").status()).isEqualTo(403);
    }

    @Test
    void who_signed_in_by_a_link_reads_but_proves_who_they_are_before_filing() {
        String token = link("nina.oidc@example.org");
        walk.home("/sign-in/link/" + token).post("/sign-in/link/" + token, Map.of());
        assertThat(walk.home("/appeals").status()).isEqualTo(200);

        assertThat(walk.home("/appeals/new").body())
                .contains("Вы вошли по ссылке из письма", "/sign-in/with/citizens?returnTo=%2Fappeals%2Fnew");
        String draft = "/appeals/new/6f1f1d8a-5f0e-4a3e-9d55-0d8a35d3a001/";
        for (String step : List.of("body", "about", "check")) {
            assertThat(walk.home(draft + step).status()).isEqualTo(403);
            assertThat(walk.body()).contains("Подтвердите, кто вы", "Войти и продолжить");
        }
        walk.home("/appeals");
        assertThat(walk.post(draft + "check", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_both_sessions() {
        walk.signIn("officials", "maria", "/desk").on();
        assertThat(walk.home("/sign-in/with/officials").on().header("Location")).contains("/back?code=");

        walk.home("/desk/cases").post("/sign-out", Map.of());
        assertThat(walk.status()).isEqualTo(200);
        assertThat(walk.body()).contains("Вы вышли");
        String elsewhere = walk.header("Refresh").replace("0; url=", "");
        assertThat(elsewhere).startsWith(SERVICE.issuer() + "/connect/logout?id_token_hint=");
        assertThat(walk.open(elsewhere).header("Location")).isEqualTo(address() + "/");

        assertThat(walk.home("/desk").status()).isEqualTo(303);
        assertThat(walk.leave("officials", "").here().getPath()).isEqualTo("/login");
    }

    @Test
    void what_was_typed_when_the_session_ended_comes_back_by_the_same_way() {
        walk.signIn("officials", "maria", "/desk").on();
        walk.loseSession();

        walk.post("/desk/tasks/unknown/draft-of-this-test", Map.of("text", "Крыша \"течёт\""));
        assertThat(walk.status()).isEqualTo(303);
        String location = walk.header("Location");
        assertThat(location).contains("/sign-in?returnTo=%2Fparked%2F");
        String back = URLDecoder.decode(location.substring(location.indexOf('=') + 1), StandardCharsets.UTF_8);
        walk.signIn("officials", "maria", back).on();

        assertThat(walk.here().getPath()).isEqualTo(back);
        assertThat(walk.body()).contains("Введённое сохранено", "Крыша &quot;течёт&quot;");
    }

    @Test
    void one_returns_to_pages_of_ours_only() {
        assertThat(walk.signIn("officials", "maria", "//evil.example/x").header("Location"))
                .isEqualTo(address() + "/desk");
        assertThat(new Walk(address())
                        .signIn("citizens", "nina", "https://evil.example")
                        .header("Location"))
                .isEqualTo(address() + "/appeals");
    }

    @Test
    void an_answer_that_nobody_asked_for_signs_nobody_in() {
        // Another person's answer, put before this one's browser.
        Walk other = new Walk(address());
        other.leave("officials", "").post("/login", Map.of("username", "maria", "password", "secret"));
        String stolen = other.on().header("Location");

        assertThat(walk.open(stolen).status()).isEqualTo(400);
        assertThat(walk.body()).contains("Вход не завершён");
        walk.home("/sign-in/with/officials");
        assertThat(walk.open(stolen).status()).isEqualTo(400);
        walk.home("/sign-in/with/officials");
        assertThat(walk.open(stolen.replace("/officials/", "/citizens/")).status())
                .isEqualTo(400);
        assertThat(walk.home("/desk").status()).isEqualTo(303);

        assertThat(other.open(stolen).header("Location")).isEqualTo(address() + "/desk");
        // Nor does the same answer work twice.
        assertThat(other.open(stolen).status()).isEqualTo(400);
    }

    @Test
    void an_identity_that_was_made_for_another_question_is_refused() {
        SERVICE.knows("maria", Map.of("preferred_username", "oidc.official", "nonce", "of-another-question"));
        assertThat(walk.signIn("officials", "maria", "").status()).isEqualTo(502);
        assertThat(walk.body()).contains("Вход не удался");

        SERVICE.knows("maria", Map.of("preferred_username", "oidc.official", "aud", List.of("somebody-else")));
        assertThat(new Walk(address()).signIn("officials", "maria", "").status())
                .isEqualTo(502);
        assertThat(walk.home("/desk").status()).isEqualTo(303);
    }

    @Test
    void who_refuses_at_the_service_or_meets_an_error_there_is_told_so() {
        walk.home("/sign-in/with/officials");
        String state = walk.header("Location").replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertThat(walk.home("/sign-in/with/officials/back?error=access_denied&state=" + state)
                        .body())
                .contains("Вход отменён");

        walk.home("/sign-in/with/officials");
        state = walk.header("Location").replaceFirst(".*[?&]state=([^&]+).*", "$1");
        assertThat(walk.home("/sign-in/with/officials/back?code=forged&state=" + state)
                        .status())
                .isEqualTo(502);
        assertThat(walk.home("/sign-in/with/nobody").status()).isEqualTo(404);
    }

    @Test
    void a_service_that_is_away_is_said_to_be_away() {
        OidcProviders providers = new OidcProviders(new OidcSettings(officials("http://127.0.0.1:1"), null));

        assertThat(providers.offered(Who.CITIZENS)).isFalse();
        assertThatThrownBy(() -> providers.find(Who.OFFICIALS))
                .isInstanceOf(OidcRefusedException.class)
                .hasMessage("signin.oidc.away");
    }

    @Test
    void a_service_that_calls_itself_otherwise_is_not_believed() {
        String other = SERVICE.issuer().replace("localhost", "127.0.0.1") + "/";
        OidcProviders providers = new OidcProviders(new OidcSettings(officials(other), null));

        assertThatThrownBy(() -> providers.find(Who.OFFICIALS)).hasMessage("signin.oidc.faulty");
    }

    @ParameterizedTest
    @CsvSource({"http://id.example", "id.example", "''", "ftp://localhost"})
    void a_service_without_encryption_is_refused_at_the_start(String issuer) {
        assertThatThrownBy(() -> officials(issuer))
                .isInstanceOf(OidcSettingsException.class)
                .hasMessageContaining("reglament.signin.oidc.officials.issuer");
        assertThatThrownBy(() -> new Citizens(
                        "https://id.example", "", null, "openid", null, "", true, "", "", "", null, "true"))
                .hasMessageContaining("reglament.signin.oidc.citizens.client-id");
    }

    @Test
    void a_session_of_the_service_ends_with_the_account() {
        walk.signIn("officials", "maria", "/desk").on();
        assertThat(walk.home("/desk/cases").status()).isEqualTo(200);

        people.allow("oidc.official", false);
        assertThat(walk.home("/desk").status()).isEqualTo(303);
        assertThat(walk.signIn("officials", "maria", "").body()).contains("Учётная запись отключена");
        people.allow("oidc.official", true);
    }

    private String link(String email) {
        Set<String> tokens = java.util.concurrent.ConcurrentHashMap.newKeySet();
        Walk mail = new Walk(address());
        mail.home("/sign-in/link").post("/sign-in/link", Map.of("email", email));
        String text = http.get("/demo/mail.json?to=" + email).text();
        for (int i = 0; i < 100 && tokens.isEmpty(); i++) {
            var found = java.util.regex.Pattern.compile("/sign-in/link/([A-Za-z0-9_-]{43})")
                    .matcher(text);
            while (found.find()) {
                tokens.add(found.group(1));
            }
            if (tokens.isEmpty()) {
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
                text = http.get("/demo/mail.json?to=" + email).text();
            }
        }
        return tokens.iterator().next();
    }

    private static Officials officials(String issuer) {
        return new Officials(issuer, "reglament", null, "openid", null, "sub", null, Map.of());
    }
}
