package org.reglament.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.signin.OidcSettings.Client;
import org.reglament.signin.OidcSettings.Who;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** The identity services that are set, asked for their addresses when somebody first signs in and not at the start. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class OidcProviders {
    private static final Duration BELIEVED = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final OidcSettings settings;
    private final Cache<Who, Provider> known =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).build();

    OidcProviders(OidcSettings settings) {
        this.settings = settings;
    }

    /** A service as it describes itself, and what reads the identities that it signs. */
    record Provider(ClientRegistration registration, JwtDecoder decoder) {
        /** Where its own session is ended, if it says so. */
        @Nullable
        String endSession() {
            Object address =
                    registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
            return address == null ? null : address.toString();
        }
    }

    boolean offered(Who who) {
        return settings.of(who).isPresent();
    }

    /** The service's name on its button; empty where none is set. */
    String name(Who who) {
        return settings.of(who).map(Client::name).orElse("");
    }

    /** The service, or a refusal while it does not answer. */
    Provider find(Who who) throws OidcRefusedException {
        Provider provider = known.getIfPresent(who);
        if (provider == null) {
            provider = ask(who, settings.of(who).orElseThrow());
            known.put(who, provider);
        }
        return provider;
    }

    /** Calls to services end after a while, whatever they do. */
    static SimpleClientHttpRequestFactory calls() {
        SimpleClientHttpRequestFactory calls = new SimpleClientHttpRequestFactory();
        calls.setConnectTimeout(PATIENCE);
        calls.setReadTimeout(PATIENCE);
        return calls;
    }

    private static Provider ask(Who who, Client client) throws OidcRefusedException {
        RestTemplate calls = new RestTemplate(calls());
        Map<String, Object> metadata = metadata(calls, client.issuer());
        if (!client.issuer().equals(metadata.get("issuer"))) {
            // Whoever answers there is somebody else than the one that was set.
            throw new OidcRefusedException("signin.oidc.faulty", HttpStatus.BAD_GATEWAY);
        }
        ClientRegistration.Builder described = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(who.word())
                .clientId(client.clientId())
                .redirectUri("{baseUrl}/sign-in/with/{registrationId}/back")
                .scope(Set.of(client.scopes().split("[ ,]+")));
        if (client.clientSecret() == null) {
            described.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            described.clientSecret(client.clientSecret());
        }
        ClientRegistration registration = described.build();
        return new Provider(registration, decoder(registration, calls, metadata));
    }

    private static Map<String, Object> metadata(RestTemplate calls, String issuer) throws OidcRefusedException {
        String address = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        try {
            return Objects.requireNonNull(
                    calls.exchange(address, HttpMethod.GET, null, METADATA).getBody());
        } catch (RestClientException | NullPointerException e) {
            throw (OidcRefusedException)
                    new OidcRefusedException("signin.oidc.away", HttpStatus.SERVICE_UNAVAILABLE).initCause(e);
        }
    }

    private static JwtDecoder decoder(
            ClientRegistration registration, RestTemplate calls, Map<String, Object> metadata) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .restOperations(calls)
                .jwsAlgorithms(algorithms -> algorithms.addAll(algorithms(metadata)))
                .build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }

    /** The service's own, as far as they are signatures by a key that only it has. */
    private static Set<SignatureAlgorithm> algorithms(Map<String, Object> metadata) {
        Set<SignatureAlgorithm> algorithms = Stream.of(metadata.get("id_token_signing_alg_values_supported"))
                .filter(Collection.class::isInstance)
                .flatMap(list -> ((Collection<?>) list).stream())
                .map(name -> Optional.ofNullable(SignatureAlgorithm.from(String.valueOf(name))))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
        return algorithms.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : algorithms;
    }
}
