package org.reglament.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.deadline.Forecast;

/**
 * What stands on top of every page of a case.
 *
 * @param since when the term of its date began, if it has one
 * @param risk why one of its deadlines is likely to be missed
 */
public record CaseHead(
        CaseFile file,
        String number,
        String href,
        String status,
        String body,
        String outcome,
        @Nullable Object since,
        @Nullable Forecast risk,
        List<Tab> tabs) {

    /** A section of the case. */
    public record Tab(String key, String href, @Nullable Integer count, int lost, boolean current) {}

    static String address(CaseFile file) {
        return "/desk/cases/" + URLEncoder.encode(file.number(), StandardCharsets.UTF_8);
    }
}
