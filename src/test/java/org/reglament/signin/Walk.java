package org.reglament.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen that goes from site to site, one step at a time. */
final class Walk {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final String home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private URI here;
    private HttpResponse<String> page;

    Walk(String home) {
        this.home = home;
        this.here = URI.create(home);
    }

    /** Opens an address, of the page's own site when it names none. */
    Walk open(String address) {
        return send(here.resolve(address), HttpRequest.newBuilder().GET());
    }

    Walk home(String path) {
        return open(home + path);
    }

    /** Goes where the answer sends on to, once. */
    Walk on() {
        return open(page.headers().firstValue("Location").orElseThrow());
    }

    /** Goes on until an answer stays. */
    Walk toTheEnd() {
        while (page.headers().firstValue("Location").isPresent()) {
            on();
        }
        return this;
    }

    /** Posts to an address as the page at hand does. */
    Walk post(String address, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher token = TOKEN.matcher(page.body());
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                here.resolve(address),
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", here.getScheme() + "://" + here.getAuthority())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Leaves for the service, gives a password there and comes back to what the application answers. */
    Walk signIn(String who, String login, String returnTo) {
        leave(who, returnTo);
        if (here.getPath().equals("/login")) {
            post("/login", Map.of("username", login, "password", "secret"));
        }
        while (!page.uri().getPath().endsWith("/back")) {
            on();
        }
        return this;
    }

    /** Leaves for the service, as far as it goes without a password. */
    Walk leave(String who, String returnTo) {
        home("/sign-in/with/" + who + "?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
        while (page.headers().firstValue("Location").isPresent()
                && !page.uri().getPath().endsWith("/back")) {
            on();
        }
        return this;
    }

    int status() {
        return page.statusCode();
    }

    String body() {
        return page.body();
    }

    URI here() {
        return here;
    }

    String header(String name) {
        return page.headers().firstValue(name).orElse("");
    }

    String cookie(String name) {
        return cookies.getCookieStore().get(URI.create(home)).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Forgets the application's session and nothing else. */
    void loseSession() {
        cookies.getCookieStore().get(URI.create(home)).stream()
                .filter(cookie -> cookie.getName().equals("reglament-session"))
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(home), cookie));
    }

    private Walk send(URI address, HttpRequest.Builder request) {
        try {
            page = client.send(
                    request.uri(address).header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
            here = page.uri();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
