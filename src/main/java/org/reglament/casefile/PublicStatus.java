package org.reglament.casefile;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.reglament.procedure.ElementProperties;
import org.springframework.beans.factory.ObjectProvider;

/** Sets a case's public status when a token enters an element that names one. */
class PublicStatus extends AbstractBpmnParseListener {

    private final ObjectProvider<CaseFiles> cases;

    PublicStatus(ObjectProvider<CaseFiles> cases) {
        this.cases = cases;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        walk(process, definition);
    }

    private void walk(Element scope, ProcessDefinitionEntity definition) {
        for (Element element : scope.elements()) {
            String status = ElementProperties.of(element, "status");
            String id = element.attribute("id");
            ActivityImpl activity = status == null || id == null ? null : definition.findActivity(id);
            if (activity != null && status != null) {
                ExecutionListener enter = execution ->
                        cases.getObject().status(UUID.fromString(execution.getProcessBusinessKey()), status);
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, enter);
            }
            if (element.getTagName().equals("subProcess")) {
                walk(element, definition);
            }
        }
    }
}
