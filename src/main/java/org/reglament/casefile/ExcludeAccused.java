package org.reglament.casefile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** The step {@code excludeAccused}: keeps those whom the case complains of, and who work under them, away from it. */
@Verb(
        name = "excludeAccused",
        title = @Words(ru = "Отстранить тех, на кого жалуются", en = "Keep the accused away"),
        does =
                @Words(
                        ru =
                                "Органы, лица и их подчинённые больше не рассматривают дело; переменные conflict и superiorBody",
                        en =
                                "keeps those whom the case complains of away from it, and with a head all who work under that head; sets `conflict` (the case's own body can no longer decide) and `superiorBody` (code of the nearest body above that can, or null)"),
        inputs = {
            @Input(
                    name = "bodies",
                    label = @Words(ru = "Органы", en = "Bodies"),
                    help = @Words(ru = "Список кодов, например ${accusedBodies}", en = "list of codes")),
            @Input(
                    name = "people",
                    label = @Words(ru = "Должностные лица", en = "Officials"),
                    help =
                            @Words(
                                    ru = "Список учётных записей или постов (minzdrav:head), например ${accusedPeople}",
                                    en = "list of accounts or posts such as `minzdrav:head`"))
        },
        sets = {"conflict", "superiorBody"})
public class ExcludeAccused implements Step {

    private final CaseBounds bounds;

    ExcludeAccused(CaseBounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void run(StepContext context) {
        CaseBounds.Conflict found =
                bounds.exclude(context.caseId(), several(context, "bodies"), several(context, "people"));
        context.set("conflict", found.conflict());
        context.set("superiorBody", found.superior());
    }

    /** A list as a form gives it, or one text with commas. */
    static List<String> several(StepContext context, String input) {
        Object given = context.input(input).orElse("");
        Stream<?> all = given instanceof Collection<?> list
                ? list.stream()
                : Stream.of(String.valueOf(given).split(","));
        return all.map(each -> String.valueOf(each).strip())
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
