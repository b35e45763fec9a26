package org.reglament.command;

import static org.reglament.command.ExampleExpectations.facts;
import static org.reglament.command.ExampleExpectations.same;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.CaseFile;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.Extension;

/** Tells the deadlines of an example's case, and compares them with those that the example expects. */
final class DeadlineExpectations {
    private final Deadlines deadlines;
    private final WorkCalendar calendar;
    private final BusinessClock clock;

    DeadlineExpectations(Deadlines deadlines, WorkCalendar calendar, BusinessClock clock) {
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A date is counted here once more, the plain way, from the rule and the day on which it began. */
    void compare(CaseFile file, JsonNode expected, ExampleReport report) {
        Map<String, Deadline> known = new LinkedHashMap<>();
        deadlines.of(file.id()).forEach(deadline -> {
            known.put(deadline.key(), deadline);
            report.found(
                    "deadlines",
                    facts(
                            "deadline", deadline.key(),
                            "rule", deadline.rule().toString(),
                            "from", day(deadline.startedAt()),
                            "due", day(deadline.dueAt()),
                            "state", deadline.breached() ? "broken" : deadline.met() ? "kept" : "ended"));
        });
        expected.path("deadlines").properties().forEach(wanted -> {
            Deadline deadline = known.get(wanted.getKey());
            String rule = wanted.getValue().asText();
            if (deadline == null) {
                report.fail("The deadline " + wanted.getKey() + " was never started.");
                return;
            }
            same("rule of " + wanted.getKey(), rule, deadline.rule().toString(), report);
            if (deadlines.extensions(deadline).isEmpty()) {
                LocalDate began = clock.dateOf(deadline.startedAt());
                int count = Integer.parseInt(rule.split(" ")[0]);
                LocalDate due = rule.contains("working")
                        ? calendar.plusWorkingDays(began, count)
                        : worked(began, began.plusDays(count));
                same("date of " + wanted.getKey(), due, clock.dateOf(deadline.dueAt()), report);
            }
        });
        if (expected.has("broken")) {
            List<String> wanted = new ArrayList<>();
            expected.path("broken").forEach(key -> wanted.add(key.asText()));
            List<String> broken = known.values().stream()
                    .filter(Deadline::breached)
                    .map(Deadline::key)
                    .toList();
            same("broken", wanted, broken, report);
        }
        expected.path("bases").properties().forEach(wanted -> {
            Deadline deadline = known.get(wanted.getKey());
            String basis = deadline == null ? "" : Objects.requireNonNullElse(deadline.basis(), "");
            same("basis of " + wanted.getKey(), wanted.getValue().asText(), basis, report);
        });
        if (expected.has("extendedBy")) {
            int days = Stream.of(known.get("answer"))
                    .flatMap(answer -> answer == null ? Stream.empty() : deadlines.extensions(answer).stream())
                    .mapToInt(Extension::days)
                    .sum();
            same("extendedBy", expected.path("extendedBy").asInt(), days, report);
        }
    }

    private LocalDate worked(LocalDate began, LocalDate last) {
        LocalDate before = calendar.workingDayUntil(last);
        return before.isAfter(began) ? before : calendar.workingDayFrom(last);
    }

    private String day(Instant at) {
        return clock.dateOf(at).toString();
    }
}
