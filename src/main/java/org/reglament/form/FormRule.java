package org.reglament.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.reglament.form.schema.FormException;
import org.reglament.form.schema.FormFault;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureRule;
import org.springframework.stereotype.Component;

/** Every form of a procedure exists and can be filled in as its author meant it. */
@Component
class FormRule implements ProcedureRule {
    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        Set<String> ids = new LinkedHashSet<>();
        for (String file : folder.formFiles()) {
            read(
                    file,
                    new String(Objects.requireNonNull(folder.files().get(file)), StandardCharsets.UTF_8),
                    ids,
                    findings);
        }
        folder.formReferences().forEach((element, form) -> {
            if (!ids.contains(form)) {
                findings.error(
                        folder.diagramFile(),
                        element,
                        "its form \"" + form + "\" does not exist.",
                        "Save a form with this id in forms/" + folder.key() + "/, or choose one that is there.");
            }
        });
    }

    private static void read(String file, String json, Set<String> ids, Findings findings) {
        Form form;
        try {
            form = Form.parse(json);
        } catch (FormException e) {
            findings.error(
                    file,
                    "",
                    e.getMessage() == null ? "it is no form." : e.getMessage(),
                    "Open it in Camunda Modeler, mend and save it.");
            return;
        }
        if (!ids.add(form.id())) {
            findings.error(
                    file, "", "another form has the id \"" + form.id() + "\" too.", "Give each form its task's id.");
        }
        for (FormFault fault : form.faults()) {
            if (fault.breaks()) {
                findings.error(file, fault.component(), "it " + fault.what() + ".", "Mend it in Camunda Modeler.");
            } else {
                findings.warn(
                        file,
                        fault.component(),
                        "it " + fault.what() + ".",
                        "The form is shown without it; take it out or use another component.");
            }
        }
    }
}
