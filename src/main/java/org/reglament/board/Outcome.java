package org.reglament.board;

/**
 * What a vote came to.
 *
 * @param code an option's code, {@link #NO_QUORUM} or {@link #WITHDRAWN}
 * @param present how many took part, without those who stood back
 * @param needed how many had to
 * @param majority how many votes a decision needed
 * @param tipped whether the presiding member's vote tipped a tie
 * @param blocked whether a remark turned a plain yes into one with remarks
 */
public record Outcome(String code, int present, int needed, int majority, boolean tipped, boolean blocked) {

    /** Too few took part. */
    public static final String NO_QUORUM = "noQuorum";

    /** It was taken off the agenda without a vote. */
    public static final String WITHDRAWN = "withdrawn";

    public boolean quorum() {
        return present >= needed;
    }
}
