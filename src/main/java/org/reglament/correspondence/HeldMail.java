package org.reglament.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;

/**
 * A message about which somebody decides or has decided.
 *
 * @param state {@code HELD}, {@code ANSWERED}, {@code ASIDE} or {@code FILED}
 * @param reason why the program did not place it, a word under {@code operations.mail.reason}
 * @param note why somebody set it aside
 * @param text without what it quotes
 * @param whole with it
 * @param files names of what is attached
 * @param file the case at whose address it came, or to which it was filed, if the reader may know of it
 * @param hints cases to which it may belong, as far as the reader may know of them
 */
public record HeldMail(
        UUID id,
        Instant receivedAt,
        long size,
        String state,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String sender,
        String senderName,
        String subject,
        String text,
        String whole,
        List<String> files,
        @Nullable CaseFile file,
        List<Hint> hints,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** A case to which it may belong, and what speaks for it: {@code ADDRESS}, {@code LETTER}, {@code NUMBER}, {@code SENDER}. */
    public record Hint(CaseFile file, String why) {}

    /** Whether it can still be filed, answered or set aside. */
    public boolean open() {
        return state.equals("HELD") || state.equals("ASIDE");
    }
}
