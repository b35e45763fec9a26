package org.reglament.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param emailLink whether citizens may sign in by a one-time link sent to their e-mail
 * @param linkLife how long such a link works, in business time
 * @param failures failed sign-ins per account and address before it has to wait
 * @param failuresPer the time after which all of them are forgiven
 * @param parkedLife how long a post refused by an ended session is kept, in business time
 */
@ConfigurationProperties("reglament.signin")
record SignInSettings(
        @DefaultValue("false") boolean emailLink,
        @DefaultValue("30m") Duration linkLife,
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration failuresPer,
        @DefaultValue("1h") Duration parkedLife) {}
