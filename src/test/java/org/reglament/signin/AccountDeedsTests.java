package org.reglament.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.journal.Journal;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What an account that is disabled at noon can do at noon: nothing. */
@ReglamentTest
class AccountDeedsTests {
    private static final Official ADMIN = new Official("account.admin");

    @Autowired
    Http http;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Officials officials;

    @Autowired
    AccountDeeds accounts;

    @Autowired
    Journal journal;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void everybody() {
        officials.forget();
        String hash = encoder.encode("geheim");
        people.put(new Person("account.official", "Орлова", "Мария", null, null, "ru"), hash, null);
        people.put(new Person("account.other", "Белова", "Анна", null, null, "ru"), hash, null);
        people.put(new Person("account.admin", "Зуев", "Иван", null, null, "ru"), hash, "admin");
    }

    @AfterEach
    void enabled() {
        people.allow("account.official", true);
        people.allow("account.admin", true);
        jdbc.sql("delete from journal_entry where case_id = ?")
                .param(AccountDeeds.chain("account.official"))
                .update();
        jdbc.sql("delete from journal_chain where case_id = ?")
                .param(AccountDeeds.chain("account.official"))
                .update();
    }

    @Test
    void sessions_on_every_machine_and_calls_end_at_noon() {
        clock.advance(Duration.between(
                clock.instant(),
                clock.today().plusDays(1).atTime(LocalTime.NOON).atZone(clock.getZone())));
        Surfer office = in("account.official");
        Surfer home = in("account.official");
        Surfer other = in("account.other");
        Http calls = http.as("account.official", "geheim");
        assertThat(calls.get("/api/v1/tasks?queue=mine").status()).isEqualTo(200);

        accounts.disable("account.official", "Уволена приказом № 12", ADMIN);

        assertThat(office.get("/desk/cases").status()).isEqualTo(303);
        assertThat(home.get("/desk/cases").status()).isEqualTo(303);
        assertThat(other.get("/desk/cases").status()).isEqualTo(200);
        assertThat(calls.get("/api/v1/tasks?queue=mine").status()).isEqualTo(401);
        assertThat(sessions("account.official")).isZero();
        assertThat(sessions("account.other")).isEqualTo(1);
        assertThat(office.signIn("account.official", "geheim").text()).contains("Неверный логин или пароль.");
        assertThat(accounts.history("account.official", ADMIN)).singleElement().satisfies(entry -> {
            assertThat(entry.at().atZone(clock.getZone()).getHour()).isEqualTo(12);
            assertThat(entry.action()).isEqualTo("account-disabled");
            assertThat(entry.by()).isEqualTo("account.admin");
            assertThat(entry.data()).containsEntry("reason", "Уволена приказом № 12");
        });
        assertThat(journal.verify(AccountDeeds.chain("account.official")).valid())
                .isTrue();
    }

    @Test
    void an_account_that_was_enabled_again_signs_in_anew() {
        Surfer office = in("account.official");
        accounts.disable("account.official", "Отпуск по уходу", ADMIN);

        accounts.enable("account.official", "Вернулась", ADMIN);

        // The old session stays ended.
        assertThat(office.get("/desk/cases").status()).isEqualTo(303);
        assertThat(in("account.official").get("/desk/cases").status()).isEqualTo(200);
        assertThat(accounts.history("account.official", ADMIN))
                .extracting(entry -> entry.action())
                .containsExactly("account-disabled", "account-enabled");
    }

    @Test
    void a_changed_password_ends_calls_with_the_old_one_at_once() {
        Http calls = http.as("account.official", "geheim");
        assertThat(calls.get("/api/v1/tasks?queue=mine").status()).isEqualTo(200);

        people.put(new Person("account.official", "Орлова", "Мария", null, null, "ru"), encoder.encode("neu"), null);

        assertThat(calls.get("/api/v1/tasks?queue=mine").status()).isEqualTo(401);
        assertThat(http.as("account.official", "neu")
                        .get("/api/v1/tasks?queue=mine")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void only_who_manages_may_and_only_for_a_reason() {
        Official nobody = new Official("account.other");
        assertThatThrownBy(() -> accounts.disable("account.official", "Так", nobody))
                .hasMessage("signin.denied");
        assertThatThrownBy(() -> accounts.enable("account.official", "Так", nobody))
                .hasMessage("signin.denied");
        assertThatThrownBy(() -> accounts.history("account.official", nobody)).hasMessage("signin.denied");
        assertThatThrownBy(() -> accounts.disable("account.official", "  ", ADMIN))
                .hasMessage("signin.account.reason");
        assertThatThrownBy(() -> accounts.disable("account.official", "x".repeat(501), ADMIN))
                .hasMessage("signin.account.reason.long");
        assertThatThrownBy(() -> accounts.disable("account.admin", "Так", ADMIN))
                .hasMessage("signin.account.own");
        assertThatThrownBy(() -> accounts.disable("account.nobody", "Так", ADMIN))
                .hasMessage("signin.account.unknown");
        assertThatThrownBy(() -> accounts.enable("account.official", "Так", ADMIN))
                .hasMessage("signin.account.is-enabled");
        people.allow("account.admin", false);
        assertThatThrownBy(() -> accounts.disable("account.official", "Так", ADMIN))
                .hasMessage("signin.denied");
        assertThat(people.account("account.official").orElseThrow().enabled()).isTrue();
    }

    @Test
    void the_page_disables_and_enables_and_is_for_administrators() {
        Surfer admin = in("account.admin");
        assertThat(in("account.other").get("/operations/accounts").status()).isEqualTo(403);
        assertThat(admin.get("/operations/accounts?q=account.off").text())
                .contains("Орлова Мария", "/operations/accounts/account.official")
                .doesNotContain("Белова");
        assertThat(admin.get("/operations/accounts?q=%25_").text()).contains("Никого не найдено");
        String page = "/operations/accounts/account.official";
        assertThat(admin.get(page).text()).contains("Включена", "Её не отключали");

        assertThat(admin.post(page + "/disable", Map.of("reason", " ")).text()).contains("Укажите причину");
        assertThat(admin.post(page + "/disable", Map.of("reason", "Уволена <b>"))
                        .status())
                .isEqualTo(302);
        assertThat(admin.get(page).text()).contains("сеансы закончены", "Отключена", "Уволена &lt;b&gt;", "Зуев");
        admin.post(page + "/enable", Map.of("reason", "Ошибка"));
        assertThat(admin.get(page).text()).contains("учётная запись включена", "Ошибка");
        assertThat(admin.get("/operations/accounts/account.admin").text())
                .contains("Свою учётную запись отключить нельзя");
        assertThat(admin.get("/operations/accounts/account.nobody").status()).isEqualTo(404);
        Surfer other = in("account.other");
        other.get("/sign-in");
        assertThat(other.post(page + "/disable", Map.of("reason", "Так")).status())
                .isEqualTo(403);
    }

    private Surfer in(String login) {
        Surfer surfer = new Surfer(http.address());
        surfer.signIn(login, "geheim");
        return surfer;
    }

    private int sessions(String login) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?")
                .param(login)
                .query(Integer.class)
                .single();
    }
}
