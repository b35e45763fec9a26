package org.reglament.procedure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The process says what it is: who may start it, its legal basis and term, its numbers, how long history is kept. */
@Component
@Order(10)
class MetadataRule implements ProcedureRule {

    private static final List<String> STARTS = List.of("public", "official", "schedule", "called");

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Process process = folder.process().orElseThrow();
        String file = folder.diagramFile();
        Map<String, String> own = Diagrams.properties(process);
        if (!process.isExecutable()) {
            findings.error(file, "", "process.executable");
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            findings.error(file, "", "process.history");
        }
        String start = own.get("start");
        if (start == null || !STARTS.contains(start)) {
            findings.error(file, "", "process.start");
        }
        if (own.getOrDefault("basis", "").isBlank()) {
            findings.error(file, "", "process.basis");
        }
        if (!"called".equals(start)) {
            if (own.getOrDefault("numberPrefix", "").isBlank()) {
                findings.error(file, "", "process.prefix");
            }
            if (own.getOrDefault("term", "").isBlank()) {
                findings.error(file, "", "process.term");
            }
        }
        if ("true".equals(own.get("confidential")) && readers(own).isEmpty()) {
            findings.error(file, "", "process.readers");
        }
        if ("schedule".equals(start)) {
            checkSchedule(file, own, findings);
        }
        checkStartForm(folder, findings, process, start);
    }

    private static void checkSchedule(String file, Map<String, String> own, Findings findings) {
        if (Schedule.every(own).isEmpty()) {
            findings.error(file, "", "process.every");
        }
        if (own.getOrDefault("startIn", "").isBlank()) {
            findings.error(file, "", "process.start-in");
        }
        if (!Schedule.isTerm(Schedule.after(own))) {
            findings.error(file, "", "process.start-after", Schedule.after(own));
        }
    }

    /** The posts that see a confidential procedure's cases. */
    static List<String> readers(Map<String, String> properties) {
        return several(properties, "readers");
    }

    /** The words of a property that lists some. */
    static List<String> several(Map<String, String> properties, String name) {
        return Stream.of(properties.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void checkStartForm(
            ProcedureFolder folder, Findings findings, Process process, @Nullable String start) {
        for (StartEvent event : process.getChildElementsByType(StartEvent.class)) {
            String form = event.getCamundaFormRef();
            if (form != null && !folder.forms().containsKey(form)) {
                findings.error(folder.diagramFile(), Diagrams.call(event), "process.form", folder.key(), form);
            } else if (form == null && "public".equals(start)) {
                findings.error(folder.diagramFile(), Diagrams.call(event), "process.formless");
            }
        }
    }
}
