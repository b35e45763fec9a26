package org.reglament.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reglament.signin.OidcProviders.Provider;
import org.reglament.signin.OidcSettings.Who;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The way to an identity service and back: code flow with state, nonce and PKCE, all checked by Spring Security. */
@Component
class OidcSignIns {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIns.class);
    private static final String RETURN_TO = "return_to";

    private final OidcProviders providers;
    private final HttpSessionOAuth2AuthorizationRequestRepository begun =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OidcSignIns(OidcProviders providers) {
        this.providers = providers;
    }

    /** Somebody whom the service vouches for, where they wanted to go, and the service's word to end its session by. */
    record Vouched(OidcUser user, String returnTo) {}

    /** Remembers in the session what was asked, and gives the service's address to go to. */
    String begin(Who who, String returnTo, HttpServletRequest request, HttpServletResponse response)
            throws OidcRefusedException {
        ClientRegistration registration = providers.find(who).registration();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration, "/sign-in/with");
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(asked -> asked.attributes(kept -> kept.put(RETURN_TO, returnTo))
                        .additionalParameters(more -> more.put(
                                "ui_locales", LocaleContextHolder.getLocale().getLanguage()))));
        OAuth2AuthorizationRequest asked = Objects.requireNonNull(resolver.resolve(request, who.word()));
        begun.saveAuthorizationRequest(asked, request, response);
        return asked.getAuthorizationRequestUri();
    }

    /** Takes the service's answer: who it is, or why not. */
    Vouched finish(Who who, HttpServletRequest request, HttpServletResponse response) throws OidcRefusedException {
        OAuth2AuthorizationRequest asked = begun.removeAuthorizationRequest(request, response);
        if (asked == null || !who.word().equals(asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
            throw new OidcRefusedException("signin.oidc.stale", HttpStatus.BAD_REQUEST);
        }
        Provider provider = providers.find(who);
        String issuer = request.getParameter("iss");
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        String error = request.getParameter(OAuth2ParameterNames.ERROR);
        if ("access_denied".equals(error)) {
            throw new OidcRefusedException("signin.oidc.cancelled", HttpStatus.FORBIDDEN);
        } else if (code == null || error != null || issuer != null && !issuer.equals(issuer(provider))) {
            LOG.warn("The identity service of {} sent an error instead of a code", who.word());
            throw new OidcRefusedException("signin.oidc.faulty", HttpStatus.BAD_GATEWAY);
        }
        String returnTo = Objects.requireNonNullElse(asked.getAttribute(RETURN_TO), "");
        return new Vouched(exchange(who, provider, asked, code, request), returnTo);
    }

    private static OidcUser exchange(
            Who who, Provider provider, OAuth2AuthorizationRequest asked, String code, HttpServletRequest request)
            throws OidcRefusedException {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(asked.getRedirectUri())
                .state(request.getParameter(OAuth2ParameterNames.STATE))
                .build();
        try {
            return (OidcUser) Objects.requireNonNull(checks(provider)
                    .authenticate(new OAuth2LoginAuthenticationToken(
                            provider.registration(), new OAuth2AuthorizationExchange(asked, answer)))
                    .getPrincipal());
        } catch (OAuth2AuthenticationException e) {
            // Codes only: descriptions may quote what a person is called.
            LOG.warn(
                    "Signing in through the service of {} failed: {}",
                    who.word(),
                    e.getError().getErrorCode());
            throw (OidcRefusedException) (away(e)
                            ? new OidcRefusedException("signin.oidc.away", HttpStatus.SERVICE_UNAVAILABLE)
                            : new OidcRefusedException("signin.oidc.faulty", HttpStatus.BAD_GATEWAY))
                    .initCause(e);
        }
    }

    private static OidcAuthorizationCodeAuthenticationProvider checks(Provider provider) {
        var codes = new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(RestClient.builder()
                .requestFactory(OidcProviders.calls())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        RestTemplate calls = new RestTemplate(OidcProviders.calls());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var details = new DefaultOAuth2UserService();
        details.setRestOperations(calls);
        var users = new OidcUserService();
        users.setOauth2UserService(details);
        var checks = new OidcAuthorizationCodeAuthenticationProvider(codes, users);
        checks.setJwtDecoderFactory(registration -> provider.decoder());
        return checks;
    }

    private static @Nullable String issuer(Provider provider) {
        return provider.registration().getProviderDetails().getIssuerUri();
    }

    private static boolean away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return true;
            }
        }
        return false;
    }
}
