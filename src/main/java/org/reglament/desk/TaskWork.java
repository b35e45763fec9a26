package org.reglament.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Action;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.form.Asking;
import org.reglament.form.FilledForm;
import org.reglament.form.Form;
import org.reglament.form.FormError;
import org.reglament.form.FormPost;
import org.reglament.form.view.FormView;
import org.reglament.form.view.FormViews;
import org.reglament.signin.Official;
import org.reglament.worklist.WorkItem;

/**
 * A task as somebody has it open: its form, what they have typed so far, and what they may do.
 *
 * @param data what the form opens with
 */
record TaskWork(
        Official official,
        WorkItem item,
        Set<Role> roles,
        Form form,
        Map<String, @Nullable Object> data,
        Asking asking,
        FormPost post) {

    /** The part of the page that is shown anew when an answer changes what is asked. */
    static final String FIELDS = "#task-fields";

    TaskWork with(FormPost typed) {
        return new TaskWork(official, item, roles, form, data, asking, typed);
    }

    /** Whether they may fill the form in: it is theirs, or nobody's and offered to them. */
    boolean mayWork() {
        return mine() || mayClaim();
    }

    boolean mine() {
        return Rights.allow(Action.COMPLETE_TASK, roles);
    }

    boolean mayClaim() {
        return item.assignee() == null && Rights.allow(Action.CLAIM_TASK, roles);
    }

    boolean mayReturn() {
        return mine() && !item.personal();
    }

    boolean mayHandOver() {
        return Rights.allow(Action.HAND_OVER_TASK, roles);
    }

    String address() {
        return "/desk/tasks/" + item.id();
    }

    Map<String, @Nullable Object> answers() {
        return post.answers(form, data, asking);
    }

    FilledForm filled() {
        return post.isEmpty() ? form.fill(data, asking) : form.fill(data, answers(), asking);
    }

    FormView view(List<FormError> errors) {
        return FormViews.whole(filled(), post, errors, new FormView.Refresh(address(), FIELDS));
    }
}
