package org.reglament.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class in headless Chromium against the whole application; a test method asks for a {@link Visit}.
 *
 * <p>Without Chromium it is skipped with a loud sentence, but fails where {@code CI=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ReglamentTest
@ExtendWith(Chromium.class)
public @interface BrowserTest {}
