package org.reglament.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser without screen or scripts: keeps cookies, posts forms with their token, follows no redirect. */
public final class Surfer {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String SESSION = "reglament-session";
    private static final String BOUNDARY = "boundary-of-a-surfer";

    private final String address;
    private final String languages;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private volatile String token = "";

    public Surfer(String address) {
        this(address, "ru");
    }

    /** A browser that asks for these languages, as in {@code Accept-Language}. */
    public Surfer(String address, String languages) {
        this.address = address;
        this.languages = languages;
    }

    /** What came back; redirects are shown and not followed. */
    public record Reply(int status, String text, HttpHeaders headers) {
        /** Where the answer sends on to, within the application; empty when it stays. */
        public String location() {
            return header("Location").replaceFirst("^http://[^/]+", "");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The page without what is different each time. */
        public String plain() {
            return TOKEN.matcher(text).replaceAll("").replaceAll("(?m)^\\s*\n", "");
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Posts as a page of ours does, with the token of the last page that had one. */
    public Reply post(String path, Map<String, String> fields) {
        return post(path, fields, address);
    }

    /** Posts as a page of that origin does. */
    public Reply post(String path, Map<String, String> fields, String origin) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString("_csrf=" + encoded(token) + "&" + body)));
    }

    /** Posts with one chosen file, as a form with an upload control does. */
    public Reply post(String path, Map<String, String> fields, String control, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", bytes(token));
        fields.forEach((field, value) -> part(body, "name=\"" + field + "\"", bytes(value)));
        part(body, "name=\"" + control + "\"; filename=\"" + name + "\"", file);
        body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", address)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file, or an empty one when it is refused. */
    public byte[] file(String path) {
        HttpResponse<byte[]> response = sent(request(path), BodyHandlers.ofByteArray());
        return response.statusCode() == 200 ? response.body() : new byte[0];
    }

    /** Signs in as an official of the demo. */
    public Surfer signIn(String login) {
        assertThat(signIn(login, "demo").status()).as("%s signs in", login).isBetween(300, 399);
        return this;
    }

    /** Tries to sign in as an official; a redirect means success. */
    public Reply signIn(String login, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("login", login, "password", password));
    }

    /** Signs in as a citizen by the one-time link that the mail server receives. */
    public Surfer signInByLetter(String email, Post mail) {
        int before = mail.to(email).size();
        get("/sign-in/link");
        assertThat(post("/sign-in/link", Map.of("email", email)).status()).isEqualTo(200);
        press(mail.link(email, before));
        return this;
    }

    /** Opens a page whose only button confirms something, such as a link of a letter, and presses it. */
    public Reply press(String path) {
        get(path);
        return post(path, Map.of());
    }

    /** The cookies at hand, for a program that borrows them. */
    public CookieHandler cookies() {
        return cookies;
    }

    /** Forgets the session as a closed browser or an expired session would. */
    public void loseSession() {
        session().forEach(cookie -> cookies.getCookieStore().remove(URI.create(address), cookie));
    }

    /** Which session this is; empty without one. */
    public String sessionId() {
        return session().stream().map(HttpCookie::getValue).findFirst().orElse("");
    }

    private List<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html,*/*;q=0.8");
        return languages.isEmpty() ? request : request.header("Accept-Language", languages);
    }

    private Reply send(HttpRequest.Builder request) {
        HttpResponse<String> response = sent(request, BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(response.body());
        if (found.find()) {
            token = found.group(1);
        }
        return new Reply(response.statusCode(), response.body(), response.headers());
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytes("\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
