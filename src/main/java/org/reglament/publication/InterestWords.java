package org.reglament.publication;

import java.util.Locale;
import java.util.Map;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says which acts somebody wants to hear of, for pages and letters. */
@Component
public class InterestWords {
    private final Bodies bodies;
    private final MessageSource messages;

    InterestWords(Bodies bodies, MessageSource messages) {
        this.bodies = bodies;
        this.messages = messages;
    }

    /** The names of the body and the topic, and whether it is {@code about} acts or plans. */
    public Map<String, String> facts(Interest interest, Locale locale) {
        return Map.of(
                "body",
                body(interest.body(), locale),
                "topic",
                topic(interest.topic(), locale),
                "about",
                interest.ofPlans() ? "plans" : "acts");
    }

    private String body(String code, Locale locale) {
        return code.isEmpty()
                ? messages.getMessage("draft.news.all-bodies", null, locale)
                : bodies.find(code).map(Body::name).orElse(code);
    }

    /** A region's own topics stand as they are. */
    private String topic(String code, Locale locale) {
        String word = messages.getMessage(
                code.isEmpty() ? "draft.news.all-topics" : "draft.topic." + code, null, code, locale);
        return word == null ? code : word;
    }
}
