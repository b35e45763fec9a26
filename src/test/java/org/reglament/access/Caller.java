package org.reglament.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.reglament.kit.Post;
import org.reglament.kit.Surfer;

/** One actor at all doors: with a session at pages, with an account at calls. */
final class Caller {
    private final String address;
    private final Actor actor;
    private final Surfer browser;
    private final HttpClient client;

    Caller(String address, Actor actor, Post post) {
        this.address = address;
        this.actor = actor;
        browser = new Surfer(address);
        client = HttpClient.newBuilder().cookieHandler(browser.cookies()).build();
        if (actor.isOfficial()) {
            browser.signIn(actor.login());
        } else if (actor.isCitizen()) {
            browser.signInByLetter(actor.login(), post);
        }
        browser.get(actor.isOfficial() ? "/desk/tasks" : "/appeals/status");
    }

    Surfer.Reply at(Door door, String path) {
        if (door.isCall()) {
            return call(door, path);
        }
        return door.isPost() ? browser.post(path, Map.of()) : browser.get(path);
    }

    private Surfer.Reply call(Door door, String path) {
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

    private Surfer.Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Surfer.Reply(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
