package org.reglament.procedure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A procedure may be drawn on several sheets: each is opened by a call activity and belongs to the same version. */
@Component
@Order(15)
class CallRule implements ProcedureRule {

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        List<ProcedureFolder> sheets = folder.sheets();
        Set<String> ids = new HashSet<>();
        sheets.stream().filter(sheet -> !sheet.isMain()).forEach(sheet -> ids.add(sheet.processId()));
        for (CallActivity call : Diagrams.all(folder.process().orElseThrow(), CallActivity.class)) {
            if (!ids.contains(call.getCalledElement())) {
                findings.error(
                        folder.diagramFile(),
                        Diagrams.call(call),
                        "call.unknown",
                        String.valueOf(call.getCalledElement()));
            } else if (!"deployment".equals(call.getCamundaCalledElementBinding())) {
                findings.error(folder.diagramFile(), Diagrams.call(call), "call.unbound");
            }
        }
        if (folder.isMain()) {
            together(folder, sheets, ids, findings);
        }
    }

    private static void together(
            ProcedureFolder folder, List<ProcedureFolder> sheets, Set<String> ids, Findings findings) {
        Map<String, String> seen = new HashMap<>();
        Set<String> unopened = new HashSet<>(ids);
        for (ProcedureFolder sheet : sheets) {
            for (FlowElement element : Diagrams.flowElements(sheet.process().orElseThrow())) {
                String other = seen.putIfAbsent(element.getId(), sheet.diagramFile());
                if (other != null && !other.equals(sheet.diagramFile())) {
                    findings.error(sheet.diagramFile(), Diagrams.call(element), "call.id-twice", other);
                }
                if (element instanceof CallActivity call) {
                    unopened.remove(call.getCalledElement());
                }
            }
        }
        for (String id : unopened) {
            findings.error("processes/" + folder.key() + "/" + id + ".bpmn", "", "call.unopened");
        }
        for (String id : ids) {
            if (!id.startsWith(folder.key() + "-")) {
                findings.error("processes/" + folder.key() + "/" + id + ".bpmn", "", "call.prefix", folder.key());
            }
        }
    }
}
