package org.reglament.journal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Recomputes one chain, entry by entry, and remembers the first that does not fit. */
final class ChainCheck {
    private byte[] hash = new byte[0];
    private int seq;
    private @Nullable Verdict broken;

    /** Takes the next entry in order. */
    void take(JournalRow row) {
        if (broken != null) {
            return;
        }
        seq++;
        byte[] linked = Commitment.link(hash, row.commitment());
        if (row.seq() != seq) {
            broken = Verdict.broken(seq, "missing");
        } else if (!Arrays.equals(row.commitment(), row.recomputed())) {
            broken = Verdict.broken(seq, "changed");
        } else if (!Arrays.equals(linked, row.hash())) {
            broken = Verdict.broken(seq, "relinked");
        }
        hash = linked;
    }

    /** What is to be said of the chain, given its last link as noted apart from the entries; null where none is. */
    Verdict end(@Nullable Last noted) {
        if (broken != null) {
            return broken;
        }
        if (noted == null) {
            return seq == 0 ? Verdict.whole() : Verdict.broken(1, "unchained");
        }
        return noted.seq() == seq && Arrays.equals(noted.hash(), hash)
                ? Verdict.whole()
                : Verdict.broken(seq + 1, "missing");
    }

    /** The last link of a chain as {@code journal_chain} notes it. */
    record Last(int seq, byte[] hash) {}
}
