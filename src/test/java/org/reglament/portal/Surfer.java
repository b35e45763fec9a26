package org.reglament.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.reglament.kit.Post;

/** A citizen's browser without a screen or scripts: keeps cookies, posts forms with their token. */
final class Surfer {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]+");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private volatile String token = "";

    Surfer(String address) {
        this.address = address;
    }

    /** What came back; redirects are shown and not followed. */
    record Reply(int status, String text, String location) {
        /** The page without what is different each time. */
        String plain() {
            return TOKEN.matcher(text).replaceAll("").replaceAll("(?m)^\\s*\n", "");
        }
    }

    Reply get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    Reply post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(BodyPublishers.ofString("_csrf=" + encode(token) + "&" + body)));
    }

    /** Posts a form with one chosen file. */
    Reply post(String path, Map<String, String> fields, String control, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "_csrf", token);
        fields.forEach((field, value) -> part(body, field, value));
        write(
                body,
                "--here\r\nContent-Disposition: form-data; name=\"" + control + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--here--\r\n");
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=here")
                .header("Origin", address)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file, or an empty one when it is refused. */
    byte[] file(String path) {
        try {
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? response.body() : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Signs in by the one-time link that the mail server received. */
    Surfer signIn(String email, Post mail) {
        int before = mail.to(email).size();
        get("/sign-in/link");
        assertThat(post("/sign-in/link", Map.of("email", email)).status()).isEqualTo(200);
        String text = mail.await(
                        email,
                        letter -> mail.to(email).size() > before
                                && LINK.matcher(letter.path("text").asText()).find()
                                && letter.equals(
                                        mail.to(email).get(mail.to(email).size() - 1)))
                .path("text")
                .asText();
        follow(text);
        return this;
    }

    /** Presses the button behind the link of a letter. */
    Reply follow(String letter) {
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).isTrue();
        get(link.group());
        return post(link.group(), Map.of());
    }

    /** As an expired session does. */
    void loseSession() {
        for (HttpCookie cookie : List.copyOf(cookies.getCookieStore().getCookies())) {
            if (cookie.getName().toLowerCase(java.util.Locale.ROOT).contains("session")) {
                cookies.getCookieStore().remove(URI.create(address), cookie);
            }
        }
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String name, String value) {
        write(body, "--here\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
