package org.reglament.casefile;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.step.DiagramWord;
import org.reglament.step.Word;
import org.springframework.stereotype.Component;

/** The name {@code file} in diagrams: what is known of the case itself. */
@Component
@Word("file")
class CaseInDiagrams implements DiagramWord {

    private final CaseFiles cases;

    private final WorkCalendar calendar;
    private final BusinessClock clock;

    CaseInDiagrams(CaseFiles cases, WorkCalendar calendar, BusinessClock clock) {
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Object bind(UUID caseId) {
        return new OfCase(cases, calendar, clock, caseId);
    }

    /** One case, as expressions ask it. */
    public static final class OfCase {

        private final CaseFiles cases;
        private final WorkCalendar calendar;
        private final BusinessClock clock;
        private final UUID caseId;

        private OfCase(CaseFiles cases, WorkCalendar calendar, BusinessClock clock, UUID caseId) {
            this.cases = cases;
            this.calendar = calendar;
            this.clock = clock;
            this.caseId = caseId;
        }

        /** Whether no step has closed the case yet. */
        public boolean isOpen() {
            return cases.get(caseId).isOpen();
        }

        /** Whether the applicant can be told: an address of any kind is known. */
        public boolean hasReturnAddress() {
            Applicant who = cases.get(caseId).applicant();
            return given(who.email()) || given(who.postalAddress());
        }

        /** Whether it reached the body later than so long after that day; without a day it did not. */
        public boolean arrivedLaterThan(String term, @Nullable Object day) {
            LocalDate since = day instanceof Date moment
                    ? clock.dateOf(moment.toInstant())
                    : day == null || day.toString().isBlank() ? null : LocalDate.parse(day.toString());
            return since != null
                    && clock.dateOf(cases.get(caseId).receivedAt())
                            .isAfter(Lapse.parse(term).after(since, calendar));
        }

        private static boolean given(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }
}
