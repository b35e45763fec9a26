package org.reglament.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, staying signed in, and losing the session in mid-form, over real HTTP. */
@ReglamentTest
@Import(SessionTests.Extra.class)
class SessionTests {
    @Autowired
    Http http;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Officials officials;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Letterbox letterbox;

    Surfer surfer;

    @BeforeEach
    void accounts() {
        officials.forget();
        String hash = encoder.encode("geheim");
        people.put(new Person("session.one", "Орлова", "Мария", null, null, "ru"), hash, null);
        people.put(new Person("session.two", "Зуев", "Иван", null, null, "ru"), hash, null);
        surfer = new Surfer(http.address());
        letterbox.links.clear();
    }

    @Test
    void an_official_signs_in_and_goes_where_they_wanted_to() {
        surfer.get("/sign-in?returnTo=%2Fdesk%2Fcases");
        String before = surfer.sessionId();

        Surfer.Reply answer = surfer.post(
                "/sign-in", Map.of("login", "session.one", "password", "geheim", "returnTo", "/desk/cases"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/desk/cases");
        assertThat(surfer.sessionId()).isNotEmpty().isNotEqualTo(before);
        assertThat(surfer.get("/desk/echo").location()).isEmpty();
    }

    @Test
    void a_wrong_password_keeps_the_login_and_says_so_without_saying_what_was_wrong() {
        Surfer.Reply known = surfer.signIn("session.one", "wrong");
        Surfer.Reply unknown = surfer.signIn("nobody.here", "wrong");

        assertThat(known.status()).isEqualTo(422);
        assertThat(known.text()).contains("Неверный логин или пароль.", "value=\"session.one\"");
        assertThat(unknown.text()).contains("Неверный логин или пароль.");
    }

    @Test
    void a_session_holds_who_it_is_and_nothing_about_them() {
        surfer.signIn("session.one", "geheim");

        assertThat(jdbc.sql("select attribute_name from spring_session_attributes")
                        .query(String.class)
                        .list())
                .isSubsetOf(
                        "visitor", "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN");
    }

    @Test
    void who_is_closed_out_is_out_at_once() {
        surfer.signIn("session.one", "geheim");
        assertThat(surfer.get("/desk/echo").status()).isNotEqualTo(303);

        jdbc.sql("update person set enabled = false where login = 'session.one'")
                .update();
        officials.forget();

        assertThat(surfer.get("/desk/echo").status()).isEqualTo(303);
        jdbc.sql("update person set enabled = true where login = 'session.one'").update();
    }

    @Test
    void signing_out_takes_a_post_and_ends_the_session() {
        surfer.signIn("session.one", "geheim");
        assertThat(surfer.get("/sign-out").status()).isEqualTo(404);
        surfer.get("/sign-in");

        assertThat(surfer.post("/sign-out", Map.of()).location()).isEqualTo("/");

        assertThat(surfer.get("/desk/echo").status()).isEqualTo(303);
    }

    @Test
    void what_was_typed_when_the_session_ended_comes_back_after_signing_in() {
        surfer.signIn("session.one", "geheim");
        surfer.get("/sign-in");
        surfer.loseSession();

        Surfer.Reply lost = surfer.post("/desk/echo", Map.of("text", "Крыша \"течёт\" <b>"));

        assertThat(lost.status()).isEqualTo(303);
        assertThat(lost.location()).startsWith("/sign-in?returnTo=%2Fparked%2F");
        String back =
                URLDecoder.decode(lost.location().substring("/sign-in?returnTo=".length()), StandardCharsets.UTF_8);
        assertThat(surfer.get(back).status()).isEqualTo(404);
        surfer.get("/sign-in");
        assertThat(surfer.post("/sign-in", Map.of("login", "session.one", "password", "geheim", "returnTo", back))
                        .location())
                .isEqualTo(back);
        Surfer.Reply kept = surfer.get(back);
        assertThat(kept.text())
                .contains("Продолжить отправку", "action=\"/desk/echo\"", "Крыша &quot;течёт&quot; &lt;b&gt;");
        assertThat(surfer.post("/desk/echo", Map.of("text", "Крыша")).text()).isEqualTo("got Крыша");
    }

    @Test
    void nobody_else_gets_it_not_even_on_the_same_machine() {
        surfer.signIn("session.one", "geheim");
        surfer.get("/sign-in");
        surfer.loseSession();
        Surfer.Reply lost = surfer.post("/desk/echo", Map.of("text", "x"));
        String back =
                URLDecoder.decode(lost.location().substring("/sign-in?returnTo=".length()), StandardCharsets.UTF_8);

        surfer.signIn("session.two", "geheim");

        assertThat(surfer.get(back).status()).isEqualTo(404);
        surfer.signIn("session.one", "geheim");
        assertThat(surfer.get(back).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(61));
        assertThat(surfer.get(back).status()).isEqualTo(404);
    }

    @Test
    void a_form_whose_token_grew_old_in_a_living_session_comes_back_too() {
        surfer.signIn("session.one", "geheim");
        surfer.get("/sign-in");
        surfer.signIn("session.one", "geheim");

        Surfer.Reply refused = surfer.post("/desk/echo", Map.of("text", "x"));

        assertThat(refused.location()).startsWith("/parked/");
        assertThat(surfer.get(refused.location()).text()).contains("Продолжить отправку");
    }

    @Test
    void a_citizen_without_account_gets_it_back_in_the_same_browser_only() {
        Surfer.Reply refused = surfer.post("/appeals/echo", Map.of("text", "x"));

        assertThat(refused.location()).startsWith("/parked/");
        assertThat(surfer.get(refused.location()).status()).isEqualTo(200);
        assertThat(new Surfer(http.address()).get(refused.location()).status()).isEqualTo(404);
    }

    @Test
    void another_site_parks_nothing_and_neither_does_a_flood() {
        surfer.signIn("session.one", "geheim");
        surfer.loseSession();

        assertThat(surfer.post("/desk/echo", Map.of("text", "x"), "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(surfer.post("/desk/echo", Map.of("text", "x".repeat(70_000))).status())
                .isEqualTo(403);
    }

    @Test
    void a_stale_sign_in_page_is_shown_again_and_no_password_is_kept() {
        Surfer.Reply stale = surfer.post("/sign-in", Map.of("login", "session.one", "password", "geheim"));

        assertThat(stale.location()).isEqualTo("/sign-in?stale");
        assertThat(surfer.get("/sign-in?stale").text()).contains("открыта слишком долго");
        assertThat(jdbc.sql("select count(*) from parked_post where path like '/sign-in%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_citizen_signs_in_by_a_link_that_works_once() {
        surfer.get("/sign-in/link?returnTo=%2Fappeals%2Fnew");
        Surfer.Reply sent =
                surfer.post("/sign-in/link", Map.of("email", " Nina@Example.ru ", "returnTo", "/appeals/new"));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text()).contains("Проверьте почту", "nina@example.ru");
        String link = "/sign-in/link/" + letterbox.links.get(0).token();
        assertThat(jdbc.sql("select hash from signin_link").query(String.class).list())
                .doesNotContain(letterbox.links.get(0).token());

        Surfer.Reply shown = surfer.get(link);
        assertThat(shown.text()).contains("Подтвердите вход");
        assertThat(shown.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(surfer.get(link).text()).contains("Подтвердите вход");

        Surfer.Reply in = surfer.post(link, Map.of());
        assertThat(in.location()).isEqualTo("/appeals/new");
        assertThat(surfer.get("/desk").status()).isEqualTo(403);

        Surfer other = new Surfer(http.address());
        Surfer.Reply used = other.get(link);
        assertThat(used.status()).isEqualTo(410);
        assertThat(used.text()).contains("Ссылка уже использована", "Запросить новую ссылку");
        other.get("/sign-in/link");
        assertThat(other.post(link, Map.of()).text()).contains("Ссылка уже использована");
    }

    @Test
    void a_link_expires_and_an_unknown_one_was_never_there() {
        surfer.get("/sign-in/link");
        surfer.post("/sign-in/link", Map.of("email", "late@example.ru"));
        String link = "/sign-in/link/" + letterbox.links.get(0).token();
        surfer.get(link);

        clock.advance(Duration.ofMinutes(31));

        assertThat(surfer.get(link).text()).contains("Срок действия ссылки истёк");
        surfer.get("/sign-in/link");
        assertThat(surfer.post(link, Map.of()).text()).contains("Срок действия ссылки истёк");
        assertThat(surfer.get("/sign-in/link/abc").text()).contains("Ссылка не найдена");
    }

    @Test
    void asking_for_links_again_and_again_has_to_wait() {
        surfer.get("/sign-in/link");
        Surfer.Reply answer = surfer.get("/sign-in/link");
        for (int i = 0; i < 11; i++) {
            answer = surfer.post("/sign-in/link", Map.of("email", "often@example.ru"));
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("запрошена слишком много раз", "often@example.ru");
        assertThat(letterbox.links).hasSize(10);
    }

    @Test
    void a_mistyped_address_is_named_and_kept() {
        surfer.get("/sign-in/link");

        Surfer.Reply answer = surfer.post("/sign-in/link", Map.of("email", "nina@example,ru"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Адрес написан с ошибкой", "value=\"nina@example,ru\"");
    }

    /** Keeps what would be mailed. */
    static class Letterbox {
        final List<SignInLinkRequested> links = new ArrayList<>();

        @EventListener
        void sent(SignInLinkRequested request) {
            links.add(request);
        }
    }

    /** Says what it got, behind the desk's door and on the open portal. */
    @RestController
    static class Echo {
        @PostMapping({"/desk/echo", "/appeals/echo"})
        String echo(@RequestParam String text) {
            return "got " + text;
        }
    }

    /** What these tests add to the application. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Extra {
        @Bean
        Letterbox letterbox() {
            return new Letterbox();
        }

        @Bean
        Echo echo() {
            return new Echo();
        }
    }
}
