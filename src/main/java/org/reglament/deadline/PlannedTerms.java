package org.reglament.deadline;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.ProcedureSettings;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;

/** The terms that a procedure's newest diagram sets, for pages that say what to expect before there is a case. */
@Component
public class PlannedTerms {
    private final Procedures procedures;
    private final RepositoryService repository;
    private final ProcedureSettings settings;
    private final Map<String, Map<String, Rule>> read = new ConcurrentHashMap<>();

    PlannedTerms(Procedures procedures, RepositoryService repository, ProcedureSettings settings) {
        this.procedures = procedures;
        this.repository = repository;
        this.settings = settings;
    }

    /** The term of that deadline; of several the one drawn first, which is the usual one. */
    public Optional<Rule> of(String procedure, String deadline) {
        return procedures
                .find(procedure)
                .flatMap(known ->
                        Optional.ofNullable(read.computeIfAbsent(known.definitionId(), id -> ofSheets(id, procedure))
                                .get(deadline)));
    }

    /** The term as it follows «в течение»; where the diagram sets none, that the law does. */
    public String within(String procedure, @Nullable String deadline, Locale locale) {
        return DeadlineTexts.within(
                deadline == null ? null : of(procedure, deadline).orElse(null), locale);
    }

    /** The term by which the law measures the whole case, said so. */
    public String within(String procedure, Locale locale) {
        String main = procedures.find(procedure).map(Procedure::mainDeadline).orElse(null);
        return within(procedure, main, locale);
    }

    /** The main diagram's terms, then those of the sheets that it calls. */
    private Map<String, Rule> ofSheets(String main, String procedure) {
        Map<String, Rule> terms = read(repository.getBpmnModelInstance(main), procedure, settings);
        repository
                .createProcessDefinitionQuery()
                .deploymentId(repository.getProcessDefinition(main).getDeploymentId())
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .forEach(sheet -> read(repository.getBpmnModelInstance(sheet.getId()), procedure, settings)
                        .forEach(terms::putIfAbsent));
        return terms;
    }

    static Map<String, Rule> read(BpmnModelInstance diagram, String procedure, ProcedureSettings settings) {
        Map<String, Rule> terms = new LinkedHashMap<>();
        DeadlineRule.steps(diagram, "startDeadline").forEach(step -> DeadlineRule.input(step, "key")
                .ifPresent(key ->
                        DeadlineRule.rule(step, procedure, settings).ifPresent(rule -> terms.putIfAbsent(key, rule))));
        return terms;
    }
}
