package org.reglament.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.kit.Http;
import org.reglament.kit.Http.Answer;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who gets in where, over real HTTP. */
@ReglamentTest
class DoorTests {
    @Autowired
    Http http;

    @Autowired
    People people;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Officials officials;

    @Autowired
    PathRules rules;

    @BeforeEach
    void accounts() {
        officials.forget();
        String hash = encoder.encode("geheim");
        people.put(new Person("door.official", "Орлова", "Мария", null, null, "ru"), hash, null);
        people.put(new Person("door.admin", "Зуев", "Иван", null, null, "ru"), hash, "admin");
    }

    @Test
    void of_calls_only_those_that_are_promised_to_anyone_are_open() {
        assertThat(rules.open())
                .extracting(PathRule::pattern)
                .filteredOn(pattern -> pattern.startsWith("/api") || pattern.startsWith("/actuator"))
                .containsExactlyInAnyOrder(
                        "/actuator/health/**", "/api/v1/procedures", "/api/v1/procedures/*/form", "/api/v1/track/*");
    }

    @Test
    void nothing_behind_the_desk_the_operations_and_the_documents_is_open() {
        assertThat(rules.open())
                .extracting(PathRule::pattern)
                .noneMatch(pattern ->
                        pattern.equals("/**") || pattern.matches("/(desk|operations|documents)(/.*|\\*.*)?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks", "/api/v1/cases/OG-2026-000001", "/api/v1/files", "/api/v1/no-such"})
    void a_call_without_credentials_is_answered_401_as_a_problem(String path) {
        Answer answer = http.get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.json().path("status").asInt()).isEqualTo(401);
        assertThat(answer.json().path("detail").asText()).isEqualTo("Для этого действия нужна учётная запись.");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void an_account_opens_the_calls_and_never_waits() {
        Http official = http.as("door.official", "geheim");

        for (int i = 0; i < 50; i++) {
            assertThat(official.get("/api/v1/no-such").status()).isEqualTo(404);
        }
    }

    @Test
    void failed_sign_ins_have_to_wait_while_those_that_are_in_go_on() {
        Http right = http.as("door.official", "geheim");
        Http wrong = http.as("door.official", "wrong");
        right.get("/api/v1/no-such");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong.get("/api/v1/no-such").status()).isEqualTo(401);
        }

        Answer refused = wrong.get("/api/v1/no-such");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.json().path("detail").asText()).contains("Попробуйте снова через");
        assertThat(right.get("/api/v1/no-such").status()).isEqualTo(404);
        assertThat(http.as("door.admin", "geheim").get("/api/v1/no-such").status())
                .isEqualTo(404);
    }

    @Test
    void only_those_who_manage_read_the_metrics() {
        assertThat(http.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(http.as("door.official", "geheim")
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(403);
        // Tests run without an exporter: let in, the administrator finds nothing.
        assertThat(http.as("door.admin", "geheim").get("/actuator/prometheus").status())
                .isIn(200, 404);
        assertThat(http.as("door.admin", "geheim").get("/actuator/env").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk", "/desk/cases/x?tab=letters", "/operations", "/documents/0"})
    void pages_that_need_an_account_lead_to_the_sign_in_page_and_back(String path) {
        Answer answer = http.get(path);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/sign-in?returnTo=" + ReturnTo.encode(path));
    }

    @Test
    void an_unknown_address_is_not_there() {
        assertThat(http.get("/wp-login.php").status()).isEqualTo(404);
        assertThat(http.post("/api/v2/x", Map.of()).status()).isIn(401, 404);
    }

    @Test
    void every_page_bears_the_headers_that_keep_browsers_strict() {
        Answer page = http.get("/sign-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void a_page_to_return_to_is_always_one_of_ours() {
        for (String foreign : List.of(
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/a\r\nLocation: x",
                "javascript:1",
                "",
                "/sign-out")) {
            assertThat(ReturnTo.safe(foreign, "/desk")).isEqualTo("/desk");
        }
        assertThat(ReturnTo.safe("/desk/tasks/1?tab=a", "/")).isEqualTo("/desk/tasks/1?tab=a");
    }
}
