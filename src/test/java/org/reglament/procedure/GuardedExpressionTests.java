package org.reglament.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Diagrams that try to break out get nowhere, even when nobody checked them. */
@ReglamentTest
class GuardedExpressionTests {

    private static final Path MARK = Path.of("target", "escaped");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Procedures procedures;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('touch target/escaped')}",
                "${word.class.classLoader}",
                "${word.class}",
                "${word.bytes}",
                "${word.getClass()}",
                "${execution.processEngineServices.repositoryService.createDeploymentQuery().count()}",
                "${execution.getVariable('word')}",
                "${task.id}",
                "${dataSource}",
                "${dataSource.connection}",
                "${environment.getProperty('user.home')}",
                "${deadline.class}",
                "${deadline.getClass()}",
                "${deadline.wait()}",
                "${closeCase.run(null)}",
                "${closeCase.execute(null)}",
                "${nobodyKnowsThis}"
            })
    void it_is_refused(String expression) {
        assertThatThrownBy(() -> run(expression))
                .rootCause()
                .hasMessageMatching("(?s).*(a diagram may not|Cannot resolve identifier).*");
        assertThat(Files.exists(MARK)).isFalse();
    }

    @Test
    void plain_values_may_be_asked_harmless_things() {
        assertThat(run("${word.length()}")).isEqualTo(4);
        assertThat(run("${word == 'roof' and not empty word}")).isEqualTo(true);
    }

    @Test
    void no_scripting_language_runs() {
        String script = "<startEvent id='start'/>" + Sketch.flow("start", "work")
                + "<scriptTask id='work' scriptFormat='juel' camunda:resultVariable='r'><script>${word}</script></scriptTask>"
                + Sketch.flow("work", "wait") + "<receiveTask id='wait'/>";
        Deploy.sketch(repository, procedures, Sketch.of("guard-script").flow(script));

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "guard-script", UUID.randomUUID().toString(), Map.of("word", "roof")))
                .hasMessageContaining("Scripts are not allowed");
    }

    private Object run(String expression) {
        String key = "guard-" + UUID.randomUUID();
        String escaped = expression.replace("'", "&apos;");
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of(key)
                        .flow("<startEvent id='start'/>" + Sketch.flow("start", "work")
                                + "<serviceTask id='work' camunda:expression='" + escaped
                                + "' camunda:resultVariable='result'/>" + Sketch.flow("work", "wait")
                                + "<receiveTask id='wait'/>"));
        String id = runtime.startProcessInstanceByKey(key, UUID.randomUUID().toString(), Map.of("word", "roof"))
                .getId();
        return runtime.getVariable(id, "result");
    }
}
