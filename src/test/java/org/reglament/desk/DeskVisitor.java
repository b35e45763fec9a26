package org.reglament.desk;

import java.io.ByteArrayOutputStream;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An official at a browser without scripts: signed in, posting forms as pages do, following no redirect. */
final class DeskVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "boundary-of-a-visitor";

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    DeskVisitor(String address, String login) {
        this.address = address;
        signIn(login);
    }

    void signIn(String login) {
        get("/sign-in");
        post("/sign-in", Map.of("login", login, "password", "demo"));
    }

    void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("reglament-session"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(address), cookie));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** What a page gives as a file. */
    byte[] bytes(String path) throws IOException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        withToken(fields).forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Posts with one file, as a form with an upload control does. */
    HttpResponse<String> post(String path, Map<String, String> fields, String control, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        withToken(fields).forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(UTF)));
        part(body, "name=\"" + control + "\"; filename=\"" + name + "\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Origin", address)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replaceFirst("^http://[^/]+", "");
    }

    private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF));
    }

    private Map<String, String> withToken(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(
                    request.header("Accept", "text/html,*/*;q=0.8")
                            .header("Accept-Language", "ru")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
