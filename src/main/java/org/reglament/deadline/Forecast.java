package org.reglament.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a running deadline is likely to be missed.
 *
 * @param key the deadline's name in the diagram
 * @param allowed working days that its term gives
 * @param usual working days that cases like it usually took
 * @param alike finished cases of the body that had gone on as long
 * @param longer those of them that took more days than its term gives
 */
public record Forecast(String key, int allowed, int usual, int alike, int longer) {

    /** The forecast next due of the case of each row of {@code w}; {@code :at} is the moment. */
    public static final String OF_ROW = "left join lateral (" + select("w.case_id") + ") risk on true";

    /** Whether a deadline of the case of {@code w} is likely to be missed at the moment {@code :at}. */
    public static final String THREATENS_ROW = "exists (" + select("w.case_id") + ")";

    /** What was worked out for a date that has moved since is void, and so is what was met, stopped or missed since. */
    static String select(String caseId) {
        return """
                select d.key as risk_key, f.allowed_days, f.usual_days, f.alike, f.longer
                from deadline d join deadline_forecast f on f.deadline_id = d.id and f.due_at = d.due_at
                where d.case_id = %s and d.met_at is null and d.ended_at is null and not d.stopped
                  and f.likely_from <= :at and d.due_at >= :at
                order by d.due_at, d.id limit 1"""
                .formatted(caseId);
    }

    /** The forecast in a row that was joined with {@link #OF_ROW}; null where nothing is threatened. */
    public static @Nullable Forecast read(ResultSet row) throws SQLException {
        String key = row.getString("risk_key");
        return key == null
                ? null
                : new Forecast(
                        key,
                        row.getInt("allowed_days"),
                        row.getInt("usual_days"),
                        row.getInt("alike"),
                        row.getInt("longer"));
    }
}
