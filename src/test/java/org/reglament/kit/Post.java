package org.reglament.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the mail server of the tests received. */
public class Post {
    private static final Pattern LINK = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]+");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Http http;

    Post(Http http) {
        this.http = http;
    }

    /** The letters that one address has received so far, oldest first. */
    public List<JsonNode> to(String address) {
        Http.Answer answer = http.get("/demo/mail.json?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<JsonNode> letters = new ArrayList<>();
        answer.json().forEach(letters::add);
        return letters;
    }

    /** Waits for a letter whose subject contains the given words; letters leave after the transaction that wrote them. */
    public JsonNode await(String address, String subject) {
        return await(address, letter -> letter.path("subject").asText().contains(subject));
    }

    public JsonNode await(String address, Predicate<JsonNode> wanted) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            List<JsonNode> letters = to(address);
            for (JsonNode letter : letters) {
                if (wanted.test(letter)) {
                    return letter;
                }
            }
            assertThat(Instant.now())
                    .as("no such letter to %s among %s", address, letters)
                    .isBefore(giveUp);
            pause();
        }
    }

    /** The sign-in link of the newest letter to that address, once there are more letters than before. */
    public String link(String address, int before) {
        await(address, letter -> to(address).size() > before);
        List<JsonNode> letters = to(address);
        Matcher link = LINK.matcher(letters.get(letters.size() - 1).path("text").asText());
        assertThat(link.find()).as("a link in %s", letters).isTrue();
        return link.group();
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
