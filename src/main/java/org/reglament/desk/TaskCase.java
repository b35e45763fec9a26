package org.reglament.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.SimilarCases;
import org.reglament.casefile.StatusChange;
import org.reglament.deadline.Forecast;
import org.reglament.document.Document;

/**
 * The case beside a task's form.
 *
 * @param asked what the applicant answered in the form that opened the case
 * @param questions into which the matter was split
 * @param requests what other bodies were asked, and their replies
 * @param similar earlier cases of the applicant while this one is not registered, the likest first
 * @param parts what several people wrote side by side
 * @param done what else was sent in, newest first
 * @param termFrom when the shown deadline began to run
 * @param risk why a deadline of the case is likely to be missed
 */
public record TaskCase(
        CaseFile file,
        String bodyName,
        String procedureName,
        String status,
        List<TaskAnswers.Row> asked,
        List<String> questions,
        List<CaseReading.Request> requests,
        List<SimilarCases.Similar> similar,
        List<Done> parts,
        List<Done> done,
        List<Document> documents,
        List<StatusChange> timeline,
        @Nullable Instant termFrom,
        boolean provisional,
        @Nullable Forecast risk) {

    /** A form that somebody sent. */
    public record Done(String name, String by, Instant at, List<TaskAnswers.Row> rows) {}
}
