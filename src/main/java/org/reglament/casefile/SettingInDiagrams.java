package org.reglament.casefile;

import java.util.UUID;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.stereotype.Component;

/** The name {@code setting} in diagrams: {@code ${setting.text('forward-term', '7 days')}}. */
@Component
@Word("setting")
class SettingInDiagrams implements DiagramWord {

    private final CaseFiles cases;
    private final ProcedureSettings settings;

    SettingInDiagrams(CaseFiles cases, ProcedureSettings settings) {
        this.cases = cases;
        this.settings = settings;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfProcedure(cases.get(caseId).procedure(), settings);
    }

    /** The settings of one procedure, as expressions ask for them. */
    public record OfProcedure(String procedure, ProcedureSettings settings) {

        /** Words, for example a term or posts. */
        public String text(String name, String otherwise) {
            return settings.text(procedure, name, otherwise);
        }

        /** A whole number. */
        public long number(String name, long otherwise) {
            return Long.parseLong(
                    settings.text(procedure, name, String.valueOf(otherwise)).strip());
        }
    }
}
