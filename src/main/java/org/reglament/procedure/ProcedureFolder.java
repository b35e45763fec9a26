package org.reglament.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * All files of one procedure by path: {@code processes/<key>/…}, {@code forms/<key>/…}, {@code templates/letters/<key>/…}
 * and {@code templates/documents/<key>/…}.
 */
public final class ProcedureFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String key;
    private final SortedMap<String, byte[]> files;
    private final boolean own;
    private final boolean outside;
    private final List<Finding> flaws;
    private final String sheet;
    private final Read read;

    /** Reading takes long, and every rule looks at every sheet: all views of a folder share what was read, by file. */
    private record Read(
            Map<String, BpmnModelInstance> diagrams,
            Map<String, Optional<DmnModelInstance>> tables,
            Map<String, Optional<JsonNode>> forms) {
        Read() {
            this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    ProcedureFolder(String key, SortedMap<String, byte[]> files, boolean own) {
        this(key, files, own, false, List.of(), key, new Read());
    }

    private ProcedureFolder(
            String key,
            SortedMap<String, byte[]> files,
            boolean own,
            boolean outside,
            List<Finding> flaws,
            String sheet,
            Read read) {
        this.key = key;
        this.files = files;
        this.own = own;
        this.outside = outside;
        this.flaws = flaws;
        this.sheet = sheet;
        this.read = read;
    }

    /** A folder of which at least one file stands beside the jar, with what is wrong with files left out. */
    static ProcedureFolder outside(String key, SortedMap<String, byte[]> files, boolean own, List<Finding> flaws) {
        return new ProcedureFolder(key, files, own, true, flaws, key, new Read());
    }

    void flaw(String file, String rule, Object... facts) {
        flaws.add(new Finding(true, file, "", rule, List.of(facts)));
    }

    /** What was wrong with files before anything was read in them. */
    List<Finding> flaws() {
        return flaws;
    }

    /** Whether a file of it stands beside the jar. */
    public boolean outside() {
        return outside;
    }

    /** The folder seen from each of its diagrams: the main one first, then those that its call activities open. */
    public List<ProcedureFolder> sheets() {
        List<ProcedureFolder> sheets = new ArrayList<>();
        sheets.add(seenFrom(key));
        for (String path : files.keySet()) {
            String name = sheetOf(path);
            if (name != null && !name.equals(key)) {
                sheets.add(seenFrom(name));
            }
        }
        return sheets;
    }

    private ProcedureFolder seenFrom(String other) {
        return new ProcedureFolder(key, files, own, outside, flaws, other, read);
    }

    /** Whether the folder is seen from its main diagram. */
    public boolean isMain() {
        return sheet.equals(key);
    }

    /** The id that the process of the present diagram bears: the name of its file. */
    String processId() {
        return sheet;
    }

    /** The name of the diagram in such a file; null where the file is none. */
    static @Nullable String sheetOf(String path) {
        return path.endsWith(".bpmn")
                ? path.substring(path.lastIndexOf('/') + 1, path.length() - ".bpmn".length())
                : null;
    }

    /** The folder's name, which is also the id of its process. */
    public String key() {
        return key;
    }

    /** The name that people see, or the key where the diagram gives none or cannot be read. */
    String name() {
        try {
            return hasDiagram()
                    ? process()
                            .map(Process::getName)
                            .filter(name -> !name.isBlank())
                            .orElse(key)
                    : key;
        } catch (ModelException unreadable) {
            // The check says so; a list still has to call it something.
            return key;
        }
    }

    /** When it starts by itself; nothing where somebody starts it, or where that cannot be read. */
    public Optional<Schedule> schedule() {
        return seenFrom(key).process().map(Diagrams::properties).flatMap(Schedule::of);
    }

    /** Whether it belongs to the project, which holds itself to style as well. */
    public boolean own() {
        return own;
    }

    /** What is deployed, by relative path. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** The text of a template of this procedure, for example {@code letters/citizen-appeal/answer.ru.ftl}. */
    public Optional<String> template(String path) {
        byte[] bytes = files.get("templates/" + path);
        return bytes == null ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /** The paths of its own templates of that kind, for example {@code letters}. */
    public List<String> templates(String kind) {
        String folder = "templates/" + kind + "/";
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring("templates/".length()))
                .toList();
    }

    public String diagramFile() {
        return "processes/" + key + "/" + sheet + ".bpmn";
    }

    /** Whether the diagram stands where it must. */
    public boolean hasDiagram() {
        return files.containsKey(diagramFile());
    }

    /** The parsed diagram; it must exist and be BPMN, which the check makes sure of first. */
    public BpmnModelInstance diagram() {
        return read.diagrams.computeIfAbsent(diagramFile(), file -> {
            byte[] bytes = files.get(file);
            if (bytes == null) {
                throw new IllegalStateException("the procedure " + key + " has no diagram");
            }
            return Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
        });
    }

    /** The process that bears the diagram's name. */
    public Optional<Process> process() {
        return diagram().getModelElementsByType(Process.class).stream()
                .filter(p -> sheet.equals(p.getId()))
                .findFirst();
    }

    /** The forms that are JSON, by id. */
    public Map<String, JsonNode> forms() {
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".form")) {
                read.forms
                        .computeIfAbsent(path, file -> readForm(bytes))
                        .ifPresent(form -> forms.put(form.path("id").asText(path), form));
            }
        });
        return forms;
    }

    /** The decision tables that can be read, by file; the rule of decisions reports the others. */
    public Map<String, DmnModelInstance> decisions() {
        Map<String, DmnModelInstance> decisions = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".dmn")) {
                read.tables
                        .computeIfAbsent(path, file -> readDecision(bytes))
                        .ifPresent(decision -> decisions.put(path, decision));
            }
        });
        return decisions;
    }

    private static Optional<DmnModelInstance> readDecision(byte[] bytes) {
        try {
            return Optional.of(Dmn.readModelFromStream(new ByteArrayInputStream(bytes)));
        } catch (ModelException notDmn) {
            return Optional.empty();
        }
    }

    /** What a decision table may answer to {@code ${result.column}}; nothing where no table of the diagram does. */
    public Set<String> decided(String expression) {
        return hasDiagram()
                ? DecisionRule.answers(
                        expression, process().orElseThrow(), decisions().values())
                : Set.of();
    }

    /** The paths of all forms, parsable or not. */
    public Collection<String> formFiles() {
        return files.keySet().stream().filter(path -> path.endsWith(".form")).toList();
    }

    /** The ids of forms that user tasks and start events refer to, by element. */
    public Map<String, String> formReferences() {
        Map<String, String> references = new LinkedHashMap<>();
        diagram()
                .getModelElementsByType(UserTask.class)
                .forEach(task -> refer(task, task.getCamundaFormRef(), references));
        diagram()
                .getModelElementsByType(StartEvent.class)
                .forEach(start -> refer(start, start.getCamundaFormRef(), references));
        return references;
    }

    private static void refer(FlowNode element, @Nullable String form, Map<String, String> references) {
        if (form != null && !form.isBlank()) {
            references.put(element.getId(), form);
        }
    }

    static Optional<JsonNode> readForm(byte[] bytes) {
        try {
            JsonNode form = JSON.readTree(bytes);
            return form != null && form.isObject() ? Optional.of(form) : Optional.empty();
        } catch (IOException notJson) {
            // The form rule reports it with its place; here such a form simply answers nothing.
            return Optional.empty();
        }
    }
}
