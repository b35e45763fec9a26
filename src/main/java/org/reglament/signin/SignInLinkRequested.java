package org.reglament.signin;

import java.util.Locale;

/**
 * A citizen asked for a one-time link; whoever sends letters sends it to {@code /sign-in/link/TOKEN}.
 *
 * @param returnTo the page that asked
 */
public record SignInLinkRequested(String email, String token, Locale locale, String returnTo) {}
