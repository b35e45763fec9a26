package org.reglament.directory;

/** What somebody may do to a case, a task or the system. */
public enum Action {
    READ_CASE,
    READ_JOURNAL,
    READ_LETTERS,
    /** Reads papers that officials keep among themselves. */
    READ_INTERNAL,
    READ_TASK,
    CLAIM_TASK,
    RETURN_TASK,
    COMPLETE_TASK,
    HAND_OVER_TASK,
    LEAD_TEAM,
    ADD_PAPERS,
    WITHDRAW,
    UNDO_REGISTRATION,
    FILE_FOR_OTHERS,
    /** Starts what only officials start, from the desk. */
    START_PROCEDURE,
    READ_REPORT,
    OPERATE,
    MANAGE_ACCOUNTS,
    /** Keeps the list of officials who answer for a body's appeals. */
    KEEP_RESPONSIBLE,
    /** Takes back what the body made public. */
    WITHDRAW_PUBLICATION,
    /** Looks at letters as written, before they are sent to anybody. */
    PREVIEW_LETTERS,
    /** Says where mail belongs that the program could not place. */
    PLACE_MAIL,
    /** Sees a plan of openness while it is written. */
    READ_PLAN,
    /** Writes the rows of a plan, answers comments on it, has it amended. */
    EDIT_PLAN,
    /** Remarks on the rows of a plan and says which remarks are settled. */
    CHECK_PLAN,
    /** Says how far the promises of a plan are for which one answers. */
    REPORT_PLAN,
    /** Reads agenda, papers and minutes of a board. */
    READ_BOARD,
    /** Votes on a question of a board; nobody does it for somebody else. */
    VOTE,
    /** Keeps the agenda of a board and leads its meetings through. */
    KEEP_AGENDA,
    /** Signs the minutes of a board. */
    SIGN_MINUTES,
    /** Keeps the composition of a board. */
    KEEP_SEATS,
    /** Makes boards and changes by which rules they decide. */
    KEEP_BOARDS,
    /** Looks for somebody to ask in the pool of experts. */
    READ_EXPERTS
}
