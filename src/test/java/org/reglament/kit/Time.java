package org.reglament.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;

/** Moves business time as the demo does: what becomes due is done when a call returns. */
public class Time {
    private final Http http;

    Time(Http http) {
        this.http = http;
    }

    public OffsetDateTime now() {
        return read(http.get("/demo/clock"));
    }

    /** By an ISO-8601 duration or period such as PT2H, P3D, P1M. */
    public OffsetDateTime advance(String step) {
        return read(http.post("/demo/clock", Map.of("advance", step)));
    }

    public OffsetDateTime advanceWorkingDays(int days) {
        return read(http.post("/demo/clock", Map.of("workingDays", days)));
    }

    private static OffsetDateTime read(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return OffsetDateTime.parse(answer.json().path("now").asText());
    }
}
