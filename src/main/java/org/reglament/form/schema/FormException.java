package org.reglament.form.schema;

/** A form that cannot be used; the message names the component and its fault. */
public class FormException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FormException(String message) {
        super(message);
    }
}
