package org.reglament.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.form.feel.Json;
import org.reglament.form.feel.Values;

/** Short ways to forms and answers for the tests of this package. */
final class Sample {
    static final Asking ASKING = new Asking(
            new Locale("ru"),
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Europe/Kaliningrad")),
            FormSettings.DEFAULT,
            Attachments.NONE);

    private Sample() {}

    /** A form of these components, written with single quotes. */
    static Form form(String components) {
        return Form.parse(("{'id':'apply','type':'default','components':[" + components + "]}").replace('\'', '"'));
    }

    static Map<String, Object> json(String json) {
        return Values.object(Json.plain(node(json)));
    }

    static Object value(String json) {
        return Json.plain(node(json));
    }

    static Checked check(Form form, String answers) {
        return form.fill(Map.of(), json(answers), ASKING).check();
    }

    static Checked check(Form form, String data, String answers) {
        return form.fill(json(data), json(answers), ASKING).check();
    }

    static List<String> messages(Checked checked) {
        return checked.errors().stream().map(FormError::message).toList();
    }

    private static com.fasterxml.jackson.databind.JsonNode node(String json) {
        try {
            return Json.read(json.replace('\'', '"'));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
