package org.reglament.participation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What one scorer gave one candidate, and how sheets make a score.
 *
 * @param points by the criteria's codes
 */
public record ScoreSheet(Map<String, Integer> points) {

    public ScoreSheet {
        points = Map.copyOf(points);
    }

    /** Whether every criterion has points that it allows. */
    public boolean complete(List<Criterion> criteria) {
        return points.size() == criteria.size()
                && criteria.stream().allMatch(each -> {
                    Integer given = points.get(each.code());
                    return given != null && given >= 0 && given <= each.most();
                });
    }

    /**
     * The score: the mean of what the scorers gave, each criterion by its weight, to two decimals, half up. Ranks and
     * threshold go by this rounded number, so that what is published is all that is needed to compute them anew.
     */
    public static BigDecimal score(List<Criterion> criteria, Collection<ScoreSheet> sheets) {
        if (sheets.isEmpty() || !sheets.stream().allMatch(sheet -> sheet.complete(criteria))) {
            throw new IllegalArgumentException("a score needs complete sheets");
        }
        long hundredths = sheets.stream()
                .mapToLong(sheet -> criteria.stream()
                        .mapToLong(each -> (long) sheet.points.getOrDefault(each.code(), 0) * each.weight())
                        .sum())
                .sum();
        return BigDecimal.valueOf(hundredths, 2).divide(BigDecimal.valueOf(sheets.size()), 2, RoundingMode.HALF_UP);
    }
}
