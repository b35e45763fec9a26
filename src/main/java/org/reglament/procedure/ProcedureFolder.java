package org.reglament.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
 * All files of one procedure: {@code processes/<key>/…} and {@code forms/<key>/…} by path, and where its templates are.
 */
public final class ProcedureFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String key;
    private final SortedMap<String, byte[]> files;
    private final boolean own;
    private final String sheet;
    private @Nullable BpmnModelInstance diagram;

    ProcedureFolder(String key, SortedMap<String, byte[]> files, boolean own) {
        this(key, files, own, key);
    }

    private ProcedureFolder(String key, SortedMap<String, byte[]> files, boolean own, String sheet) {
        this.key = key;
        this.files = files;
        this.own = own;
        this.sheet = sheet;
    }

    /** The folder seen from each of its diagrams: the main one first, then those that its call activities open. */
    public List<ProcedureFolder> sheets() {
        List<ProcedureFolder> sheets = new ArrayList<>();
        sheets.add(new ProcedureFolder(key, files, own));
        for (String path : files.keySet()) {
            String name = sheetOf(path);
            if (name != null && !name.equals(key)) {
                sheets.add(new ProcedureFolder(key, files, own, name));
            }
        }
        return sheets;
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

    /** Whether it belongs to the project, which holds itself to style as well. */
    public boolean own() {
        return own;
    }

    /** What is deployed, by relative path. */
    public SortedMap<String, byte[]> files() {
        return files;
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
        BpmnModelInstance model = diagram;
        if (model == null) {
            byte[] bytes = files.get(diagramFile());
            if (bytes == null) {
                throw new IllegalStateException("the procedure " + key + " has no diagram");
            }
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
            diagram = model;
        }
        return model;
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
                readForm(bytes).ifPresent(form -> forms.put(form.path("id").asText(path), form));
            }
        });
        return forms;
    }

    /** The decision tables that can be read, by file; the rule of decisions reports the others. */
    public Map<String, DmnModelInstance> decisions() {
        Map<String, DmnModelInstance> decisions = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".dmn")) {
                readDecision(bytes).ifPresent(decision -> decisions.put(path, decision));
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
