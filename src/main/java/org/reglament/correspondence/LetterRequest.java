package org.reglament.correspondence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to send a letter.
 *
 * @param letter name of its template, which is also its event
 * @param caseId the case it is about, if it is about one
 * @param occurrence tells legitimate repetitions of the event apart; the same one is never sent twice
 * @param extra what the template finds under {@code extra}
 * @param attachments ids of documents
 * @param turn whether it only tells of a turn of the case, which who wants nothing but results does without
 * @param stop what its recipient may stop by the link in it, {@code topic/subject} of a {@link StoppableLetters}
 * @param link a link that only its recipient may know; the template finds it as {@code extra.url}
 * @param enclosed files written for this letter alone, such as one for a calendar
 */
public record LetterRequest(
        String letter,
        @Nullable UUID caseId,
        String occurrence,
        Recipient recipient,
        Map<String, ?> extra,
        List<UUID> attachments,
        boolean turn,
        @Nullable String stop,
        @Nullable SecretLink link,
        List<Enclosure> enclosed) {

    /**
     * A file that exists for the letter alone.
     *
     * @param type as mail says it, with its parameters
     */
    public record Enclosure(String name, String type, String text) {}

    /** A path and the secret at its end, which is kept encrypted until the letter is sent. */
    public record SecretLink(String path, String secret) {}

    public static LetterRequest of(String letter, @Nullable UUID caseId, String occurrence, Recipient recipient) {
        return new LetterRequest(
                letter, caseId, occurrence, recipient, Map.of(), List.of(), false, null, null, List.of());
    }

    public LetterRequest with(Map<String, ?> more) {
        return new LetterRequest(letter, caseId, occurrence, recipient, more, attachments, turn, stop, link, enclosed);
    }

    public LetterRequest attaching(List<UUID> documents) {
        return new LetterRequest(letter, caseId, occurrence, recipient, extra, documents, turn, stop, link, enclosed);
    }

    public LetterRequest enclosing(List<Enclosure> files) {
        return new LetterRequest(letter, caseId, occurrence, recipient, extra, attachments, turn, stop, link, files);
    }

    public LetterRequest linking(SecretLink secret) {
        return new LetterRequest(
                letter, caseId, occurrence, recipient, extra, attachments, turn, stop, secret, enclosed);
    }

    /** A letter that only tells of a turn; without this it always goes out. */
    public LetterRequest tellingTurn(boolean isTurn) {
        return new LetterRequest(
                letter, caseId, occurrence, recipient, extra, attachments, isTurn, stop, link, enclosed);
    }

    public LetterRequest stoppable(String topicAndSubject) {
        return new LetterRequest(
                letter, caseId, occurrence, recipient, extra, attachments, turn, topicAndSubject, link, enclosed);
    }

    /** The same in another language. */
    LetterRequest in(String locale) {
        Recipient reader =
                new Recipient(recipient.key(), recipient.address(), recipient.greeting(), locale, recipient.official());
        return new LetterRequest(letter, caseId, occurrence, reader, extra, attachments, turn, stop, link, enclosed);
    }
}
