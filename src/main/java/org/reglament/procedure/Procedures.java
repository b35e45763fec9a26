package org.reglament.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The deployed procedures: the newest version of each, and the one that a running case keeps. */
@Component
public class Procedures {

    private static final String TEMPLATES = "templates/";

    private final RepositoryService repository;
    private final BusinessClock clock;
    private final Map<String, Model> models = new ConcurrentHashMap<>();
    private volatile @Nullable Newest newest;

    Procedures(RepositoryService repository, BusinessClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The newest version of every procedure, by name. */
    public List<Procedure> all() {
        return newest().values().stream()
                .sorted(Comparator.comparing(Procedure::name))
                .toList();
    }

    public Optional<Procedure> find(String key) {
        return Optional.ofNullable(newest().get(key));
    }

    /** The procedure of that key; an unknown key is a programming error. */
    public Procedure get(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("no procedure has the key " + key));
    }

    /** The procedure in the version that a case runs by. */
    public Procedure version(String definitionId) {
        return model(definitionId).procedure();
    }

    /** The JSON of the newest start form. */
    public Optional<String> startForm(String key) {
        return find(key).flatMap(p -> p.startForm() == null ? Optional.empty() : form(p.definitionId(), p.startForm()));
    }

    /** The text of a letter or document as deployed with that version, for example {@code letters/x/answer.ru.ftl}. */
    public Optional<String> template(String definitionId, String path) {
        return model(definitionId).template(path);
    }

    /** The JSON of a form as deployed with that version. */
    public Optional<String> form(String definitionId, String formId) {
        return model(definitionId).form(formId);
    }

    public Optional<Element> element(String definitionId, String id) {
        return model(definitionId).element(id);
    }

    /** A public status in the reader's language. */
    public String status(String definitionId, String status, Locale locale) {
        return words(definitionId, status, locale);
    }

    /** How a case ended, in the words of its procedure; nothing where it has none for that code. */
    public Optional<String> outcome(String definitionId, String code, Locale locale) {
        return model(definitionId).outcome(code).map(words -> words(definitionId, words, locale));
    }

    /** A name, status or article in the reader's language: diagrams say it in Russian and, as {@code …_en}, in English. */
    public String words(String definitionId, String text, Locale locale) {
        return locale.getLanguage().equals("en") ? model(definitionId).inEnglish(text) : text;
    }

    /** The procedure as a reader of that language meets it. */
    public Procedure in(Procedure procedure, Locale locale) {
        return procedure.named(
                words(procedure.definitionId(), procedure.name(), locale),
                words(procedure.definitionId(), procedure.basis(), locale),
                words(procedure.definitionId(), procedure.term(), locale),
                words(procedure.definitionId(), procedure.about(), locale));
    }

    /** Whether that version asks for an answer of that key, or decides by it. */
    public boolean asks(String definitionId, String key) {
        return model(definitionId).names(key);
    }

    /** All elements of that version in the order of the file. */
    public List<Element> elements(String definitionId) {
        return List.copyOf(model(definitionId).elements().values());
    }

    /** The process variables that a filled form sets: only what the model decides by. */
    public Map<String, @Nullable Object> variables(
            String definitionId, @Nullable String formId, Map<String, ?> answers) {
        return model(definitionId).variables(formId, answers, clock.getZone());
    }

    /** The variables that answers given under any form set in that version, and that the other version does not set. */
    public Map<String, @Nullable Object> variablesSince(String earlierId, String definitionId, Map<String, ?> answers) {
        Map<String, @Nullable Object> all = new HashMap<>();
        for (String form : answers(definitionId).forms()) {
            all.putAll(variables(definitionId, form, answers));
        }
        all.keySet().retainAll(answers.keySet());
        all.keySet().removeAll(answers(earlierId).named());
        return all;
    }

    /** Whether a version decides by answers by which the earlier one did not. */
    public boolean decidesByMore(String earlierId, String definitionId) {
        return !answers(earlierId).named().containsAll(answers(definitionId).named());
    }

