package org.reglament.casefile;

/** By which way a case came. */
public enum Channel {
    PORTAL,
    API,
    PAPER,
    POST,
    COUNTER
}
