package org.reglament.form;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.casefile.Openings;
import org.reglament.document.Documents;
import org.reglament.form.Attachments.Attachment;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in filled start forms: checks them, opens the case and puts the uploaded documents into it. */
@Component
public class Filing {
    /** In place of the account, where a procedure lets somebody file without a name. */
    public static final String ANONYMOUS = "anonymous";

    private final Procedures procedures;
    private final Forms forms;
    private final Openings openings;
    private final Documents documents;
    private final DirectoryChoices choices;

    Filing(Procedures procedures, Forms forms, Openings openings, Documents documents, DirectoryChoices choices) {
        this.procedures = procedures;
        this.forms = forms;
        this.openings = openings;
        this.documents = documents;
        this.choices = choices;
    }

    /**
     * A filled start form; its answers are not checked yet.
     *
     * @param uploader who uploaded the documents that the answers name
     */
    public record Filled(
            String procedure,
            String body,
            Applicant applicant,
            Map<String, ?> answers,
            Channel channel,
            String filedBy,
            String identityLevel,
            @Nullable Instant receivedAt,
            OpenCase.@Nullable Once once,
            String uploader,
            Locale locale) {}

    /** The form that opens a case of this procedure, as it is before anything is filled in. */
    public Optional<FilledForm> blank(String procedure, Locale locale, String uploader) {
        return procedures
                .startForm(procedure)
                .map(forms::read)
                .map(form -> form.fill(choices.open(form, locale), forms.asking(locale, uploader, null)));
    }

    /**
     * Opens the case, once for all repetitions of the same wish.
     *
     * @throws FormErrors when answers are to be mended; the key can be used again
     */
    @Transactional
    public Opened file(Filled filled) {
        Checked checked = check(filled);
        if (!checked.isGood()) {
            throw new FormErrors(checked.errors());
        }
        Opened opened = openings.open(new OpenCase(
                filled.procedure(),
                filled.body(),
                null,
                filled.applicant(),
                checked.answers(),
                filled.channel(),
                filled.filedBy(),
                filled.identityLevel(),
                filled.receivedAt(),
                null,
                filled.once()));
        if (!checked.documents().isEmpty()) {
            Set<UUID> ids = new LinkedHashSet<>();
            checked.documents().forEach(id -> ids.add(Objects.requireNonNull(Forms.uuid(id))));
            documents.attach(ids, opened.id(), filled.uploader());
        }
        return opened;
    }

    /** Checks the answers without filing them. */
    public Checked check(Filled filled) {
        Form form = procedures.startForm(filled.procedure()).map(forms::read).orElse(null);
        if (form == null) {
            return new Checked(Map.of(), Set.of(), java.util.List.of());
        }
        Asking asking = forms.asking(filled.locale(), filled.uploader(), null).with(id -> own(id, filled.uploader()));
        return form.fill(offered(form, filled), filled.answers(), asking).check();
    }

    /** What only officials start may offer what their body knows; nobody else is told of it. */
    private Map<String, @Nullable Object> offered(Form form, Filled filled) {
        boolean anybody =
                procedures.find(filled.procedure()).map(Procedure::isPublic).orElse(true);
        return anybody ? choices.open(form, filled.locale()) : choices.starting(form, filled.body(), filled.locale());
    }

    /** A repeated wish names documents that are in its case already; attaching tells whether it is the same case. */
    private Optional<Attachment> own(String id, String uploader) {
        UUID uuid = Forms.uuid(id);
        return uuid == null
                ? Optional.empty()
                : documents
                        .find(uuid)
                        .filter(document -> document.uploadedBy().equals(uploader))
                        .map(document -> new Attachment(id, document.name(), document.type(), document.size()));
    }
}
