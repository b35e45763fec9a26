package org.reglament.procedure;

import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every user task has a form, somebody responsible and a due date. */
@Component
@Order(20)
class AccountabilityRule implements ProcedureRule {

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Process process = folder.process().orElseThrow();
        String file = folder.diagramFile();
        Map<String, String> posts = Diagrams.posts(process);
        Map<String, ?> forms = folder.forms();
        for (UserTask task : Diagrams.all(process, UserTask.class)) {
            String element = Diagrams.call(task);
            String form = task.getCamundaFormRef();
            if (blank(form)) {
                findings.error(file, element, "task.formless", folder.key());
            } else if (!forms.containsKey(form)) {
                findings.error(file, element, "task.form", folder.key(), form);
            }
            if (!posts.containsKey(task.getId())
                    && blank(task.getCamundaAssignee())
                    && blank(task.getCamundaCandidateGroups())
                    && blank(task.getCamundaCandidateUsers())) {
                findings.error(file, element, "task.nobody");
            }
            if (blank(task.getCamundaDueDate())) {
                findings.error(file, element, "task.dateless");
            }
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
