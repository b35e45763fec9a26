package org.reglament.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** Runs a test class against the whole application, as the demo starts it, on a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // The identity service of the tests is on their class path; the application itself never has one.
        properties = "spring.autoconfigure.exclude="
                + "org.springframework.boot.autoconfigure.security.oauth2.server.servlet."
                + "OAuth2AuthorizationServerJwtAutoConfiguration,"
                + "org.springframework.boot.autoconfigure.security.oauth2.server.servlet."
                + "OAuth2AuthorizationServerAutoConfiguration")
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(Kit.class)
@TestExecutionListeners(listeners = ClockReset.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ReglamentTest {}
