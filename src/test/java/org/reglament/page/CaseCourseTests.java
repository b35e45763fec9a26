package org.reglament.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.page.CaseCourse.Course;
import org.reglament.page.CaseCourse.Step;
import org.reglament.procedure.Drawing;
import org.reglament.procedure.Drawings;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** The diagram tells where a case is, and its own words stay in their shapes. */
@ReglamentTest
class CaseCourseTests {
    private static final Locale RU = Locale.forLanguageTag("ru");

    @Autowired
    CaseCourse courses;

    @Autowired
    CaseFiles cases;

    @Autowired
    Drawings drawings;

    @Autowired
    Procedures procedures;

    @Autowired
    Http http;

    @Test
    void what_is_done_what_is_now_and_what_comes_next() {
        CaseFile file = filed();
        Course course = courses.of(file, RU).orElseThrow();

        assertThat(course.names("current")).containsExactly("Зарегистрировать обращение");
        assertThat(course.names("done")).isNotEmpty().doesNotContain("Зарегистрировать обращение");
        assertThat(course.names("ahead")).containsSubsequence("Рассмотреть обращение", "Ответ направлен");
        assertThat(course.steps())
                .filteredOn(step -> !step.state().equals("ahead"))
                .allMatch(step -> step.from() != null);
        assertThat(course.steps()).extracting(Step::state).isSubsetOf("done", "current", "ahead");
        assertThat(course.sheets().get(0).ids("current")).contains("register");
    }

    @Test
    void words_stay_inside_their_shapes_in_every_procedure_of_the_product() {
        procedures.all().stream().filter(one -> !one.key().contains("-case")).forEach(procedure -> {
            for (Locale locale : List.of(RU, Locale.ENGLISH)) {
                drawings.of(procedure.definitionId(), locale).ifPresent(drawing -> drawing.shapes().stream()
                        .filter(shape -> shape.kind().equals("task"))
                        .forEach(shape -> assertThat(shape.words())
                                .as(procedure.key() + " " + shape.id())
                                .allMatch(words -> words.y() - shape.size() >= shape.y() - 1
                                        && words.y() <= shape.y() + shape.height())));
            }
        });
    }

    @Test
    void names_are_english_where_the_diagram_knows_them() {
        CaseFile file = filed();
        Drawing english = drawings.of(file.definitionId(), Locale.ENGLISH).orElseThrow();

        assertThat(english.name()).isEqualTo("Citizen’s appeal");
        assertThat(drawings.xml(file.definitionId(), Locale.ENGLISH)).contains("bpmndi:BPMNShape");
    }

    private CaseFile filed() {
        Http.Answer filed = http.as("intake")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body",
                                "minstroy",
                                "applicant",
                                Map.of("lastName", "Кравцова", "firstName", "Нина", "email", "nina.course@example.org"),
                                "answers",
                                Map.of(
                                        "kind", "complaint",
                                        "subject", "Протекает крыша",
                                        "text", "Протекает крыша над третьим подъездом.",
                                        "replyMode", "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return cases.byNumber(filed.json().path("number").asText()).orElseThrow();
    }
}
