package org.reglament.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.journal.AllChains;
import org.reglament.journal.AllChains.Portion;
import org.reglament.journal.Head;
import org.reglament.journal.Heads;
import org.reglament.journal.Verdict;
import org.springframework.stereotype.Component;

/** Verifies the journals of all cases and the heads of all days, for operators alone. */
@Component
class JournalCheck {
    /** Chains that one page verifies. */
    static final int CHAINS = 500;

    /** Days that one page shows or verifies. */
    static final int DAYS = 31;

    private final Operators operators;
    private final AllChains chains;
    private final Heads heads;
    private final CaseFiles cases;
    private final BusinessClock clock;

    JournalCheck(Operators operators, AllChains chains, Heads heads, CaseFiles cases, BusinessClock clock) {
        this.operators = operators;
        this.chains = chains;
        this.heads = heads;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * A journal that does not hold.
     *
     * @param confidential whether its case is not for operators: they see the journal's id alone
     * @param file its case; null also where the case was erased or the journal is that of an account
     */
    public record Broken(UUID id, Verdict verdict, boolean confidential, @Nullable CaseFile file) {}

    /** What a portion of the chains came to, its broken ones with their cases. */
    public record Checked(Portion portion, List<Broken> broken, Instant at) {}

    /**
     * A day's head.
     *
     * @param matches whether the journal as it stands leads to it; null where that was not asked
     */
    public record Day(Head head, @Nullable Boolean matches) {}

    Checked chains(@Nullable UUID after) {
        operators.check();
        Portion portion = chains.verify(after, CHAINS);
        return new Checked(
                portion,
                portion.broken().stream()
                        .map(one -> withCase(one.caseId(), one.verdict()))
                        .toList(),
                clock.instant());
    }

    /** The heads before that day, the latest first, one more than a page holds where there are more. */
    List<Day> days(@Nullable LocalDate before, boolean verify) {
        operators.check();
        LocalDate end = before == null ? clock.today().plusDays(1) : before;
        List<Day> days = new ArrayList<>();
        for (Head head : heads.before(end, DAYS + 1)) {
            days.add(new Day(head, verify && days.size() < DAYS ? heads.matches(head) : null));
        }
        return days;
    }

    private Broken withCase(UUID id, Verdict verdict) {
        CaseFile file = cases.find(id).orElse(null);
        boolean confidential = file != null && file.confidential();
        return new Broken(id, verdict, confidential, confidential ? null : file);
    }
}
