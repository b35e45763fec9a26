package org.reglament.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRights;
import org.reglament.casefile.Submission;
import org.reglament.signin.Citizen;
import org.reglament.worklist.Drafts;
import org.springframework.stereotype.Component;

/** Lets citizens file again what was returned to them, once the cause is gone; both cases then show each other. */
@Component
class Resubmissions {
    private static final String FORM = "form.";

    private final CaseFiles cases;
    private final OwnCases own;
    private final OpenFilings filings;
    private final Drafts drafts;
    private final PortalSettings settings;

    Resubmissions(CaseFiles cases, OwnCases own, OpenFilings filings, Drafts drafts, PortalSettings settings) {
        this.cases = cases;
        this.drafts = drafts;
        this.own = own;
        this.filings = filings;
        this.settings = settings;
    }

    /** Whether the case was closed in a way after which it may be filed again. */
    boolean mayFollow(CaseFile file) {
        return !file.isOpen()
                && file.outcome() != null
                && settings.resubmit().contains(file.outcome())
                && filings.procedure(file.procedure()).isPresent();
    }

    /** Begins a filing to the same body; whoever is the applicant finds there what was filed then, but for the files. */
    String begin(CaseFile former, Citizen citizen) {
        UUID id = UUID.randomUUID();
        drafts.keep(FilingDraft.KEY + id, CaseRights.filer(citizen), fields(former));
        return "/appeals/new/" + id;
    }

    private Map<String, List<String>> fields(CaseFile former) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(FilingDraft.PROCEDURE, List.of(former.procedure()));
        fields.put(FilingDraft.BODY, List.of(former.body()));
        fields.put(FilingDraft.RESUBMITS, List.of(former.id().toString()));
        if (!own.mine(former)) {
            return fields;
        }
        cases.submissions(former.id()).stream()
                .filter(submission -> submission.task() == null && submission.form() != null)
                .findFirst()
                .map(Submission::answers)
                .ifPresent(answers -> answers.forEach((name, value) -> {
                    if (value instanceof String text) {
                        fields.put(FORM + name, List.of(text));
                    }
                }));
        return fields;
    }
}
