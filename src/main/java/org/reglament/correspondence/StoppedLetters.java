package org.reglament.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops what the link in a letter says, whoever's topic it is. */
@Component
public class StoppedLetters {
    private final StopTokens tokens;
    private final Map<String, StoppableLetters> topics;

    StoppedLetters(StopTokens tokens, List<StoppableLetters> topics) {
        this.tokens = tokens;
        this.topics = topics.stream().collect(Collectors.toMap(StoppableLetters::topic, Function.identity()));
    }

    /**
     * What a link stops.
     *
     * @param words the end of the sentence "You will get no more …"
     * @param anew path of the page where one asks for them anew; null where a button takes the stop back
     */
    public record Stop(String topic, String words, boolean stopped, @Nullable String anew) {}

    /** Empty when the link was not made here, or there is nothing to stop any more. */
    public Optional<Stop> of(String token, Locale locale) {
        return tokens.read(token).flatMap(stop -> Optional.ofNullable(topics.get(topic(stop)))
                .flatMap(letters -> letters.words(subject(stop), locale)
                        .map(words -> new Stop(
                                letters.topic(),
                                words,
                                letters.stopped(subject(stop)),
                                letters.anew().orElse(null)))));
    }

    /** Whether the link was made here, though there may be nothing to stop any more. */
    public boolean known(String token) {
        return tokens.read(token).isPresent();
    }

    /** Stops the letters or has them come again; false when the link was not made here. */
    @Transactional
    public boolean stop(String token, boolean stop) {
        Optional<String> what = tokens.read(token);
        what.ifPresent(known ->
                Optional.ofNullable(topics.get(topic(known))).ifPresent(letters -> letters.stop(subject(known), stop)));
        return what.isPresent();
    }

    private static String topic(String stop) {
        return stop.substring(0, Math.max(0, stop.indexOf('/')));
    }

    private static String subject(String stop) {
        return stop.substring(stop.indexOf('/') + 1);
    }
}
