package org.reglament.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Finding;
import org.reglament.procedure.Findings;
import org.reglament.procedure.Sketch;
import org.springframework.beans.factory.annotation.Autowired;

/** What the author of a procedure reads when a document has no template. */
@ReglamentTest
class PaperRuleTests {
    @Autowired
    PaperRule rule;

    @Test
    void a_document_with_a_template_passes() {
        assertThat(check("template", "receipt")).isEmpty();
    }

    @Test
    void a_template_that_does_not_exist_is_named() {
        assertThat(check("template", "recipt")).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("issue");
            assertThat(finding.what()).contains("'recipt', which has no template");
            assertThat(finding.how()).contains("templates/documents/papers/recipt.ftlh");
        });
    }

    @Test
    void no_template_and_a_computed_one_are_refused() {
        assertThat(check("name", "Ответ")).singleElement().satisfies(finding -> assertThat(finding.what())
                .contains("does not say"));
        assertThat(check("template", "${which}")).singleElement().satisfies(finding -> assertThat(finding.what())
                .contains("computes"));
        assertThat(check("template", "../../secret")).singleElement().satisfies(finding -> assertThat(finding.what())
                .contains("has no template"));
    }

    private List<Finding> check(String... inputs) {
        Findings findings = new Findings();
        rule.check(
                Sketch.of("papers")
                        .flow(
                                "<startEvent id='start'/>" + Sketch.flow("start", "issue", "end")
                                        + Sketch.step("issue", "issueDocument", inputs) + Sketch.flow("issue", "end")
                                        + "<endEvent id='end'/>",
                                "start",
                                "issue",
                                "end"),
                findings);
        return findings.all();
    }
}
