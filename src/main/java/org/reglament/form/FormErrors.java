package org.reglament.form;

import java.util.List;

/** A form was not taken because of its answers; nothing was changed. */
public class FormErrors extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FormError> errors;

    public FormErrors(List<FormError> errors) {
        super("form refused: " + errors.size() + " answers to mend");
        this.errors = List.copyOf(errors);
    }

    public List<FormError> errors() {
        return errors;
    }
}
