package org.reglament.demo;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets other programs read and move the demo's clock. */
@RestController
@Profile("demo")
class DemoClockCalls {
    private final DemoClock clock;

    DemoClockCalls(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping("/demo/clock")
    Now now() {
        return new Now(clock.now());
    }

    /** Answers when due timers, reminders and letters are done. */
    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Now move(@RequestBody Move move) {
        if ((move.advance() == null) == (move.workingDays() == null)) {
            throw new ClockRefusedException("Give either advance or workingDays.");
        }
        return new Now(
                move.workingDays() == null
                        ? clock.advance(String.valueOf(move.advance()))
                        : clock.advanceWorkingDays(move.workingDays()));
    }

    @ExceptionHandler
    ProblemDetail refused(ClockRefusedException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
    }

    /** By how much to move: one of the two. */
    record Move(@Nullable String advance, @Nullable Integer workingDays) {}

    /** The business time. */
    record Now(OffsetDateTime now) {}
}
