package org.reglament.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** A real identity service on a port of its own: everybody's password is {@code secret}. */
final class IdentityService {
    static final String SECRET = "of-reglament-alone";

    private final AnnotationConfigServletWebServerApplicationContext context =
            new AnnotationConfigServletWebServerApplicationContext(Service.class);

    /** Where those who come back and those who sign out are sent. */
    void serves(String address) {
        context.getBean(Known.class).address = address;
    }

    /** What the service says of a person. */
    void knows(String login, Map<String, Object> claims) {
        context.getBean(Known.class).people.put(login, claims);
    }

    String issuer() {
        return "http://localhost:" + context.getWebServer().getPort();
    }

    /** The clients and people of this service. */
    static final class Known {
        final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
        volatile String address = "http://127.0.0.1";

        RegisteredClient client(String who) {
            return RegisteredClient.withId(who)
                    .clientId("reglament-" + who)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(address + "/sign-in/with/" + who + "/back")
                    .postLogoutRedirectUri(address + "/")
                    .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                    // Refuses whoever forgets PKCE.
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        }
    }

    /** Its own small application. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Service {
        @Bean
        TomcatServletWebServerFactory server() {
            TomcatServletWebServerFactory server = new TomcatServletWebServerFactory(0);
            // Filters answer everything, but only where there is a servlet behind them.
            server.setRegisterDefaultServlet(true);
            return server;
        }

        @Bean
        Known known() {
            return new Known();
        }

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) throws Exception {
            var protocol = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(protocol.getEndpointsMatcher())
                    .with(protocol, server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .exceptionHandling(
                            on -> on.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .oauth2ResourceServer(details -> details.jwt(Customizer.withDefaults()))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain signIn(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people(Known known) {
            return login -> {
                if (!known.people.containsKey(login)) {
                    throw new UsernameNotFoundException(login);
                }
                return User.withUsername(login).password("{noop}secret").build();
            };
        }

        @Bean
        RegisteredClientRepository clients(Known known) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient client) {
                    // Asked to keep the secret better hashed, which a test can do without.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return known.client(id);
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return id.startsWith("reglament-") ? known.client(id.substring("reglament-".length())) : null;
                }
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Known known) {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    known.people.get(token.getPrincipal().getName()).forEach(token.getClaims()::claim);
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("only")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
