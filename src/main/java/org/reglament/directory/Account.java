package org.reglament.directory;

import org.jspecify.annotations.Nullable;

/** What sign-in needs to know of a person; {@code role} is {@code admin}, {@code intake} or nothing. */
public record Account(String login, @Nullable String passwordHash, boolean enabled, @Nullable String role) {}
