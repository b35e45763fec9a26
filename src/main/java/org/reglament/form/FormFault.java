package org.reglament.form;

/** Something in a form that is passed over when it is shown and that its author should mend. */
public record FormFault(String component, String what) {}
