package org.reglament.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.reglament.casefile.CaseRefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Plans as tables: given out for spreadsheets, taken back whole or not at all. */
@Component
public class PlanTables {
    private final PlanDrafts drafts;
    private final MessageSource words;

    PlanTables(PlanDrafts drafts, MessageSource words) {
        this.drafts = drafts;
        this.words = words;
    }

    /** Takes the table over in place of all rows, or changes nothing and says everything that is wrong with it. */
    public List<TableMistake> take(Plan plan, InputStream table, Locale locale, String by) throws IOException {
        try {
            PlanTable.Read read = drafts.read(drafts.of(plan), table, new PlanHeads(words, locale));
            if (read.mistakes().isEmpty()) {
                drafts.replace(plan, read, by);
            }
            return TableMistake.of(read.mistakes(), words, locale);
        } catch (TableFile.Unreadable unreadable) {
            throw new CaseRefusedException("plan.file." + unreadable.key(), unreadable.bound());
        }
    }

    /** Russian spreadsheets expect semicolons, for a comma stands in their numbers. */
    public void csv(PlanDrafts.Draft draft, Locale locale, OutputStream to) throws IOException {
        PlanExport.csv(
                to,
                new PlanHeads(words, locale),
                draft.rows(),
                draft.reasons(),
                locale.getLanguage().equals("en") ? ',' : ';');
    }

    public void sheet(PlanDrafts.Draft draft, Locale locale, OutputStream to) throws IOException {
        PlanExport.sheet(
                to,
                words.getMessage("plan.sheet", new Object[] {draft.plan().years()}, locale),
                new PlanHeads(words, locale),
                draft.rows(),
                draft.reasons());
    }
}
