package org.reglament.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.reglament.directory.Account;
import org.reglament.directory.People;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets officials in by account and password, for pages and for calls of other programs. */
@Component
class Officials implements AuthenticationProvider {
    /** How long a verified password is believed, so that calls do not pay for a hash each. */
    private static final Duration BELIEVED = Duration.ofSeconds(60);

    /** How long an unused right password is remembered, so that another's failures never make its owner wait. */
    private static final Duration PROVEN = Duration.ofHours(24);

    private static final int LONGEST_LOGIN = 100;
    private static final int LOCKS = 64;

    private final People people;
    private final PasswordEncoder encoder;
    private final String nobodysHash;
    private final Throttle throttle;
    private final Digest digest = Digest.random();
    private final Cache<String, String> verified =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(BELIEVED).build();
    private final Cache<String, Boolean> proven =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(PROVEN).build();
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    Officials(People people, PasswordEncoder encoder, SignInSettings settings) {
        this.people = people;
        this.encoder = encoder;
        this.nobodysHash = encoder.encode("nobody");
        this.throttle = new Throttle(settings.failures(), settings.failuresPer());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        String password = Objects.toString(attempt.getCredentials(), "");
        String secret = digest.of(login + '\0' + password);
        Optional<SignedIn> believed = believed(secret, login);
        if (believed.isPresent()) {
            return believed.get();
        }
        String key = login.toLowerCase(java.util.Locale.ROOT) + ' ' + address(attempt);
        // One at a time: the parallel calls of an account that is in wait for the first instead of counting as guesses.
        synchronized (locks.get(Math.floorMod(key.hashCode(), LOCKS))) {
            return believed(secret, login).orElseGet(() -> attempt(key, secret, login, password));
        }
    }

    private SignedIn attempt(String key, String secret, String login, String password) {
        // Taken away for good when the password was changed since, or it would be a guess without a limit.
        if (proven.asMap().remove(secret) != null) {
            return believe(secret, login, password);
        }
        throttle.take(key).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
        SignedIn signedIn;
        try {
            signedIn = believe(secret, login, password);
        } catch (InternalAuthenticationServiceException noFaultOfTheirs) {
            throttle.giveBack(key);
            throw noFaultOfTheirs;
        }
        throttle.giveBack(key);
        return signedIn;
    }

    /** A password is believed for a while, an account never: it may be disabled or have another password by now. */
    private Optional<SignedIn> believed(String secret, String login) {
        String hash = verified.getIfPresent(secret);
        if (hash == null) {
            return Optional.empty();
        }
        Optional<SignedIn> still = enabled(login)
                .filter(account -> hash.equals(account.passwordHash()))
                .map(Officials::signedIn);
        if (still.isEmpty()) {
            verified.invalidate(secret);
        }
        return still;
    }

    private SignedIn believe(String secret, String login, String password) {
        Account account = check(login, password);
        verified.put(secret, Objects.requireNonNull(account.passwordHash()));
        proven.put(secret, true);
        return signedIn(account);
    }

    /** The official of that login as long as the account is enabled; asked on every page of a session. */
    Optional<SignedIn> signedIn(String login) {
        return people.account(login).filter(Account::enabled).map(Officials::signedIn);
    }

    /** Forgets failed attempts and verified passwords. */
    void forget() {
        throttle.clear();
        verified.invalidateAll();
        proven.invalidateAll();
    }

    private Optional<Account> enabled(String login) {
        try {
            return people.account(login).filter(Account::enabled);
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("accounts cannot be read", e);
        }
    }

    private Account check(String login, String password) throws AuthenticationException {
        boolean plausible = login.length() <= LONGEST_LOGIN && login.chars().noneMatch(Character::isISOControl);
        Optional<Account> account = plausible ? enabled(login) : Optional.empty();
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        // An unknown account costs the same time as a known one.
        boolean matches = encoder.matches(password, hash);
        return account.filter(found -> matches && found.passwordHash() != null)
                .orElseThrow(() -> new BadCredentialsException("unknown account or wrong password"));
    }

    private static SignedIn signedIn(Account account) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority("ROLE_VISITOR"));
        authorities.add(new SimpleGrantedAuthority("ROLE_OFFICIAL"));
        if ("admin".equals(account.role())) {
            authorities.add(Audience.ADMIN_ROLE);
        }
        return new SignedIn(new Official(account.login()), authorities);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? Objects.toString(details.getRemoteAddress(), "")
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
