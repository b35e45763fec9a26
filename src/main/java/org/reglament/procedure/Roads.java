package org.reglament.procedure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;

/** Knows of each deployed version where its flows lead. */
@Component
public class Roads {

    private final RepositoryService repository;
    private final Procedures procedures;
    private final Map<String, RoadMap> known = new ConcurrentHashMap<>();

    Roads(RepositoryService repository, Procedures procedures) {
        this.repository = repository;
        this.procedures = procedures;
    }

    /** All sheets of the version whose main diagram bears that id. */
    public RoadMap of(String definitionId) {
        return known.computeIfAbsent(definitionId, this::read);
    }

    private RoadMap read(String definitionId) {
        String deployment = repository.getProcessDefinition(definitionId).getDeploymentId();
        List<Process> sheets = new ArrayList<>();
        for (ProcessDefinition sheet : repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()) {
            sheets.add(repository.getBpmnModelInstance(sheet.getId()).getModelElementById(sheet.getKey()));
        }
        List<DmnModelInstance> decisions = new ArrayList<>();
        for (String name : repository.getDeploymentResourceNames(deployment)) {
            if (name.endsWith(".dmn")) {
                try (InputStream in = repository.getResourceAsStream(deployment, name)) {
                    decisions.add(Dmn.readModelFromStream(new ByteArrayInputStream(in.readAllBytes())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new RoadMap(sheets, decisions, procedures.answers(definitionId));
    }
}
