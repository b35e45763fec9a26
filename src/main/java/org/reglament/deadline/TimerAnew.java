package org.reglament.deadline;

import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/** Evaluates a timer's date again; the engine's own command does so only for timers that are already stored. */
class TimerAnew extends RecalculateJobDuedateCmd {
    private static final long serialVersionUID = 1L;

    private final transient TimerEntity timer;

    TimerAnew(TimerEntity timer) {
        super(timer.getId(), true);
        this.timer = timer;
    }

    /** Counts from the timer's creation, so that a plain duration stays what it was. */
    @Override
    public Void execute(CommandContext context) {
        TimerDeclarationImpl declaration = findTimerDeclaration(context, timer);
        Date before = timer.getDuedate();
        declaration.resolveAndSetDuedate(timer.getExecution(), timer, true);
        // The engine read its clock twice when it made the timer, so a duration may come out a moment apart.
        if (before != null && Math.abs(timer.getDuedate().getTime() - before.getTime()) < 1000) {
            timer.setDuedate(before);
        }
        return null;
    }
}
