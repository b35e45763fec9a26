package org.reglament.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Tracking;
import org.reglament.deadline.NextTurn;
import org.reglament.signin.Throttle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a case's applicant may know by number and code, without an account. */
@RestController
@Tag(name = "tracking")
class TrackCalls {

    /** Neither number nor code shows in a refusal: all of them are the same. */
    private static final URI ALL = URI.create("/api/v1/track");

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Tracking tracking;
    private final CaseFiles cases;
    private final NextTurn next;
    private final Times times;
    // Wrong guesses beyond these are answered as all are, only later.
    private final Throttle guesses = new Throttle(30, Duration.ofMinutes(1));

    TrackCalls(Tracking tracking, CaseFiles cases, NextTurn next, Times times) {
        this.tracking = tracking;
        this.cases = cases;
        this.next = next;
        this.times = times;
    }

    record Turn(OffsetDateTime at, String status) {}

    record Tracked(
            String number,
            @Nullable String registrationNumber,
            String status,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime registeredAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime closedAt,
            String body,
            List<Turn> timeline,
            String next) {}

    @GetMapping("/api/v1/track/{number}")
    @Operation(summary = "Status by number and code; a wrong code and a wrong number give the same answer")
    CompletableFuture<Tracked> track(
            @PathVariable String number,
            @RequestParam(required = false, defaultValue = "") String code,
            HttpServletRequest request,
            Locale locale) {
        CaseFile file = tracking.find(number, code).orElse(null);
        if (file != null) {
            return CompletableFuture.completedFuture(tracked(file, locale));
        }
        if (guesses.take(request.getRemoteAddr()).isEmpty()) {
            throw new NotFoundException(ALL);
        }
        Executor later = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(
                () -> {
                    throw new NotFoundException(ALL);
                },
                later);
    }

    private Tracked tracked(CaseFile file, Locale locale) {
        return new Tracked(
                file.number(),
                file.registrationNumber(),
                file.status(),
                times.of(file.openedAt()),
                times.ofNullable(file.registeredAt()),
                times.ofNullable(file.dueAt()),
                times.ofNullable(file.closedAt()),
                file.body(),
                cases.timeline(file.id()).stream()
                        .map(change -> new Turn(times.of(change.at()), change.status()))
                        .toList(),
                next.of(file, locale));
    }
}
