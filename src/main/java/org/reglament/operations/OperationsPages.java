package org.reglament.operations;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows an operator on one page what is stuck; only administrators are let in, see the rules for paths. */
@Controller
class OperationsPages {
    private final FailedJobs jobs;
    private final Stuck stuck;
    private final WorkCalendar calendar;
    private final BusinessClock clock;
    private final HealthEndpoint health;

    OperationsPages(FailedJobs jobs, Stuck stuck, WorkCalendar calendar, BusinessClock clock, HealthEndpoint health) {
        this.jobs = jobs;
        this.stuck = stuck;
        this.calendar = calendar;
        this.clock = clock;
        this.health = health;
    }

    /** The work list is compared with the engine only when asked, for that reads every open task. */
    @GetMapping("/operations")
    String page(@RequestParam(defaultValue = "") String check, Model model) {
        model.addAttribute("signs", signs());
        model.addAttribute(
                "missingYear",
                calendar.missingYear(clock.today()).map(Object::toString).orElse(""));
        model.addAttribute("stopped", jobs.stopped());
        model.addAttribute("waiting", jobs.waiting());
        model.addAttribute("jobs", jobs.shown());
        model.addAttribute("letters", stuck.letters());
        model.addAttribute("checked", check.equals("drift"));
        model.addAttribute("drift", check.equals("drift") ? stuck.drift() : 0L);
        return "operations/operations";
    }

    private List<Sign> signs() {
        return Stream.of("db", "mail", "inbound", "jobs")
                .map(this::sign)
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Sign sign(String part) {
        return health.healthForPath(part) instanceof Health state
                ? new Sign(part, state.getStatus().getCode(), state.getDetails())
                : null;
    }
}
