package org.reglament.correspondence;

/** What has become of a letter. */
public enum LetterState {
    /** Waits to be sent, for the first time or again. */
    QUEUED,
    /** The mail server has taken it over. */
    ACCEPTED,
    /** The recipient's server has confirmed it. */
    DELIVERED,
    /** Refused for good. */
    FAILED,
    /** Refused or unreachable for too long. */
    GIVEN_UP;

    /** Whether nothing more will be tried by itself and the recipient has not been told. */
    public boolean lost() {
        return this == FAILED || this == GIVEN_UP;
    }
}
