package org.reglament.operations;

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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whoever runs the system, at a browser without scripts. */
class Administrator {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|hash|version)\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final Map<String, String> fields = new TreeMap<>();

    Administrator(String address, String login) {
        this.address = address;
        get("/sign-in");
        post("/sign-in", Map.of("login", login, "password", "demo"));
        get("/desk/tasks");
    }

    /** The page; what its forms hold hidden is sent with the next post. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    HttpResponse<String> post(String path, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(fields);
        all.putAll(more);
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(BodyPublishers.ofString(all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
    }

    /** Posts what the page holds, and opens the page to which that leads. */
    String follow(String path) {
        HttpResponse<String> posted = post(path, Map.of());
        assertThat(posted.statusCode()).as(posted.body()).isIn(302, 303);
        String next = posted.headers().firstValue("Location").orElseThrow();
        return get(next.replace(address, "")).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            Matcher found = FIELD.matcher(answer.body());
            while (found.find()) {
                fields.put(found.group(1), found.group(2));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
