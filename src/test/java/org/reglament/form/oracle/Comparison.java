package org.reglament.form.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.reglament.form.Asking;
import org.reglament.form.Attachments;
import org.reglament.form.Checked;
import org.reglament.form.FormAnswer;
import org.reglament.form.FormSettings;
import org.reglament.form.schema.FormException;

/** What we answer and what form-js answers, made comparable: the same numbers, and rules instead of sentences. */
final class Comparison {
    static final String ZONE = "Europe/Kaliningrad";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Asking ASKING = new Asking(
            new Locale("ru"), Clock.fixed(Instant.now(), ZoneId.of(ZONE)), FormSettings.FORM_JS, Attachments.NONE);

    private Comparison() {}

    static JsonNode ours(Case one) {
        try {
            Checked checked = FormAnswer.filled(
                            one.schema().toString(), one.data().toString(), ASKING)
                    .check();
            Map<String, List<String>> errors = new TreeMap<>();
            checked.errors().forEach(error -> errors.computeIfAbsent(
                            error.field() + error.path().replaceAll("[^\\[\\]\\d]+|(?<!\\[)\\d+|\\d+(?!])", ""),
                            ignored -> new ArrayList<>())
                    .add(error.rule()));
            return JSON.valueToTree(Map.of("data", checked.answers(), "errors", errors));
        } catch (FormException e) {
            return JSON.valueToTree(Map.of("refused", true));
        }
    }

    static JsonNode theirs(JsonNode answer) {
        if (answer.has("refused")) {
            return JSON.valueToTree(Map.of("refused", true));
        }
        Map<String, List<String>> errors = new TreeMap<>();
        answer.path("errors").properties().forEach(each -> rules(each.getKey(), each.getValue(), errors));
        return JSON.valueToTree(Map.of("data", answer.path("data"), "errors", errors));
    }

    private static void rules(String name, JsonNode errors, Map<String, List<String>> into) {
        for (int n = 0; n < errors.size(); n++) {
            if (errors.get(n).isTextual()) {
                into.computeIfAbsent(name, ignored -> new ArrayList<>())
                        .add(rule(errors.get(n).textValue()));
            } else if (errors.get(n).isArray()) {
                rules(name + "[" + n + "]", errors.get(n), into);
            }
        }
    }

    private static String rule(String message) {
        if (message.equals("Field is required.")) {
            return "required";
        } else if (message.contains("minimum value") || message.startsWith("Min validation")) {
            return "min";
        } else if (message.contains("maximum value") || message.startsWith("Max validation")) {
            return "max";
        } else if (message.contains("minimum length")) {
            return "minLength";
        } else if (message.contains("maximum length")) {
            return "maxLength";
        } else if (message.contains("phone number")) {
            return "phone";
        } else if (message.contains("valid email")) {
            return "email";
        } else if (message.contains("be an integer")) {
            return "whole";
        } else if (message.contains("decimal digit")) {
            return "decimals";
        } else if (message.contains("nearest valid values")) {
            return "step";
        }
        return "pattern";
    }

    /** Equal as JSON; numbers to fifteen digits, as many as JavaScript's hold. */
    static boolean same(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return rounded(a).compareTo(rounded(b)) == 0;
        }
        if (a.isObject() && b.isObject()) {
            if (a.size() != b.size()) {
                return false;
            }
            for (Map.Entry<String, JsonNode> each : a.properties()) {
                if (!b.has(each.getKey()) || !same(each.getValue(), b.get(each.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        if (a.isArray() && b.isArray() && a.size() == b.size()) {
            for (int n = 0; n < a.size(); n++) {
                if (!same(a.get(n), b.get(n))) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }

    private static BigDecimal rounded(JsonNode number) {
        return number.decimalValue().round(new MathContext(15));
    }
}
