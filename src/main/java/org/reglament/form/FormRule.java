package org.reglament.form;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.reglament.form.schema.FormException;
import org.reglament.form.schema.FormFault;
import org.reglament.procedure.Finding;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureRule;
import org.springframework.stereotype.Component;

/** Every form of a procedure exists and can be filled in as its author meant it. */
@Component
class FormRule implements ProcedureRule {
    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        if (folder.isMain()) {
            Set<String> ids = new LinkedHashSet<>();
            for (String file : folder.formFiles()) {
                read(
                        file,
                        new String(Objects.requireNonNull(folder.files().get(file)), StandardCharsets.UTF_8),
                        ids,
                        findings);
            }
        }
        Set<String> forms = folder.forms().keySet();
        folder.formReferences().forEach((element, form) -> {
            if (!forms.contains(form)) {
                findings.error(folder.diagramFile(), element, "form.missing", form, folder.key());
            }
        });
    }

    private static void read(String file, String json, Set<String> ids, Findings findings) {
        Form form;
        try {
            form = Form.parse(json);
        } catch (FormException e) {
            findings.error(file, "", "form.unreadable", e);
            return;
        }
        if (!ids.add(form.id())) {
            findings.error(file, "", "form.twice", form.id());
        }
        for (FormFault fault : form.faults()) {
            if (fault.breaks()) {
                findings.error(file, fault.component(), "form.fault", (Finding.Saying) fault::what);
            } else {
                findings.warn(file, fault.component(), "form.lack", (Finding.Saying) fault::what);
            }
        }
    }
}
