package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.form.Sample.ASKING;
import static org.reglament.form.Sample.form;
import static org.reglament.form.Sample.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a browser posts becomes answers, and what was typed comes back as it was. */
class FormPostTests {
    private final Form form = form(
            "{'type':'textfield','key':'a.b'},{'type':'number','key':'sum'},"
                    + "{'type':'datetime','key':'by'},{'type':'datetime','subtype':'datetime',"
                    + "'timeSerializingFormat':'utc_offset','key':'at'},"
                    + "{'type':'datetime','subtype':'time','key':'hour'},"
                    + "{'type':'checkbox','key':'yes'},{'type':'checkbox','key':'no'},{'type':'checkbox','key':'elsewhere','defaultValue':true},"
                    + "{'type':'radio','key':'one','values':[{'label':'Два','value':2}]},"
                    + "{'type':'checklist','key':'many','valuesExpression':'=[1,2,3][item > 1]'},"
                    + "{'type':'filepicker','key':'files','multiple':true},"
                    + "{'type':'dynamiclist','path':'rows','components':[{'type':'textarea','key':'reply'},{'type':'checkbox','key':'done'}]}");

    private FormPost post(Object... pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int n = 0; n < pairs.length; n += 2) {
            values.put(
                    (String) pairs[n],
                    pairs[n + 1] instanceof List<?> list
                            ? list.stream().map(String::valueOf).toList()
                            : List.of((String) pairs[n + 1]));
        }
        return FormPost.of(form, values);
    }

    @Test
    void reads_every_kind_of_control() {
        FormPost post = post(
                "a.b",
                " Нансена, 41 ",
                "sum",
                "1 234,50",
                "by-day",
                "4",
                "by-month",
                "12",
                "by-year",
                "2026",
                "at-day",
                "4",
                "at-month",
                "12",
                "at-year",
                "2026",
                "at-time",
                "9.05",
                "hour-time",
                "14:05",
                "yes",
                List.of("", "true"),
                "no",
                "",
                "one",
                List.of("", "2"),
                "many",
                List.of("", "2", "3"),
                "files",
                List.of("", "files::1"),
                "rows[]",
                "2",
                "rows[0].reply",
                "Да\r\nнет",
                "rows[0].done",
                List.of("", "true"),
                "rows[1].reply",
                "",
                "rows[1].done",
                "",
                "_csrf",
                "token",
                "other",
                "x");

        assertThat(post.answers(form, Map.of(), ASKING))
                .isEqualTo(json(
                        "{'a':{'b':'Нансена, 41'},'sum':1234.5,'by':'2026-12-04','at':'2026-12-04T09:05+02:00','hour':'14:05',"
                                + "'yes':true,'no':false,'one':2,'many':[2,3],'files':['files::1'],"
                                + "'rows':[{'reply':'Да\\nнет','done':true},{'reply':'','done':false}]}"));
        assertThat(post.values()).doesNotContainKeys("_csrf", "other");
    }

    @Test
    void keeps_what_was_typed_invalidly() {
        FormPost post = post("sum", "много", "by-day", "31", "by-month", "февраль", "by-year", "26");

        var checked = form.fill(Map.of(), post.answers(form, Map.of(), ASKING), ASKING)
                .check();
        assertThat(checked.errors()).extracting(FormError::path).containsExactly("sum", "by");
        assertThat(checked.errors().get(1).anchor()).isEqualTo("f-by-day");
        assertThat(post.values().get("by-month")).containsExactly("февраль");
    }

    @Test
    void leaves_the_opening_value_where_the_page_did_not_ask() {
        var answers = post("sum", "1").answers(form, Map.of(), ASKING);

        assertThat(answers).containsOnlyKeys("sum");
        assertThat(form.fill(Map.of(), answers, ASKING).values()).containsEntry("elsewhere", true);
    }

    @Test
    void adds_and_removes_rows() {
        FormPost two = post("rows[]", "2", "rows[0].reply", "первый", "rows[1].reply", "второй", "action", "add:rows");
        two = FormPost.of(form, with(two.values(), "action", "add:rows"));
        assertThat(two.staysHere()).isTrue();
        FormPost three = two.acted(form, FormSettings.DEFAULT);
        assertThat(three.values()).containsEntry("rows[]", List.of("3"));

        FormPost removed = FormPost.of(form, with(three.values(), "action", "remove:rows:0"))
                .acted(form, FormSettings.DEFAULT);
        assertThat(removed.values())
                .containsEntry("rows[]", List.of("2"))
                .containsEntry("rows[0].reply", List.of("второй"))
                .doesNotContainKey("rows[1].reply");
        assertThat(removed.staysHere()).isFalse();
    }

    @Test
    void removes_a_file() {
        FormPost post = FormPost.of(
                form,
                with(post("files", List.of("files::1", "files::2")).values(), "action", "remove-file:files:files::1"));

        assertThat(post.acted(form, FormSettings.DEFAULT).values()).containsEntry("files", List.of("files::2"));
        assertThat(post.withFile("files", "3", true).all("files")).containsExactly("files::1", "files::2", "files::3");
    }

    @Test
    void puts_the_answers_of_one_page_into_the_draft() {
        Form paged = form(
                "{'type':'group','id':'g','components':[{'type':'textfield','key':'a'},{'type':'checkbox','key':'c'}]},"
                        + "{'type':'group','id':'h','components':[{'type':'textfield','key':'b'}]}");
        FilledForm filled = paged.fill(Map.of(), ASKING);
        FormPost draft =
                FormPost.of(paged, Map.of("a", List.of("old"), "c", List.of("", "true"), "b", List.of("kept")));

        FormPost next = draft.with(
                filled, filled.pages().get(0), FormPost.of(paged, Map.of("a", List.of("new"), "b", List.of("forged"))));

        assertThat(next.values()).isEqualTo(Map.of("a", List.of("new"), "b", List.of("kept")));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> values, String name, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.put(name, List.of(value));
        return all;
    }
}
