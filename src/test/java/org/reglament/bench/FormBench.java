package org.reglament.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.reglament.form.Asking;
import org.reglament.form.Attachments;
import org.reglament.form.FilledForm;
import org.reglament.form.Form;
import org.reglament.form.FormSettings;
import org.reglament.form.view.FormHtml;

/**
 * Compares filling, checking and showing a form of a hundred fields with Jackson parsing the same form in the same run,
 * and prints the ratios; no part of the build. See {@code docs/performance.md}.
 */
class FormBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 2_000);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Asking ASKING = new Asking(
            new Locale("ru"),
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Europe/Kaliningrad")),
            FormSettings.DEFAULT,
            Attachments.NONE);

    private volatile Object last = "";

    @Test
    void a_form_of_a_hundred_fields() throws JsonProcessingException {
        String schema = schema(100);
        Map<String, Object> answers = answers(100);
        Form form = Form.parse(schema);
        FilledForm filled = form.fill(Map.of(), answers, ASKING);
        assertThat(filled.check().errors()).isEmpty();
        assertThat(FormHtml.of(filled, List.of())).contains("Вопрос 99");

        // all of it once before anything is timed, or whatever comes first is timed cold
        for (int n = 0; n < ROUNDS / 5; n++) {
            last = tree(schema);
            last = Form.parse(schema);
            last = form.fill(Map.of(), answers, ASKING).check();
            last = FormHtml.of(filled, List.of());
        }
        double parse = median(() -> tree(schema));
        double read = median(() -> Form.parse(schema));
        double fill = median(() -> form.fill(Map.of(), answers, ASKING));
        double check = median(filled::check);
        double validate = median(() -> form.fill(Map.of(), answers, ASKING).check());
        double render = median(() -> FormHtml.of(filled, List.of()));
        double page = median(() -> FormHtml.of(form.fill(Map.of(), answers, ASKING), List.of()));

        System.out.printf(
                "BENCH form of 100 fields, %d characters; Jackson parses it in %.3f ms%n", schema.length(), parse);
        System.out.printf("BENCH form: read once per version / Jackson      %6.2f%n", read / parse);
        System.out.printf("BENCH form: fill / Jackson                       %6.2f%n", fill / parse);
        System.out.printf("BENCH form: check alone / Jackson                %6.2f%n", check / parse);
        System.out.printf("BENCH form: validate (fill and check) / Jackson  %6.2f  aim 5%n", validate / parse);
        System.out.printf("BENCH form: render / Jackson                     %6.2f  aim 20%n", render / parse);
        System.out.printf("BENCH form: fill and render / Jackson            %6.2f%n", page / parse);
        assertThat(last).isNotNull();
    }

    /** Milliseconds of the processor, not of the clock: whoever else works on this machine does not count. */
    private double median(Supplier<Object> work) {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long[] taken = new long[ROUNDS];
        for (int n = -ROUNDS / 5; n < ROUNDS; n++) {
            long begun = processor.getCurrentThreadCpuTime();
            last = work.get();
            taken[Math.max(n, 0)] = processor.getCurrentThreadCpuTime() - begun;
        }
        Arrays.sort(taken);
        return Timing.p50(taken);
    }

    private static Object tree(String schema) {
        try {
            return JSON.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every tenth field depends on the one before it, every fifth is a choice, some have bounds and patterns. */
    private static String schema(int fields) throws JsonProcessingException {
        ObjectNode form = JSON.createObjectNode();
        form.put("type", "default").put("id", "bench").put("schemaVersion", 19);
        ArrayNode components = form.putArray("components");
        for (int n = 0; n < fields; n++) {
            ObjectNode one = components.addObject();
            String type = n % 5 == 1 ? "select" : n % 5 == 2 ? "number" : n % 7 == 3 ? "checkbox" : "textfield";
            one.put("type", type)
                    .put("id", "Field_" + n)
                    .put("key", "answer" + n)
                    .put("label", "Вопрос " + n);
            one.put("description", "Пояснение к вопросу, как его обычно дают: одно предложение о том, что писать.");
            one.putObject("layout").put("row", "Row_" + n).putNull("columns");
            one.putObject("properties").put("label_en", "Question " + n);
            ObjectNode validate = one.putObject("validate");
            if (type.equals("select")) {
                ArrayNode values = one.putArray("values");
                for (int v = 0; v < 5; v++) {
                    values.addObject().put("label", "Вариант " + v).put("value", "v" + v);
                }
                validate.put("required", true);
            } else if (type.equals("number")) {
                validate.put("min", 0).put("max", 1_000);
            } else if (type.equals("textfield")) {
                validate.put("required", true).put("maxLength", 200).put("pattern", "^[^<>]*$");
            }
            if (n % 10 == 9) {
                one.putObject("conditional").put("hide", "=answer" + (n - 7) + " < 0");
            }
        }
        return JSON.writeValueAsString(form);
    }

    private static Map<String, Object> answers(int fields) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int n = 0; n < fields; n++) {
            answers.put(
                    "answer" + n,
                    n % 5 == 1 ? "v" + n % 5 : n % 5 == 2 ? (Object) (long) n : n % 7 == 3 ? true : "Ответ " + n);
        }
        return answers;
    }
}
