package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.form.Sample.ASKING;
import static org.reglament.form.Sample.form;
import static org.reglament.form.Sample.json;

import org.junit.jupiter.api.Test;

/** Other programs get a form whose options are all written out. */
class FormJsonTests {
    private static final String DATA =
            "{'executors':[{'label':'Орлова','value':'orlova'},{'label':'Иванов','value':'ivanov'}],"
                    + "'secret':'x','number':'ОГ-1','topics':{'a':['a1','a2'],'b':['b1']}}";

    @Test
    void writes_options_of_data_and_of_other_answers_out() {
        Form form = form("{'type':'select','key':'executor','valuesKey':'executors'},"
                + "{'type':'checklist','key':'co','valuesExpression':'=executors[value != executor]'},"
                + "{'type':'radio','key':'kind','values':[{'label':'А','value':'a'},{'label':'Б','value':'b'}]},"
                + "{'type':'select','key':'topic','valuesExpression':'=get value(topics, kind)'},"
                + "{'type':'textfield','key':'number','readonly':true},"
                + "{'type':'textfield','key':'note','conditional':{'hide':'=flag'}}");

        FormJson got = FormJson.of(form.fill(json(DATA), ASKING));
        var components = got.schema().path("components");

        assertThat(components.path(0).path("values").findValuesAsText("value")).containsExactly("orlova", "ivanov");
        assertThat(components.path(1).path("values").findValuesAsText("value")).containsExactly("orlova", "ivanov");
        assertThat(components.path(3).path("values").findValuesAsText("value")).containsExactly("a1", "a2", "b1");
        assertThat(components.path(1).has("valuesExpression")).isFalse();
        assertThat(components.path(0).has("valuesKey")).isFalse();
        assertThat(got.data()).containsEntry("number", "ОГ-1").doesNotContainKeys("secret", "executors", "topics");
    }

    @Test
    void writes_options_in_rows_out() {
        Form form = form("{'type':'dynamiclist','path':'rows','components':["
                + "{'type':'select','key':'who','valuesExpression':'=executors[value != this.other]'},"
                + "{'type':'select','key':'other','valuesKey':'executors'}]}");

        FormJson got = FormJson.of(form.fill(json(DATA), ASKING));

        assertThat(got.schema()
                        .path("components")
                        .path(0)
                        .path("components")
                        .path(0)
                        .path("values")
                        .findValuesAsText("label"))
                .containsExactly("Орлова", "Иванов");
    }
}
