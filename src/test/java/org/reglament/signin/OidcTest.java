package org.reglament.signin;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.kit.Http;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An application that trusts an identity service, and people whom one or both of them know. */
abstract class OidcTest {
    static final IdentityService SERVICE = new IdentityService();

    @Autowired
    Http http;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void trusted(DynamicPropertyRegistry settings) {
        for (String who : List.of("officials", "citizens")) {
            String setting = "reglament.signin.oidc." + who + ".";
            settings.add(setting + "issuer", SERVICE::issuer);
            settings.add(setting + "client-id", () -> "reglament-" + who);
            settings.add(setting + "client-secret", () -> IdentityService.SECRET);
        }
        settings.add("reglament.signin.oidc.officials.name", () -> "единую службу входа");
        settings.add("reglament.signin.oidc.officials.posts-claim", () -> "groups");
        settings.add("reglament.signin.oidc.officials.posts[health-desk]", () -> "minzdrav:registrar");
        settings.add("reglament.signin.oidc.officials.posts[health-law]", () -> "minzdrav:lawyer");
        settings.add("reglament.signin.oidc.officials.posts[lost]", () -> "no-such-body:head");
        settings.add("reglament.signin.oidc.citizens.name", () -> "Госуслуги");
        settings.add("reglament.signin.oidc.citizens.confirmed-claim", () -> "trusted");
        settings.add("reglament.portal.file-by-link", () -> "false");
    }

    @BeforeEach
    void everybody() {
        SERVICE.serves(address());
        people.put(new Person("oidc.official", "Орлова", "Мария", null, null, "ru"), null, null);
        people.put(new Person("oidc.closed", "Зуев", "Иван", null, null, "ru"), null, null);
        people.allow("oidc.closed", false);
        SERVICE.knows("maria", Map.of("preferred_username", "oidc.official", "groups", List.of("health-desk", "lost")));
        SERVICE.knows("ivan", Map.of("preferred_username", "oidc.closed"));
        SERVICE.knows("stranger", Map.of("preferred_username", "oidc.stranger"));
        SERVICE.knows("nina", citizen("nina.oidc@example.org", true, true));
        SERVICE.knows("nina.simple", citizen("nina.oidc@example.org", true, false));
        SERVICE.knows("nina.unverified", citizen("nina.oidc@example.org", false, true));
    }

    /** The application by a name that identity services accept; they refuse {@code localhost}. */
    String address() {
        return http.address().replace("localhost", "127.0.0.1");
    }

    private static Map<String, Object> citizen(String email, boolean verified, boolean trusted) {
        return Map.of(
                "email",
                email,
                "email_verified",
                verified,
                "trusted",
                trusted,
                "family_name",
                "Кравцова",
                "given_name",
                "Нина",
                "middle_name",
                "Ивановна");
    }
}
