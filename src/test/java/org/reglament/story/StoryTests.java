package org.reglament.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reglament.casefile.CaseFiles;
import org.reglament.command.Example;
import org.reglament.command.ExampleReport;
import org.reglament.command.ExampleRunner;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.participation.AfterTheCouncil;
import org.reglament.participation.Competitions;
import org.reglament.participation.Nominations;
import org.reglament.participation.PublishedRecord;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Every procedure runs every way that its examples tell, by the same runner that the command line uses. */
@ReglamentTest
class StoryTests {
    private static final Path PROJECT = Path.of("");

    @Autowired
    AutowireCapableBeanFactory parts;

    @Autowired
    WorkItems items;

    @Autowired
    Http http;

    @Autowired
    CaseFiles cases;

    @Autowired
    Competitions competitions;

    @Autowired
    Nominations nominations;

    /** All of them, or with {@code -Dstory=information-request} those of some procedures. */
    static Stream<Example> stories() {
        String only = System.getProperty("story", "");
        return Example.in(PROJECT).stream()
                .filter(story -> only.isEmpty() || List.of(only.split(",")).contains(story.procedure()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void it_ends_as_told(Example story) throws Exception {
        ExampleReport report = ExampleRunner.of(parts).run(story);

        assertThat(report.failures()).as(String.join("\n", report.lines())).isEmpty();
        assertThat(items.drift()).isZero();
        if (story.procedure().equals("public-council-selection")
                && story.told().path("expect").path("outcome").asText().equals("formed")) {
            PublishedRecord.gives(http, number(report));
        }
        if (story.name().equals("twenty-four")) {
            AfterTheCouncil after = new AfterTheCouncil(cases, competitions, nominations, http, number(report));
            after.thoseNotTakenAreInThePoolWhileTheyAgree();
            after.aWithdrawnConsentTakesTheNameAndLeavesTheRecord();
        }
    }

    private static String number(ExampleReport report) {
        return report.lines().stream()
                .filter(line -> line.matches(" *filed as OS-.*"))
                .findFirst()
                .orElseThrow()
                .strip()
                .split(" ")[2];
    }

    /** Every row of every table is told by a story that says so. */
    @Test
    void every_row_of_a_decision_table_decides_a_story() throws IOException {
        List<String> told = new ArrayList<>();
        Example.in(PROJECT).forEach(story -> {
            var decision = story.told().path("expect").path("decision");
            if (decision.isArray()) {
                decision.forEach(each -> told.add(story.procedure() + ": " + each.asText()));
            } else {
                told.add(story.procedure() + ": " + decision.asText());
            }
        });

        assertThat(told).containsAll(rows());
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"), 2)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".dmn")).toList()) {
                String procedure = file.getParent().getFileName().toString();
                Dmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(Rule.class)
                        .forEach(rule -> rows.add(procedure + ": " + rule.getId()));
            }
        }
        return rows;
    }
}
