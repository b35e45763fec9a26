package org.reglament.correspondence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.correspondence.LetterTexts.Draft;
import org.reglament.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that a citizen whose letter was lost is reached another way: the system procedure {@code reach-citizen} gives
 * somebody the task, in a child case, once per letter. A lost letter to an official only shows on the operator's page.
 */
@Component
class Undelivered {
    static final String PROCEDURE = "reach-citizen";
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final JdbcClient jdbc;
    private final LetterRows rows;
    private final CaseFiles cases;
    private final Openings openings;
    private final Procedures procedures;
    private final MessageSource messages;
    private final Reasons reasons;
    private final ApplicationEventPublisher events;

    Undelivered(
            JdbcClient jdbc,
            LetterRows rows,
            CaseFiles cases,
            Openings openings,
            Procedures procedures,
            MessageSource messages,
            Reasons reasons,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.cases = cases;
        this.openings = openings;
        this.procedures = procedures;
        this.messages = messages;
        this.reasons = reasons;
        this.events = events;
    }

    /** Follows a lost letter up, unless another node does or did. */
    @Transactional
    public void followUp(UUID id) {
        boolean mine = jdbc.sql(
                        "select id from letter where id = ? and follow_up_at is not null for update skip locked")
                .param(id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!mine) {
            return;
        }
        Letter letter = rows.find(id).orElseThrow();
        UUID reach = letter.reachCase();
        if (letter.state().lost()) {
            events.publishEvent(new LetterFailed(letter.caseId(), id, reasons.words(letter, RU)));
            reach = reach != null ? reach : reach(letter);
        }
        jdbc.sql("update letter set follow_up_at = null, reach_case = ? where id = ?")
                .params(reach, id)
                .update();
    }

    private @Nullable UUID reach(Letter letter) {
        if (!letter.recipient().equals(Recipient.APPLICANT)) {
            return null;
        }
        return Optional.ofNullable(letter.caseId())
                .flatMap(cases::find)
                .flatMap(file -> reach(
                        file,
                        Map.of(
                                "letter", letter.subject(),
                                "letterId", letter.id().toString(),
                                "letterText", letter.text(),
                                "address", letter.to(),
                                "reason", reasons.words(letter, RU),
                                "reasonEn", reasons.words(letter, Locale.ENGLISH))))
                .orElse(null);
    }

    /** The letter could not even be written to anybody: the applicant wanted e-mail and gave no address. */
    void reachWithoutAddress(CaseFile file, Draft letter) {
        reach(
                file,
                Map.of(
                        "letter", letter.subject(),
                        "letterText", letter.text(),
                        "reason", messages.getMessage("correspondence.reason.none", null, RU),
                        "reasonEn", messages.getMessage("correspondence.reason.none", null, Locale.ENGLISH)));
    }

    /** Opens the child case; empty where the case itself is such a child, or the procedure is not installed. */
    private Optional<UUID> reach(CaseFile file, Map<String, String> why) {
        if (file.procedure().equals(PROCEDURE) || procedures.find(PROCEDURE).isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> content = new HashMap<>(why);
        Applicant applicant = file.applicant();
        if (applicant.phone() != null) {
            content.put("phone", applicant.phone());
        }
        if (applicant.postalAddress() != null) {
            content.put("postalAddress", applicant.postalAddress());
        }
        return Optional.of(openings.open(new OpenCase(
                        PROCEDURE,
                        file.body(),
                        messages.getMessage("correspondence.reach.title", new Object[] {file.shownNumber()}, RU),
                        file.applicant(),
                        content,
                        file.channel(),
                        "system",
                        file.identityLevel(),
                        null,
                        file.id(),
                        null))
                .id());
    }
}