    Answers answers(String definitionId) {
        return model(definitionId).answers();
    }

    /** Whether the model decides by an answer of that name. */
    boolean decidesBy(String definitionId, String name) {
        return model(definitionId).names(name);
    }

    /** Whether that answer is words of somebody's own, which may be personal. */
    boolean typedFreely(String definitionId, String name) {
        return model(definitionId).typedFreely(name);
    }

    /** The diagram's XML as deployed. */
    public String diagram(String definitionId) {
        try (InputStream in = repository.getProcessModel(definitionId)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetNewest() {
        newest = null;
    }

    /** Another node may have deployed something. */
    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        Newest known = newest;
        if (known != null && known.deployments != deployments()) {
            newest = null;
        }
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }

    private Map<String, Procedure> newest() {
        Newest read = newest;
        if (read == null) {
            // Counted first: what is deployed while this reads is found out by the next look.
            long deployments = deployments();
            Map<String, Procedure> known = new LinkedHashMap<>();
            for (ProcessDefinition definition : repository
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .active()
                    .list()) {
                if (isMain(definition)) {
                    known.put(definition.getKey(), model(definition.getId()).procedure());
                }
            }
            read = new Newest(deployments, known);
            newest = read;
        }
        return read.procedures;
    }

    /** The newest versions as they were when there were so many deployments. */
    private record Newest(long deployments, Map<String, Procedure> procedures) {}

    /** The folder in which a deployed diagram stands, which is the key of its procedure. */
    static String folderOf(String resource) {
        String[] parts = resource.split("/");
        return parts.length < 2 ? resource : parts[parts.length - 2];
    }

    /** Whether it is the main diagram of its procedure. */
    static boolean isMain(ProcessDefinition definition) {
        return definition.getKey().equals(folderOf(definition.getResourceName()));
    }

    private Model model(String definitionId) {
        return models.computeIfAbsent(definitionId, this::read);
    }

    private Model read(String definitionId) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        String deployment = definition.getDeploymentId();
        Map<String, String> forms = new LinkedHashMap<>();
        List<JsonNode> parsed = new ArrayList<>();
        List<DmnModelInstance> decisions = new ArrayList<>();
        Map<String, String> templates = new HashMap<>();
        for (String name : repository.getDeploymentResourceNames(deployment)) {
            if (name.endsWith(".form")) {
                byte[] bytes = resource(deployment, name);
                ProcedureFolder.readForm(bytes).ifPresent(form -> {
                    parsed.add(form);
                    forms.put(form.path("id").asText(), new String(bytes, StandardCharsets.UTF_8));
                });
            } else if (name.endsWith(".dmn")) {
                decisions.add(Dmn.readModelFromStream(new ByteArrayInputStream(resource(deployment, name))));
            } else if (name.startsWith(TEMPLATES)) {
                templates.put(
                        name.substring(TEMPLATES.length()),
                        new String(resource(deployment, name), StandardCharsets.UTF_8));
            }
        }
        BpmnModelInstance diagram = repository.getBpmnModelInstance(definitionId);
        Process process = diagram.getModelElementById(definition.getKey());
        Answers answers = new Answers(parsed, diagram, DecisionRule.askedBy(process, decisions));
        return Model.read(
                definitionId, definition.getVersion(), process, called(process, deployment), forms, templates, answers);
    }

    /** The processes that a process's call activities open, at every depth, by key. */
    private Map<String, Process> called(Process process, String deployment) {
        Map<String, Process> sheets = new LinkedHashMap<>();
        if (!Diagrams.all(process, CallActivity.class).isEmpty()) {
            for (ProcessDefinition other : repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .list()) {
                Process sheet = repository.getBpmnModelInstance(other.getId()).getModelElementById(other.getKey());
                sheets.put(other.getKey(), sheet);
            }
        }
        return sheets;
    }

    private byte[] resource(String deployment, String name) {
        try (InputStream in = repository.getResourceAsStream(deployment, name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
