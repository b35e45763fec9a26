package org.reglament.board;

import org.reglament.casefile.CaseRefusedException;

/** Says in one sentence why a vote, or something about one, is not taken. */
public class VoteRefusedException extends CaseRefusedException {

    private static final long serialVersionUID = 1L;

    /** Why; the sentence stands under {@code board.refused.} and this word. */
    public enum Reason {
        LATE,
        REPEATED,
        RECUSED,
        NOT_OPEN,
        NO_CHOICE,
        NO_REMARK,
        LONG,
        NO_REASON,
        NOT_WAITING
    }

    private final Reason reason;

    public VoteRefusedException(Reason reason, Object... facts) {
        super(
                "board.refused."
                        + reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                facts);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
