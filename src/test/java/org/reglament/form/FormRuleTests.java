package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.Sketch;

/** The author of a broken form reads which file, which component and what to do. */
class FormRuleTests {
    private static final String FLOW =
            "<startEvent id='start' camunda:formRef='broken'/>" + Sketch.flow("start", "check")
                    + Sketch.task("check", "missing", "") + Sketch.flow("check", "end") + "<endEvent id='end'/>";

    private static List<String> findings(ProcedureFolder folder) {
        Findings findings = new Findings();
        new FormRule().check(folder, findings);
        return findings.all().stream()
                .map(found -> (found.error() ? "error " : "warning ") + found.file() + " [" + found.element() + "] "
                        + found.what() + " " + found.how())
                .toList();
    }

    @Test
    void names_a_form_that_does_not_exist() {
        assertThat(findings(Sketch.of("p").form("broken", "").flow(FLOW, "start", "check", "end")))
                .containsExactly("error processes/p/p.bpmn [check] its form \"missing\" does not exist. "
                        + "Save a form with this id in forms/p/, or choose one that is there.");
    }

    @Test
    void names_the_component_and_its_fault() {
        assertThat(findings(Sketch.of("p")
                        .form(
                                "broken",
                                "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"conditional\":{\"hide\":\"=if then\"}}",
                                "{\"type\":\"hologram\",\"id\":\"b\"}")
                        .form(
                                "missing",
                                "{\"type\":\"number\",\"id\":\"c\",\"key\":\"x\"},{\"type\":\"number\",\"id\":\"d\",\"key\":\"x\"}")
                        .flow(FLOW, "start", "check", "end")))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one)
                                .startsWith(
                                        "error forms/p/broken.form [a] it has an expression that cannot be read: =if then"),
                        two -> assertThat(two)
                                .isEqualTo("warning forms/p/broken.form [b] it is of an unknown type \"hologram\". "
                                        + "The form is shown without it; take it out or use another component."),
                        three -> assertThat(three)
                                .isEqualTo(
                                        "error forms/p/missing.form [] Components \"c\" and \"d\" both write to \"x\"; "
                                                + "every key may be used once. Open it in Camunda Modeler, mend and save it."));
    }

    @Test
    void says_when_a_form_is_no_json() {
        assertThat(findings(Sketch.of("p")
                        .file("forms/p/broken.form", "{")
                        .form("missing", "")
                        .flow(FLOW, "start", "check", "end")))
                .anySatisfy(found ->
                        assertThat(found).startsWith("error forms/p/broken.form [] The form is not valid JSON"));
    }
}
