package org.reglament.correspondence;

import java.util.Locale;
import java.util.Optional;

/** Letters of one topic that their recipients may stop by a link in them, without signing in. */
public interface StoppableLetters {
    /** The first part of {@link LetterRequest#stop()}: lower-case letters and hyphens. */
    String topic();

    /**
     * What would be stopped, as the end of the sentence "You will get no more …".
     *
     * @param subject the second part of {@link LetterRequest#stop()}
     * @return empty when there is nothing to stop any more
     */
    Optional<String> words(String subject, Locale locale);

    /** Whether they are stopped already. */
    boolean stopped(String subject);

    /** Stops the letters, or has them come again; doing it twice changes nothing. */
    void stop(String subject, boolean stop);

    /** Path of the page where one asks for them anew; empty where the button of the stop page is enough for that. */
    default Optional<String> anew() {
        return Optional.empty();
    }
}
