package org.reglament.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls the running application as another program would; immutable, redirects are not followed. */
public class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String address;
    private final ObjectMapper json;
    private final Map<String, String> headers;

    public Http(String address, ObjectMapper json) {
        this(address, json, Map.of());
    }

    private Http(String address, ObjectMapper json, Map<String, String> headers) {
        this.address = address;
        this.json = json;
        this.headers = headers;
    }

    public String address() {
        return address;
    }

    /** The same client signed in by HTTP Basic as a demo account. */
    public Http as(String login) {
        return as(login, "demo");
    }

    public Http as(String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Http with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(address, json, more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), "");
    }

    /** Posts a body as JSON: maps, lists and plain values, or a JSON text as it is. */
    public Answer post(String path, Object body) {
        try {
            String text = body instanceof String raw ? raw : json.writeValueAsString(body);
            return send("POST", path, BodyPublishers.ofString(text), "application/json");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads one file as the multipart field {@code file}. */
    public Answer upload(String path, String name, String type, byte[] content) {
        String boundary = "boundary-of-this-kit";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=" + boundary);
    }

    private Answer send(String method, String path, BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body);
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response, ObjectMapper mapper) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        /** The body as JSON; a missing node where there is none. */
        public JsonNode json() {
            try {
                return mapper.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException("No JSON but: " + text(), e);
            }
        }

        /** Shows the body when an assertion on the answer fails. */
        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
