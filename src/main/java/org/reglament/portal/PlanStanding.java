package org.reglament.portal;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.plan.Plan;
import org.reglament.plan.Plan.Stage;
import org.springframework.context.MessageSource;

/**
 * Where a plan stands, as everybody is told.
 *
 * @param text in words, with the per cent of a plan that is carried out
 * @param coming where the version stands that is to take its place; empty where none is
 */
public record PlanStanding(String text, String coming) {

    /**
     * Says it.
     *
     * @param percent how far it is; null where it was never public
     */
    static PlanStanding of(Plan plan, @Nullable Integer percent, LocalDate today, MessageSource words, Locale locale) {
        Stage stage = plan.stage();
        String draft = words.getMessage(
                "plan.stage." + (stage == Stage.DRAFT && plan.round() > 0 ? "returned" : stage.key()), null, locale);
        if (percent == null) {
            return new PlanStanding(draft, "");
        }
        if (stage == Stage.CLOSED) {
            return new PlanStanding(words.getMessage("plan.standing.closed", new Object[] {percent}, locale), "");
        }
        boolean begun = today.getYear() >= plan.from();
        String running = words.getMessage(
                begun ? "plan.standing.running" : "plan.standing.public", new Object[] {percent}, locale);
        return new PlanStanding(
                running,
                stage == Stage.PUBLISHED ? "" : words.getMessage("plan.standing.coming", new Object[] {draft}, locale));
    }
}
