package org.reglament.signin;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Account;
import org.reglament.directory.People;
import org.reglament.signin.OidcSettings.Who;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes officials and citizens of what an identity service claims, as the settings say. */
@Component
class OidcPeople {
    private static final int LONGEST = 200;

    private final OidcSettings settings;
    private final People people;
    private final Officials officials;
    private final ClaimedPosts posts;

    OidcPeople(OidcSettings settings, People people, Officials officials, ClaimedPosts posts) {
        this.settings = settings;
        this.people = people;
        this.officials = officials;
        this.posts = posts;
    }

    SignedIn signedIn(Who who, OidcUser user) throws OidcRefusedException {
        return who == Who.OFFICIALS
                ? official(Objects.requireNonNull(settings.officials()), user)
                : citizen(Objects.requireNonNull(settings.citizens()), user);
    }

    /** Only whom the directory knows: the service says who it is, not that they work here. */
    private SignedIn official(OidcSettings.Officials client, OidcUser user) throws OidcRefusedException {
        String login = text(user, client.loginClaim());
        Account account = people.account(login)
                .orElseThrow(() -> new OidcRefusedException("signin.oidc.unknown", HttpStatus.FORBIDDEN));
        if (!account.enabled()) {
            throw new OidcRefusedException("signin.oidc.disabled", HttpStatus.FORBIDDEN);
        }
        if (client.postsClaim() != null) {
            posts.hold(login, texts(user.getClaims().get(client.postsClaim())), client.posts());
        }
        return officials
                .signedIn(login)
                .orElseThrow(() -> new OidcRefusedException("signin.oidc.disabled", HttpStatus.FORBIDDEN));
    }

    /** Known by the address to which letters go, as with a link; hence the service has to vouch for it too. */
    private static SignedIn citizen(OidcSettings.Citizens client, OidcUser user) throws OidcRefusedException {
        if (client.confirmedClaim() != null
                && !client.confirmedValue().equalsIgnoreCase(text(user, client.confirmedClaim()))) {
            throw new OidcRefusedException("signin.oidc.unconfirmed", HttpStatus.FORBIDDEN);
        }
        String email = text(user, client.emailClaim()).toLowerCase(Locale.ROOT);
        if (!Emails.plausible(email) || client.emailVerified() && !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw new OidcRefusedException("signin.oidc.noemail", HttpStatus.FORBIDDEN);
        }
        return SessionVisitors.signedIn(new Citizen(
                email,
                IdentityLevel.IDENTIFIED,
                new VouchedName(
                        text(user, client.lastNameClaim()),
                        text(user, client.firstNameClaim()),
                        text(user, client.middleNameClaim()))));
    }

    private static String text(OidcUser user, String claim) {
        Object value = user.getClaims().get(claim);
        String text = value == null ? "" : value.toString().strip();
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl) ? text : "";
    }

    private static List<String> texts(@Nullable Object value) {
        Stream<?> all = value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value);
        return all.filter(Objects::nonNull).map(Object::toString).toList();
    }
}
