package org.reglament.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Through which identity services people sign in; nobody does while nothing is set.
 *
 * @param officials the service that knows officials
 * @param citizens the service that knows citizens
 */
@ConfigurationProperties("reglament.signin.oidc")
record OidcSettings(@Nullable Officials officials, @Nullable Citizens citizens) {

    /** What both services need to be told, and how they are named on buttons. */
    sealed interface Client permits Officials, Citizens {
        String issuer();

        String clientId();

        @Nullable
        String clientSecret();

        String scopes();

        @Nullable
        String name();
    }

    /**
     * @param loginClaim the claim that holds the account's login in the directory
     * @param postsClaim the claim that lists posts; without it the directory alone says who holds which
     * @param posts what a value of that claim means, {@code body:post}; without any the values say so themselves
     */
    record Officials(
            String issuer,
            String clientId,
            @Nullable String clientSecret,
            @DefaultValue("openid profile") String scopes,
            @Nullable String name,
            @DefaultValue("preferred_username") String loginClaim,
            @Nullable String postsClaim,
            @DefaultValue Map<String, String> posts)
            implements Client {
        Officials {
            check("officials", issuer, clientId, scopes);
        }
    }

    /**
     * @param emailVerified whether the service must say that it has verified the address
     * @param confirmedClaim the claim that tells a confirmed account from any other; without it all count
     * @param confirmedValue what that claim holds for a confirmed account
     */
    record Citizens(
            String issuer,
            String clientId,
            @Nullable String clientSecret,
            @DefaultValue("openid profile email") String scopes,
            @Nullable String name,
            @DefaultValue("email") String emailClaim,
            @DefaultValue("true") boolean emailVerified,
            @DefaultValue("family_name") String lastNameClaim,
            @DefaultValue("given_name") String firstNameClaim,
            @DefaultValue("middle_name") String middleNameClaim,
            @Nullable String confirmedClaim,
            @DefaultValue("true") String confirmedValue)
            implements Client {
        Citizens {
            check("citizens", issuer, clientId, scopes);
        }
    }

    Optional<Client> of(Who who) {
        return Optional.ofNullable(who == Who.OFFICIALS ? officials : citizens);
    }

    /** Who signs in through a service; in lower case a part of addresses and settings. */
    enum Who {
        OFFICIALS,
        CITIZENS;

        static Optional<Who> of(String word) {
            return switch (word) {
                case "officials" -> Optional.of(OFFICIALS);
                case "citizens" -> Optional.of(CITIZENS);
                default -> Optional.empty();
            };
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static void check(String who, @Nullable String issuer, @Nullable String clientId, String scopes) {
        String setting = "reglament.signin.oidc." + who;
        if (issuer == null || !plausible(issuer)) {
            throw new OidcSettingsException(
                    setting + ".issuer has to be the identity service's address and begin with https://");
        }
        if (clientId == null || clientId.isBlank()) {
            throw new OidcSettingsException(
                    setting + ".client-id is missing: set the id under which the service knows Reglament");
        }
        if (!java.util.List.of(scopes.split("[ ,]+")).contains("openid")) {
            throw new OidcSettingsException(setting + ".scopes has to contain openid");
        }
    }

    /** Secrets travel encrypted, unless they do not leave the machine. */
    private static boolean plausible(String issuer) {
        try {
            URI address = URI.create(issuer);
            boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || here && "http".equals(address.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
