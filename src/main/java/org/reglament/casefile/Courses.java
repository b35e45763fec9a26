package org.reglament.casefile;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which elements of their diagrams a case's tokens have passed and where they are, in one statement. */
@Component
public class Courses {

    private static final String MANY = "#multiInstanceBody";

    private final HistoryService history;

    Courses(HistoryService history) {
        this.history = history;
    }

    /**
     * One visit of a token to an element.
     *
     * @param sheet the definition whose diagram holds the element: the case's own or one that it calls
     * @param to null while the token is there
     * @param cancelled it left because something else ended the work
     */
    public record Passage(String sheet, String element, Instant from, @Nullable Instant to, boolean cancelled) {}

    /** The passages of a case, oldest first; of a task for several people each person's is one. */
    public List<Passage> of(CaseFile file) {
        if (file.processId() == null) {
            return List.of();
        }
        return history
                .createNativeHistoricActivityInstanceQuery()
                .sql(
                        "select * from ACT_HI_ACTINST where ROOT_PROC_INST_ID_ = #{root} order by START_TIME_, SEQUENCE_COUNTER_")
                .parameter("root", file.processId())
                .list()
                .stream()
                .map(Courses::passage)
                .toList();
    }

    private static Passage passage(HistoricActivityInstance visit) {
        return new Passage(
                visit.getProcessDefinitionId(),
                visit.getActivityId().replace(MANY, ""),
                visit.getStartTime().toInstant(),
                visit.getEndTime() == null ? null : visit.getEndTime().toInstant(),
                visit.isCanceled());
    }
}
