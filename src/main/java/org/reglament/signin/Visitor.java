package org.reglament.signin;

import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who has signed in; {@link #getName()} is what their deeds are recorded under. */
public sealed interface Visitor extends AuthenticatedPrincipal permits Official, Citizen {}
