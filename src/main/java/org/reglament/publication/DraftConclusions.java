package org.reglament.publication;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseClosed;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseLinks;
import org.reglament.casefile.Relation;
import org.reglament.publication.Draft.Conclusion;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came on an act under examination: each conclusion or demand is a case of its own, joined to the act's case. */
@Component
public class DraftConclusions {
    /** The message for which a draft's diagram may wait until all is considered. */
    static final String CONSIDERED = "conclusion-considered";

    /** Ends after which it turns out to have been no conclusion on this draft here. */
    private static final Set<String> NONE = Set.of("appeal", "forwarded");

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final CaseFiles cases;
    private final CaseLinks links;

    DraftConclusions(JdbcClient jdbc, BusinessClock clock, CaseFiles cases, CaseLinks links) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cases = cases;
        this.links = links;
    }

    /** Joins a case to the draft's; joined before, it stays as it is. */
    @Transactional
    public void join(CaseFile conclusion, Draft draft, boolean late, String element) {
        jdbc.sql(
                        """
                insert into draft_act_conclusion (case_id, draft, late, joined_at) values (?, ?, ?, ?)
                on conflict (case_id) do nothing
                """)
                .params(conclusion.id(), draft.number(), late, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (draft.caseId() != null) {
            links.link(conclusion.id(), draft.caseId(), Relation.CONCLUSION, "system", element);
        }
    }

    /** All that came on a draft, the first one first. */
    public List<Conclusion> of(Draft draft) {
        return jdbc.sql(
                        """
                select case_id, late, joined_at, considered_at from draft_act_conclusion
                where draft = ? order by joined_at, case_id
                """)
                .param(draft.number())
                .query((row, n) -> new Conclusion(
                        row.getObject("case_id", UUID.class),
                        row.getBoolean("late"),
                        Objects.requireNonNull(DraftActs.instant(row, "joined_at")),
                        DraftActs.instant(row, "considered_at")))
                .list();
    }

    /** What came in time and is still being considered: the act goes no further without it. */
    List<Conclusion> waiting(Draft draft) {
        return of(draft).stream()
                .filter(conclusion -> !conclusion.late() && conclusion.consideredAt() == null)
                .toList();
    }

    @EventListener
    void closed(CaseClosed closed) {
        String done = NONE.contains(closed.outcome())
                ? "delete from draft_act_conclusion c using draft_act d where c.case_id = :case"
                : "update draft_act_conclusion c set considered_at = :at from draft_act d where c.case_id = :case";
        jdbc.sql(done + " and d.number = c.draft returning d.case_id")
                .param("case", closed.caseId())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(cases::get)
                .filter(draft -> draft.isOpen() && cases.awaits(draft, CONSIDERED))
                .ifPresent(draft -> cases.signal(draft.id(), CONSIDERED, "system"));
    }
}
