package org.reglament.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.directory.Bodies;
import org.reglament.procedure.Procedure;
import org.springframework.stereotype.Component;

/** Reads the part of a filing that no form describes: body, applicant, channel, date of receipt. */
@Component
class Filings {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+\\.[^\\s@\\p{Cntrl}]+");
    private static final int LONGEST = 500;

    private final Bodies bodies;
    private final BusinessClock clock;

    Filings(Bodies bodies, BusinessClock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What was read; {@code receivedAt} null means now. */
    record Read(String body, Applicant applicant, Channel channel, @Nullable Instant receivedAt) {}

    /**
     * Reads and checks those fields.
     *
     * @throws FieldsException naming each field that is missing or wrong
     */
    Read read(JsonNode request, Procedure procedure) {
        Map<String, String> errors = new LinkedHashMap<>();
        String body = text(request, "body", "body", errors);
        if (body == null || bodies.find(body).isEmpty()) {
            errors.put("body", "api.field.body");
        }
        JsonNode person = request.path("applicant");
        if (!person.isObject()) {
            errors.put("applicant", "api.field.applicant");
        }
        boolean nameless = procedure.mayBeNameless(
                answer -> request.path("answers").path(answer).asBoolean());
        Applicant applicant = new Applicant(
                name(person, "lastName", nameless, errors),
                name(person, "firstName", nameless, errors),
                text(person, "middleName", "applicant.middleName", errors),
                text(person, "organisation", "applicant.organisation", errors),
                email(person, errors),
                text(person, "phone", "applicant.phone", errors),
                text(person, "postalAddress", "applicant.postalAddress", errors),
                locale(person, errors));
        Channel channel = channel(request, errors);
        Instant receivedAt = receivedAt(request, errors);
        if (request.has("answers") && !request.path("answers").isObject()) {
            errors.put("answers", "api.field.answers");
        }
        if (!errors.isEmpty() || body == null) {
            throw new FieldsException(errors);
        }
        return new Read(body, applicant, channel, receivedAt);
    }

    /** A digest that is the same for the same JSON value, however it is written. */
    static byte[] digest(JsonNode request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(canonical(request).toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            TreeSet<String> names = new TreeSet<>();
            node.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> sorted.set(name, canonical(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> list.add(canonical(item)));
            return list;
        }
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            throw new BadRequestException("api.bad-json");
        }
        return node.isNumber()
                ? JsonNodeFactory.instance.textNode("#" + node.decimalValue().stripTrailingZeros())
                : node.isTextual() ? JsonNodeFactory.instance.textNode("\"" + node.textValue()) : node;
    }

    private static String name(JsonNode person, String field, boolean nameless, Map<String, String> errors) {
        String value = text(person, field, "applicant." + field, errors);
        if (value == null && !nameless && !errors.containsKey("applicant")) {
            errors.put("applicant." + field, "api.field." + field);
        }
        return value == null ? "" : value;
    }

    private static @Nullable String email(JsonNode person, Map<String, String> errors) {
        String email = text(person, "email", "applicant.email", errors);
        if (email != null && !EMAIL.matcher(email).matches()) {
            errors.put("applicant.email", "api.field.email");
        }
        return email;
    }

    private static @Nullable String locale(JsonNode person, Map<String, String> errors) {
        String locale = text(person, "locale", "applicant.locale", errors);
        if (locale != null && !locale.equals("ru") && !locale.equals("en")) {
            errors.put("applicant.locale", "api.field.locale");
        }
        return locale;
    }

    private static Channel channel(JsonNode request, Map<String, String> errors) {
        String channel = text(request, "channel", "channel", errors);
        try {
            return channel == null ? Channel.API : Channel.valueOf(channel);
        } catch (IllegalArgumentException e) {
            errors.put("channel", "api.field.channel");
            return Channel.API;
        }
    }

    private @Nullable Instant receivedAt(JsonNode request, Map<String, String> errors) {
        String text = text(request, "receivedAt", "receivedAt", errors);
        if (text == null) {
            return null;
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            if (at.isAfter(clock.instant()) || at.isBefore(clock.instant().minusSeconds(366L * 86_400))) {
                errors.put("receivedAt", "api.field.receivedAt-range");
            }
            return at;
        } catch (DateTimeException e) {
            errors.put("receivedAt", "api.field.receivedAt");
            return null;
        }
    }

    private static @Nullable String text(JsonNode from, String field, String key, Map<String, String> errors) {
        JsonNode value = from.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()
                || value.textValue().length() > LONGEST
                || value.textValue().indexOf('\0') >= 0) {
            errors.put(key, "api.field.text");
            return null;
        }
        String text = value.textValue().strip();
        return text.isEmpty() ? null : text;
    }
}
