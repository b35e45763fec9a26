package org.reglament.directory;

/** In what relation somebody stands to a case; one person may stand in several. */
public enum Role {
    /** Manages the system; reads every case that is not confidential. */
    ADMIN,
    /** A system or official that filed the case. */
    FILER,
    /** Holds any post of the case's body. */
    STAFF,
    /** Holds the post {@code registrar} of the case's body. */
    REGISTRAR,
    /** Holds the post {@code head} of the case's body. */
    HEAD,
    /** May take the task, or holds the post in whose lane the procedure begins. */
    CANDIDATE,
    /** Has taken the task. */
    ASSIGNEE,
    /** The citizen whose case it is. */
    APPLICANT,
    /** Holds the post {@code editor} of the body. */
    EDITOR,
    /** Holds any post of the project office, which checks the plans of all bodies. */
    OFFICE,
    /** Sits in the board with a vote. */
    MEMBER,
    /** Presides over the board. */
    CHAIR,
    /** Is the board's secretary. */
    SECRETARY
}
