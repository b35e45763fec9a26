package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.reglament.form.Sample.check;
import static org.reglament.form.Sample.form;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reglament.form.schema.FormException;

/** An expression starts no program, whatever it names, and what people type is no expression. */
class FeelProgramTests {
    private static final String MARK = "feel.escaped";

    @Test
    void an_expression_calls_nothing_of_java() {
        String outside = "(function(k, v) external {java: {class: \"java.lang.System\","
                + " method signature: \"setProperty(java.lang.String, java.lang.String)\"}})(\"" + MARK
                + "\", \"yes\")";
        for (String hide : List.of("=" + outside + " = null", "=" + outside)) {
            Throwable refused = catchThrowable(() -> check(
                    form("{'type':'textfield','key':'a','conditional':{'hide':'" + hide.replace("\"", "\\\"") + "'}}"),
                    "{'a':'x'}"));
            assertThat(refused).satisfiesAnyOf(none -> assertThat(none).isNull(), one -> assertThat(one)
                    .isInstanceOf(FormException.class));
            assertThat(System.getProperty(MARK)).as(hide).isNull();
        }
    }

    @Test
    void what_people_type_is_text() {
        var checked = check(form("{'type':'textfield','key':'a'}"), "{'a':'=1+1 ${7*7} {{a}} #{a}'}");
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.answers()).containsEntry("a", "=1+1 ${7*7} {{a}} #{a}");
    }
}
