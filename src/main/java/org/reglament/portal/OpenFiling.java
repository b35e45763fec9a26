package org.reglament.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.form.FilledForm;
import org.reglament.form.Form;
import org.reglament.form.FormPage;
import org.reglament.form.FormPost;
import org.reglament.procedure.Procedure;
import org.reglament.signin.Citizen;

/** An appeal on its way: the draft, its procedure's form filled from it, and whose it is; public for templates. */
public record OpenFiling(
        FilingDraft draft,
        Citizen citizen,
        Locale locale,
        Procedure procedure,
        FormPost post,
        Map<String, @Nullable Object> answers,
        FilledForm filled) {
    static final String BODY = "body";
    static final String ABOUT = "about";
    static final String CHECK = "check";
    private static final String FORM = "form/";

    Form form() {
        return filled.form();
    }

    public String address() {
        return (nameless() ? Nameless.PATH : "/appeals/new") + "/" + draft.id();
    }

    public String address(String step) {
        return address() + "/" + step;
    }

    /** The pages to go through, one after the other. */
    List<String> steps() {
        List<String> steps = new ArrayList<>(nameless() ? List.of(BODY) : List.of(BODY, ABOUT));
        filled.pages().forEach(page -> steps.add(step(page)));
        steps.add(CHECK);
        return steps;
    }

    static String step(FormPage page) {
        return FORM + page.id();
    }

    String after(String step) {
        List<String> steps = steps();
        int at = steps.indexOf(step);
        return address(at < 0 ? CHECK : steps.get(Math.min(at + 1, steps.size() - 1)));
    }

    /** The page before, or the start. */
    String before(String step) {
        List<String> steps = steps();
        int at = steps.indexOf(step);
        return at > 0 ? address(steps.get(at - 1)) : nameless() ? start() : "/appeals";
    }

    private String start() {
        return "/appeals/new?procedure=" + procedure.key();
    }

    int number(String step) {
        return steps().indexOf(step) + 1;
    }

    /** The form's page of that step. */
    Optional<FormPage> page(String step) {
        return step.startsWith(FORM) ? filled.page(step.substring(FORM.length())) : Optional.empty();
    }

    /** Whether the procedure takes messages of people who do not say who they are. */
    public boolean mayBeAnonymous() {
        return procedure.anonymousIf() != null;
    }

    /** Whether the citizen does not want to be named. */
    public boolean anonymous() {
        return nameless() || mayBeAnonymous() && draft.about().anonymous();
    }

    /** Whether it is written by somebody who has not signed in. */
    public boolean nameless() {
        return Nameless.is(citizen);
    }

    /** Who has not signed in writes only what may always be filed without a name. */
    boolean mayBeWritten() {
        return !nameless() || procedure.mayAlwaysBeNameless();
    }

    /** Whether the answers are of the kind that may be filed without a name. */
    boolean anonymousAllowed() {
        return procedure.mayBeNameless(
                answer -> Boolean.TRUE.equals(filled.values().get(answer)));
    }

    /** What is to be mended of what the citizen says of themselves; who is not named says nothing. */
    List<Fault> aboutFaults(boolean byPost) {
        return anonymous() ? List.of() : draft.about().faults(byPost);
    }

    /** Whether the answer is wanted on paper. */
    boolean byPost() {
        return !anonymous() && "POST".equals(filled.values().get("replyMode"));
    }
}
