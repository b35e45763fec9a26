package org.reglament.page;

/** The two faces of the house: citizens see one, officials the other. */
public enum Area {
    PORTAL,
    DESK
}
