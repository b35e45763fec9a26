package org.reglament.kit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** The kit's own beans, for tests to autowire. */
@TestConfiguration(proxyBeanMethods = false)
class Kit {
    @Bean
    @Lazy
    Http http(Environment environment, ObjectMapper json) {
        return new Http("http://localhost:" + environment.getRequiredProperty("local.server.port"), json);
    }
}
