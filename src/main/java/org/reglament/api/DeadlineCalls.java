package org.reglament.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.DeadlineTexts;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.Explanation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The deadlines of a case, each explained day by day. */
@RestController
@Tag(name = "cases")
class DeadlineCalls {

    private final Accounts accounts;
    private final Deadlines deadlines;
    private final DeadlineTexts texts;
    private final Times times;

    DeadlineCalls(Accounts accounts, Deadlines deadlines, DeadlineTexts texts, Times times) {
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.texts = texts;
        this.times = times;
    }

    record Counted(LocalDate date, boolean counted, String why) {}

    record Extended(int days, String reason, String by, OffsetDateTime at) {}

    record Stopped(OffsetDateTime from, @Nullable OffsetDateTime until, String reason, String by) {}

    record Shown(
            String key,
            String rule,
            @Nullable String basis,
            OffsetDateTime startedAt,
            OffsetDateTime dueAt,
            boolean met,
            List<Counted> days,
            List<Stopped> stops,
            List<Extended> extensions) {}

    @GetMapping("/api/v1/cases/{number}/deadlines")
    @Operation(summary = "The deadlines of the case, with each day that counts")
    List<Shown> deadlines(@PathVariable String number, Locale locale) {
        return deadlines.of(accounts.readable(number).id()).stream()
                .map(deadline -> shown(deadline, locale))
                .toList();
    }

    private Shown shown(Deadline deadline, Locale locale) {
        Explanation explained = deadlines.explain(deadline);
        return new Shown(
                deadline.key(),
                deadline.rule().toString(),
                deadline.basis(),
                times.of(deadline.startedAt()),
                times.of(deadline.dueAt()),
                deadline.met(),
                explained.term().days().stream()
                        .map(day -> new Counted(day.date(), day.counted(), texts.why(day, explained.term(), locale)))
                        .toList(),
                explained.stops().stream()
                        .map(s -> new Stopped(times.of(s.from()), times.ofNullable(s.until()), s.reason(), s.by()))
                        .toList(),
                explained.extensions().stream()
                        .map(e -> new Extended(e.days(), e.reason(), e.by(), times.of(e.at())))
                        .toList());
    }
}
