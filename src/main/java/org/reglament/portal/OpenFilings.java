package org.reglament.portal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseLinks;
import org.reglament.casefile.CaseRights;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Relation;
import org.reglament.correspondence.LetterWish;
import org.reglament.correspondence.LetterWishes;
import org.reglament.document.Documents;
import org.reglament.form.Asking;
import org.reglament.form.Checked;
import org.reglament.form.DirectoryChoices;
import org.reglament.form.Filing;
import org.reglament.form.Form;
import org.reglament.form.FormPost;
import org.reglament.form.Forms;
import org.reglament.page.Refusal;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Citizen;
import org.reglament.signin.IdentityLevel;
import org.reglament.worklist.DraftWindow;
import org.reglament.worklist.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appeals that citizens are writing: begun, kept as they type, and filed once. */
@Component
class OpenFilings {
    private static final String NO_FORM = "{\"id\":\"none\",\"type\":\"default\",\"components\":[]}";

    private final Drafts drafts;
    private final Procedures procedures;
    private final Forms forms;
    private final Filing filing;
    private final CaseFiles cases;
    private final CaseLinks links;
    private final Documents documents;
    private final DirectoryChoices choices;
    private final LetterWishes wishes;
    private final PortalSettings settings;

    OpenFilings(
            Drafts drafts,
            Procedures procedures,
            Forms forms,
            Filing filing,
            CaseFiles cases,
            CaseLinks links,
            Documents documents,
            DirectoryChoices choices,
            LetterWishes wishes,
            PortalSettings settings) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.forms = forms;
        this.filing = filing;
        this.cases = cases;
        this.links = links;
        this.documents = documents;
        this.choices = choices;
        this.wishes = wishes;
        this.settings = settings;
    }

    /** The procedure of that key, if citizens may start it. */
    Optional<Procedure> procedure(String key) {
        return procedures.find(key).filter(Procedure::isPublic);
    }

    /** What was kept under that id; drafts of others are not there. */
    Optional<OpenFiling> find(UUID id, Citizen citizen, Locale locale) {
        return drafts.find(FilingDraft.KEY + id, CaseRights.filer(citizen))
                .flatMap(kept -> open(new FilingDraft(id, kept.fields(), kept.at(), kept.version()), citizen, locale));
    }

    /** A new one, kept only when something is typed; who the person is comes from their last case. */
    Optional<OpenFiling> begin(UUID id, String procedure, Citizen citizen, Locale locale) {
        FilingDraft draft = new FilingDraft(id, Map.of(FilingDraft.PROCEDURE, List.of(procedure)), null, 0);
        return open(draft, citizen, locale);
    }

    /** The same filing with a changed draft. */
    OpenFiling with(OpenFiling filing, FilingDraft draft) {
        return open(draft, filing.citizen(), filing.locale()).orElseThrow();
    }

    /** Keeps what is typed; false where another window has kept something else since. */
    boolean keep(OpenFiling filing, DraftWindow window) {
        return drafts.keep(
                filing.draft().key(),
                CaseRights.filer(filing.citizen()),
                filing.draft().fields(),
                window);
    }

    /** What the citizen has begun and not filed, the latest first. */
    List<FilingDraft> unfinished(Citizen citizen) {
        return drafts.of(CaseRights.filer(citizen), FilingDraft.KEY).entrySet().stream()
                .map(kept -> new FilingDraft(
                        UUID.fromString(kept.getKey().substring(FilingDraft.KEY.length())),
                        kept.getValue().fields(),
                        kept.getValue().at(),
                        kept.getValue().version()))
                .filter(draft -> draft.filed().isEmpty())
                .toList();
    }

    /** Throws a draft away; one that was filed stays, for it leads to its confirmation. */
    void discard(OpenFiling filing) {
        if (filing.draft().filed().isEmpty()) {
            drafts.forget(filing.draft().key());
        }
    }

    /** Whether it is known well enough who the citizen is: an electronic appeal needs an identified sender. */
    boolean mayFile(Citizen citizen) {
        return settings.fileByLink() || citizen.identityLevel() == IdentityLevel.IDENTIFIED;
    }

    /** Which letters the person wants of new cases. */
    LetterWish letters(Citizen citizen, Locale locale) {
        return wishes.ofPerson(citizen.email()).orElse(new LetterWish(true, locale.getLanguage()));
    }

    /** As the identity service names the person, with what else they told last time. */
    Optional<AboutYou> vouched(Citizen citizen) {
        return Optional.ofNullable(citizen.name())
                .filter(name -> !name.lastName().isBlank())
                .map(name -> lastTime(citizen)
                        .orElse(AboutYou.of(field -> ""))
                        .named(name.lastName(), name.firstName(), name.middleName()));
    }

    /** As the person named themselves last time. */
    Optional<AboutYou> lastTime(Citizen citizen) {
        return cases.of(CaseRights.filer(citizen), citizen.email()).stream()
                .findFirst()
                .map(CaseFile::applicant)
                .map(AboutYou::of);
    }

    Checked check(OpenFiling open) {
        return filing.check(filled(open));
    }

    /**
     * Makes a case of it, the same one however often it is asked.
     *
     * @throws org.reglament.form.FormErrors when answers are to be mended
     */
    @Transactional
    public UUID file(OpenFiling open) {
        if (open.nameless() ? !open.mayBeWritten() : !mayFile(open.citizen())) {
            throw identify(open.draft().id());
        }
        UUID caseId = filing.file(filled(open)).id();
        open.draft()
                .resubmits()
                // A message without a name must not be led back to its sender by a case that bears one.
                .filter(former -> !open.anonymous() && cases.find(former).isPresent())
                .ifPresent(former -> links.link(caseId, former, Relation.RESUBMITTED, "applicant", "resubmits"));
        if (open.anonymous()) {
            // Neither a draft nor a file may lead from the account to the message.
            drafts.forget(open.draft().key());
            documents.forgetUploader(caseId, Filing.ANONYMOUS);
            return caseId;
        }
        String letters = open.draft().about().letters();
        if (!letters.isBlank()) {
            CaseFile file = cases.get(caseId);
            String language = Objects.requireNonNullElse(file.applicant().locale(), "ru");
            wishes.keep(file, LetterWishPages.wish(letters, language), "applicant");
        }
        drafts.keep(
                open.draft().key(),
                CaseRights.filer(open.citizen()),
                open.draft().filed(caseId).fields());
        return caseId;
    }

    /** Sends on to prove who one is; what was typed waits. */
    static Refusal identify(UUID draft) {
        return new Refusal(HttpStatus.FORBIDDEN, "portal.identify")
                .onTo("/sign-in/citizens?returnTo=/appeals/new/" + draft, "portal.identify.go");
    }

    private Filing.Filled filled(OpenFiling open) {
        Citizen citizen = open.citizen();
        Locale locale = open.locale();
        if (open.anonymous()) {
            return unnamed(open);
        }
        return new Filing.Filled(
                open.procedure().key(),
                open.draft().text(FilingDraft.BODY),
                open.draft().about().applicant(citizen.email(), locale.getLanguage()),
                open.answers(),
                Channel.PORTAL,
                CaseRights.filer(citizen),
                citizen.identityLevel() == IdentityLevel.EMAIL ? "email" : "oidc",
                null,
                // One draft is one case, whatever was changed between two clicks.
                new OpenCase.Once(open.draft().key(), open.draft().key().getBytes(StandardCharsets.UTF_8)),
                citizen.getName(),
                locale);
    }

    /** Nobody is named, so the answer can only be read where the code is shown. */
    private static Filing.Filled unnamed(OpenFiling open) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>(open.answers());
        answers.computeIfPresent("replyMode", (key, mode) -> "LK");
        return new Filing.Filled(
                open.procedure().key(),
                open.draft().text(FilingDraft.BODY),
                new Applicant(
                        "", "", null, null, null, null, null, open.locale().getLanguage()),
                answers,
                Channel.PORTAL,
                Filing.ANONYMOUS,
                Filing.ANONYMOUS,
                null,
                new OpenCase.Once(open.draft().key(), open.draft().key().getBytes(StandardCharsets.UTF_8)),
                open.citizen().getName(),
                open.locale());
    }

    private Optional<OpenFiling> open(FilingDraft draft, Citizen citizen, Locale locale) {
        return procedure(draft.procedure()).map(procedure -> {
            Form form = forms.read(procedures.startForm(procedure.key()).orElse(NO_FORM));
            Asking asking = forms.asking(locale, citizen.getName(), null);
            FormPost post = FormPost.of(form, draft.answers());
            Map<String, @Nullable Object> data = choices.open(form, locale);
            Map<String, @Nullable Object> answers = post.answers(form, data, asking);
            return new OpenFiling(draft, citizen, locale, procedure, post, answers, form.fill(data, answers, asking));
        });
    }
}
