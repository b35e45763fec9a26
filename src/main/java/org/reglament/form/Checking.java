package org.reglament.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reglament.form.Filled.Answer;
import org.reglament.form.Filled.Listing;
import org.reglament.form.Filled.Section;
import org.reglament.form.feel.Expression;
import org.reglament.form.field.FieldType;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.field.FileType;
import org.reglament.form.field.Validation;

/** Checks answers and says in whole sentences what to mend. */
final class Checking {
    private final Asking asking;
    private final List<FormError> errors;
    private final Set<String> documents;

    Checking(Asking asking, List<FormError> errors, Set<String> documents) {
        this.asking = asking;
        this.errors = errors;
        this.documents = documents;
    }

    void all(List<Filled> parts) {
        Expression.at(asking.clock(), () -> {
            parts(parts, "");
            return true;
        });
    }

    private void parts(List<Filled> parts, String row) {
        for (Filled part : parts) {
            if (part.hidden()) {
                continue;
            }
            if (part instanceof Answer answer && !answer.disabled()) {
                answer(answer, row);
            } else if (part instanceof Section section) {
                parts(section.parts(), row);
            } else if (part instanceof Listing listing) {
                if (listing.fault() != null) {
                    add(listing, listing.component().key(), listing.fault(), row);
                }
                for (int n = 0; n < listing.rows().size(); n++) {
                    String number = Sentence.say(asking.locale(), "form.row", String.valueOf(n + 1));
                    parts(listing.rows().get(n), row.isEmpty() ? number : row + ", " + number);
                }
            }
        }
    }

    private void answer(Answer answer, String row) {
        FieldType type = FieldTypes.of(answer.component());
        List<Sentence> faults = new ArrayList<>();
        Object value = answer.value();
        if (answer.fault() != null) {
            faults.add(answer.fault());
        } else if (isBlank(answer)) {
            faults.add(new Sentence(type.missing()));
        } else {
            Validation.of(answer.component(), value, answer.scope(), asking, faults);
            if (!asking.settings().asFormJs() && value != null && !type.isMissing(value)) {
                type.check(answer.component(), value, answer.scope(), asking, faults);
                if (type instanceof FileType && faults.isEmpty()) {
                    FileType.names(value).forEach(name -> documents.add(FileType.id(name)));
                }
            }
        }
        faults.forEach(fault -> add(answer, answer.component().key(), fault, row));
    }

    /** Blanks alone are an answer to form-js, but not to a reader. */
    private boolean isBlank(Answer answer) {
        return asking.settings().blankIsMissing()
                && answer.component().rules().required()
                && answer.value() instanceof String text
                && text.isBlank();
    }

    private void add(Filled part, String key, Sentence fault, String row) {
        errors.add(new FormError(
                key,
                part.name(),
                part.component().id(),
                Anchors.control(part),
                fault.in(asking.locale(), named(part, key, row)),
                fault.rule()));
    }

    /** The field as sentences call it: its label in quotation marks, and its row. */
    private String named(Filled part, String key, String row) {
        Locale locale = asking.locale();
        String label = part.component().label().in(locale, part.scope()).strip();
        String name = Sentence.say(locale, "form.name", label.isEmpty() ? key : label.replaceAll("[:.?]+$", ""));
        return row.isEmpty() ? name : name + " (" + row + ")";
    }
}
