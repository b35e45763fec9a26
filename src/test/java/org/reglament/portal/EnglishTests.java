package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.directory.Bodies;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.reglament.kit.Untranslated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reads English meets no Russian at the portal but names, from the first page to the mark for the answer. */
@ReglamentTest
class EnglishTests {
    private static final String BODY = "zelenogradsk";
    private static final Pattern RATE = Pattern.compile("/rate/[^\\s>]+");

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    Time time;

    @Autowired
    CaseFiles cases;

    @Autowired
    Bodies bodies;

    @Autowired
    JdbcClient jdbc;

    Untranslated untranslated;
    Surfer reader;

    @BeforeEach
    void reader() {
        untranslated = new Untranslated(bodies, jdbc);
        reader = english();
    }

    @Test
    void pages_that_anybody_may_open_speak_english() {
        http.as("intake").get("/api/v1/procedures");
        time.advance("P1D");
        for (String page : new String[] {
            "/",
            "/appeals/how",
            "/appeals/new",
            "/appeals/status",
            "/sign-in",
            "/sign-in/link",
            "/sign-in/link/no-such-link",
            "/sight?returnTo=/",
            "/sight/set?scheme=black&size=2&returnTo=/",
            "/",
            "/sight/set?returnTo=/",
            "/verify",
            "/verify/" + UUID.randomUUID(),
            "/bodies",
            "/bodies/" + BODY,
            "/journal/heads",
            "/appeals/OG-2026-999999",
            "/rate/OG-2026-999999?code=X",
            "/no/such/page"
        }) {
            Surfer.Reply reply = reader.get(page);
            if (reply.status() != 302) {
                untranslated.read(page, reply);
            }
        }
        Matcher day = Pattern.compile("href=\"(/journal/heads/\\d{4}-\\d{2}-\\d{2})\"")
                .matcher(reader.get("/journal/heads").text());
        assertThat(day.find()).as("a head is published").isTrue();
        untranslated.read("head of a day", reader.get(day.group(1)));
        untranslated.read("wrong sign-in", reader.signIn("nobody", "wrong"));
        untranslated.read("nothing to verify", reader.post("/verify", Map.of("sha256", "")));
        reader.get("/appeals/status");
        untranslated.read("no number", reader.post("/appeals/status", Map.of("number", "", "code", "")));
        untranslated.read("no such pair", reader.post("/appeals/status", Map.of("number", "X", "code", "Y")));

        assertThat(untranslated.faults()).isEmpty();
    }

    @Test
    void filing_following_and_rating_speak_english() {
        String email = "doe." + UUID.randomUUID() + "@example.org";
        signIn(email);
        String number = file(email);
        follow(number, email);

        assertThat(untranslated.faults()).isEmpty();
    }

    private void signIn(String email) {
        reader.get("/sign-in/link");
        untranslated.read("no address", reader.post("/sign-in/link", Map.of("email", "doe")));
        untranslated.read("link sent", reader.post("/sign-in/link", Map.of("email", email)));
        String link = mail.link(email, 0);
        untranslated.read("link", reader.get(link));
        assertThat(reader.post(link, Map.of()).status()).isEqualTo(302);
        untranslated.read("no appeals", reader.get("/appeals"));
    }

