package org.reglament.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.reglament.calendar.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** The kit's own beans, for tests to autowire; lazy, for the port is known only when the server is up. */
@TestConfiguration(proxyBeanMethods = false)
class Kit {
    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static Skew skew(ObjectProvider<BusinessClock> clock) {
        return new Skew(clock);
    }

    @Bean
    @Lazy
    Http http(Environment environment, ObjectMapper json) {
        return new Http("http://localhost:" + environment.getRequiredProperty("local.server.port"), json);
    }

    @Bean
    @Lazy
    Outside outside(Environment environment) {
        return new Outside(Path.of(environment.getRequiredProperty("reglament.procedures")));
    }

    @Bean
    @Lazy
    Time time(Http http) {
        return new Time(http);
    }

    @Bean
    @Lazy
    Post post(Http http) {
        return new Post(http);
    }
}
