package org.reglament.form.schema;

/**
 * Something in a form that is passed over when it is shown and that its author should mend.
 *
 * @param breaks whether the form does not do what its author meant, rather than merely show less
 */
public record FormFault(String component, String what, boolean breaks) {}