    /** Makes every mistake on the way; the number. */
    private String file(String email) {
        String address = "/appeals/new/" + UUID.randomUUID();
        untranslated.read("body", reader.get(address + "/body"));
        untranslated.read("body sought", reader.post(address + "/body", Map.of("action", "find", "q", "zzz")));
        untranslated.read("no body", reader.post(address + "/body", Map.of("body", "")));
        reader.post(address + "/body", Map.of("body", BODY));
        untranslated.read("about", reader.get(address + "/about"));
        untranslated.read("about nobody", reader.post(address + "/about", Map.of("phone", "x")));
        reader.post(address + "/about", Map.of("lastName", "Doe", "firstName", "John", "noMiddleName", "yes"));
        for (String page : new String[] {"matter", "papers", "reply"}) {
            untranslated.read(page, reader.get(address + "/form/" + page));
        }
        untranslated.read("no matter", reader.post(address + "/form/matter", Map.of("subject", "")));
        untranslated.read("begun", reader.get("/appeals/new"));
        untranslated.read("nothing to send", reader.post(address + "/check", Map.of()));
        reader.post(
                address + "/form/matter",
                Map.of("kind", "complaint", "subject", "A leaking roof", "text", "The roof leaks after its repair."));
        byte[] picture = "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        untranslated.read(
                "wrong file", reader.post(address + "/form/papers", Map.of(), "attachments-file", "a.pdf", picture));
        reader.post(address + "/form/papers", Map.of("attachments", ""));
        reader.post(address + "/form/reply", Map.of("replyMode", "POST"));
        untranslated.read("no postal address", reader.get(address + "/about?back=check"));
        reader.post(address + "/form/reply", Map.of("replyMode", "EMAIL"));
        untranslated.read("check", reader.get(address + "/check"));
        assertThat(reader.post(address + "/check", Map.of()).location()).isEqualTo(address + "/done");
        untranslated.read("done", reader.get(address + "/done"));
        return own(email).number();
    }

    private void follow(String number, String email) {
        untranslated.read("my appeals", reader.get("/appeals"));
        String code = cases.trackingCode(own(email).id());
        around("received", number);
        Surfer tracker = english();
        tracker.get("/status?number=" + number + "&code=" + code);
        untranslated.read("tracked", tracker.get("/appeals/" + number));
        reader.get("/appeals/" + number + "/papers");
        untranslated.read(
                "no papers",
                reader.post("/appeals/" + number + "/papers", Map.of("text", ""), "files", "", new byte[0]));
        register(number);
        around("registered", number);
        finish(number);
        around("answered", number);
        String letter = mail.await(
                        email, one -> RATE.matcher(one.path("text").asText()).find())
                .path("text")
                .asText();
        Matcher rate = RATE.matcher(letter);
        assertThat(rate.find()).isTrue();
        untranslated.read("rate", tracker.get(rate.group()));
        String path = rate.group().replaceFirst("\\?.*", "");
        untranslated.read("no mark", tracker.post(path, Map.of("code", code)));
        untranslated.read(
                "rated", tracker.post(path, Map.of("code", rate.group().replaceFirst(".*code=", ""), "score", "4")));
        untranslated.read("rated twice", tracker.get(rate.group()));
    }

    private void register(String number) {
        Appeal.task(
                http,
                "registrar." + BODY,
                number,
                Map.of(
                        "title",
                        "A leaking roof",
                        "classifierCode",
                        "0005.0005.0056.1147",
                        "questions",
                        List.of(Map.of("question", "Who mends it?"))));
        Appeal.task(http, "head." + BODY, number, Map.of("executor", "executor." + BODY, "instruction", "Look."));
    }

    private void finish(String number) {
        List<Map<String, String>> replies = List.of(Map.of("question", "Who mends it?", "reply", "The contractor."));
        Appeal.task(http, "executor." + BODY, number, Map.of("questions", replies, "outcome", "explained"));
        Appeal.task(http, "head." + BODY, number, Map.of("approved", true));
    }

    /** The case's own page and all that stand behind it. */
    private void around(String state, String number) {
        for (String page : new String[] {"", "/dates", "/chain", "/papers", "/withdraw"}) {
            Surfer.Reply reply = reader.get("/appeals/" + number + page);
            if (reply.status() != 302) {
                untranslated.read(state + page, reply);
            }
        }
    }

    private CaseFile own(String email) {
        return cases.of("citizen:" + email, email).get(0);
    }

    private Surfer english() {
        Surfer surfer = new Surfer(http.address());
        surfer.get("/language/en?returnTo=/");
        return surfer;
    }
}
