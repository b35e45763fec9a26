package org.reglament.signin;

/** What a citizen is called, as an identity service vouches; parts that it does not know are empty. */
public record VouchedName(String lastName, String firstName, String middleName) {}
