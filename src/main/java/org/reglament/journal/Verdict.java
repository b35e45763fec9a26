package org.reglament.journal;

import org.jspecify.annotations.Nullable;

/** What the verifier found: a whole chain, or the first entry that does not fit. */
public record Verdict(boolean valid, @Nullable Integer firstBad, @Nullable String reason) {

    static Verdict whole() {
        return new Verdict(true, null, null);
    }

    static Verdict broken(int seq, String reason) {
        return new Verdict(false, seq, reason);
    }
}
