package org.reglament.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser test that serves its own small pages, without the application. */
public interface Site {
    /** Such as {@code http://localhost:8080}. */
    String address();

    /** Runs a test class that is a {@link Site} in headless Chromium. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(Chromium.class)
    @interface Browsed {}
}
