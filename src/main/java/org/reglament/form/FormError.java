package org.reglament.form;

/**
 * One thing to mend in the answers.
 *
 * @param key the component's key as its author wrote it
 * @param path where the answer stands, e.g. {@code questions[2].reply}
 * @param field the component's id
 * @param anchor the id of the control in the page
 * @param rule what was broken, e.g. {@code required} or {@code maxLength}
 */
public record FormError(String key, String path, String field, String anchor, String message, String rule) {
    public FormError(String key, String path, String field, String anchor, String message) {
        this(key, path, field, anchor, message, "");
    }
}
