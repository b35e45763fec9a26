package org.reglament.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reglament.kit.Post;

/** One actor at all doors: with a session at pages, with an account at calls. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]+");

    private final String address;
    private final Actor actor;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    Caller(String address, Actor actor, Post post) {
        this.address = address;
        this.actor = actor;
        if (actor.isOfficial()) {
            form("/sign-in");
            assertThat(post("/sign-in", "login=" + actor.login() + "&password=demo")
                            .statusCode())
                    .as("%s signs in", actor)
                    .isBetween(300, 399);
        } else if (actor.isCitizen()) {
            form("/sign-in/link");
            post("/sign-in/link", "email=" + actor.login());
            String text = post.await(
                            actor.login(),
                            letter -> LINK.matcher(letter.path("text").asText()).find())
                    .path("text")
                    .asText();
            Matcher link = LINK.matcher(text);
            assertThat(link.find()).isTrue();
            form(link.group());
            post(link.group(), "");
        }
        form(actor.isOfficial() ? "/desk/tasks" : "/appeals/status");
    }

    /** What came back; redirects are shown and not followed. */
    record Reply(int status, String location, String text) {}

    Reply at(Door door, String path) {
        HttpResponse<String> response = door.isCall() ? call(door, path) : page(door, path);
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", ""),
                response.body());
    }

    private HttpResponse<String> page(Door door, String path) {
        return door.isPost()
                ? post(path, "")
                : send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    private HttpResponse<String> call(Door door, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (actor.isOfficial()) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((actor.login() + ":demo").getBytes(StandardCharsets.UTF_8)));
        }
        if (door.isPost() && path.endsWith("/files")) {
            request.header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofString("--b--\r\n"));
        } else if (door.isPost()) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"));
        }
        return send(request);
    }

    private HttpResponse<String> post(String path, String fields) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + fields)));
    }

    private void form(String path) {
        Matcher found = TOKEN.matcher(
                send(HttpRequest.newBuilder(URI.create(address + path)).GET()).body());
        if (found.find()) {
            token = found.group(1);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
