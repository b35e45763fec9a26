package org.reglament.signin;

import static org.reglament.signin.Audience.ADMINS;
import static org.reglament.signin.Audience.ANYONE;
import static org.reglament.signin.Audience.OFFICIALS;
import static org.reglament.signin.Audience.SIGNED_IN;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;

/** The addresses that the house itself opens; api.md fixes those of other programs. */
@Configuration(proxyBeanMethods = false)
class OpenPaths {
    @Bean
    PublicPaths housePaths() {
        return () -> Stream.concat(
                        Stream.of("/", "/appeals/**", "/sign-in/**", "/parked/*", "/assets/**", "/error")
                                .map(pattern -> PathRule.of(ANYONE, pattern)),
                        Stream.of(
                                PathRule.of(ANYONE, HttpMethod.GET, "/actuator/health/**"),
                                PathRule.of(ANYONE, HttpMethod.GET, "/api/v1/procedures"),
                                PathRule.of(ANYONE, HttpMethod.GET, "/api/v1/procedures/*/form"),
                                PathRule.of(ANYONE, HttpMethod.GET, "/api/v1/track/*"),
                                PathRule.of(OFFICIALS, "/api/v1/**"),
                                PathRule.of(ANYONE, HttpMethod.POST, "/sign-out"),
                                PathRule.of(SIGNED_IN, HttpMethod.GET, "/documents/*"),
                                PathRule.of(OFFICIALS, "/desk/**"),
                                PathRule.of(ADMINS, "/operations/**"),
                                PathRule.of(ADMINS, HttpMethod.GET, "/actuator/prometheus")))
                .toList();
    }

    @Bean
    @Profile("demo")
    PublicPaths demoPaths() {
        return () -> List.of(PathRule.of(ANYONE, "/demo/**"));
    }
}
