package org.reglament.signin;

/** How well a citizen's identity was proved; stored with what they file. */
public enum IdentityLevel {
    /** Reads the mail of that address; nothing more is known. */
    EMAIL,
    /** Vouched for by the state's identity service. */
    IDENTIFIED
}
