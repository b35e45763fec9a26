package org.reglament.board;

import java.time.LocalTime;

/**
 * By which rules a board decides; all of it is data, for boards differ.
 *
 * @param quorum which part of the composition has to take part
 * @param base of what the majority is counted
 * @param casting whether the vote of the presiding member tips a tie
 * @param absenteeDays working days of a vote by correspondence; none where it may not vote so
 * @param closes the time of day at which such a vote ends
 * @param recusal what becomes of members who stand back
 * @param remarkBlocks whether a single remark turns a plain yes into a yes with remarks
 * @param materialsDays working days before a meeting by which members have the papers
 * @param minutesDays working days within which the minutes are signed
 */
public record Rules(
        Share quorum,
        Base base,
        Share majority,
        boolean secret,
        boolean casting,
        int absenteeDays,
        LocalTime closes,
        Recusal recusal,
        boolean remarkBlocks,
        int materialsDays,
        int minutesDays) {

    /** Of what a majority is counted. */
    public enum Base {
        /** Of those who take part in the vote. */
        PRESENT,
        /** Of the whole composition. */
        ALL,
        /** Of the composition without those who stand back. */
        ENTITLED
    }

    /** What becomes of members who stand back. */
    public enum Recusal {
        /** They do not take part; the quorum is still one of the whole composition. */
        LEAVE,
        /** They do not count in the composition for that question either. */
        SHRINK
    }

    public Rules {
        if (secret && casting) {
            throw new IllegalArgumentException("nobody knows which way a secret vote of the chair went");
        }
    }

    /** Whether it may vote by correspondence. */
    public boolean absentee() {
        return absenteeDays > 0;
    }
}
