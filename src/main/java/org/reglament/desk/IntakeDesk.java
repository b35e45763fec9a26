package org.reglament.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.reglament.document.Document;
import org.reglament.document.Documents;
import org.reglament.form.Asking;
import org.reglament.form.DirectoryChoices;
import org.reglament.form.FilledForm;
import org.reglament.form.Form;
import org.reglament.form.FormPost;
import org.reglament.form.Forms;
import org.reglament.page.Refusal;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a registrar may take in: for which bodies, in which procedures, by which form. */
@Component
class IntakeDesk {
    private final Visitors visitors;
    private final People people;
    private final Bodies bodies;
    private final Procedures procedures;
    private final Forms forms;
    private final Documents documents;
    private final DirectoryChoices choices;

    IntakeDesk(
            Visitors visitors,
            People people,
            Bodies bodies,
            Procedures procedures,
            Forms forms,
            Documents documents,
            DirectoryChoices choices) {
        this.visitors = visitors;
        this.people = people;
        this.bodies = bodies;
        this.procedures = procedures;
        this.forms = forms;
        this.documents = documents;
        this.choices = choices;
    }

    /** The start form of a procedure with what was typed into it; without one everything is on the card. */
    record StartForm(Procedure procedure, Form form, Map<String, @Nullable Object> data, Asking asking, FormPost post) {
        Map<String, @Nullable Object> answers() {
            return post.answers(form, data, asking);
        }

        FilledForm filled() {
            return post.isEmpty() ? form.fill(data, asking) : form.fill(data, answers(), asking);
        }

        StartForm with(FormPost typed) {
            return new StartForm(procedure, form, data, asking, typed);
        }
    }

    /** Whoever is signed in, if they register for some body. */
    Official registrar() {
        Official official = visitors.official().orElseThrow(IntakeDesk::forbidden);
        if (bodies(official).isEmpty()) {
            throw forbidden();
        }
        return official;
    }

    List<Body> bodies(Official official) {
        return people.postsOf(official.getName()).stream()
                .filter(held -> held.post().equals("registrar"))
                .map(PostHeld::body)
                .distinct()
                .map(bodies::get)
                .toList();
    }

    List<Procedure> procedures() {
        return procedures.all().stream()
                .filter(procedure -> procedure.isPublic() && procedure.startForm() != null)
                .map(procedure -> procedures.in(procedure, LocaleContextHolder.getLocale()))
                .toList();
    }

    /** The form of the procedure chosen, else of the first. */
    StartForm form(String key, Official official, Locale locale) {
        List<Procedure> all = procedures();
        Procedure chosen = all.stream()
                .filter(procedure -> procedure.key().equals(key))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "desktask.intake.unknown"));
        Form form = forms.read(procedures.startForm(chosen.key()).orElseThrow());
        return new StartForm(
                chosen,
                form,
                choices.open(form, locale),
                forms.asking(locale, official.getName(), null),
                FormPost.EMPTY);
    }

    /** The scans named in a card that whoever is signed in has uploaded and not yet attached. */
    List<Document> scans(IntakeCard card, Official official) {
        return card.scans().stream()
                .map(IntakeDesk::uuid)
                .flatMap(Optional::stream)
                .map(documents::find)
                .flatMap(Optional::stream)
                .filter(scan -> scan.uploadedBy().equals(official.getName()))
                .toList();
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Refusal forbidden() {
        return new Refusal(HttpStatus.FORBIDDEN, "desktask.intake.forbidden")
                .onTo(TaskRefusals.QUEUE, "desktask.to-queue");
    }
}
