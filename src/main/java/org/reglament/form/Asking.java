package org.reglament.form;

import java.time.Clock;
import java.util.Locale;

/** In which language, at what time and within which bounds somebody fills in a form, and what they may attach. */
public record Asking(Locale locale, Clock clock, FormSettings settings, Attachments attachments) {
    public Asking with(Attachments those) {
        return new Asking(locale, clock, settings, those);
    }
}
