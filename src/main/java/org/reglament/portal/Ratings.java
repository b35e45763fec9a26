package org.reglament.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.TrackingCodes;
import org.reglament.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What applicants think of their answers: one rating per case, some weeks long. */
@Component
class Ratings {
    private static final String PURPOSE = "rate";

    private final JdbcClient jdbc;
    private final TrackingCodes codes;
    private final Journal journal;
    private final BusinessClock clock;
    private final PortalSettings settings;

    Ratings(JdbcClient jdbc, TrackingCodes codes, Journal journal, BusinessClock clock, PortalSettings settings) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    boolean codeMatches(CaseFile file, String code) {
        return codes.matches(PURPOSE, file.id(), code);
    }

    /** Where its applicant rates it. */
    String address(CaseFile file) {
        return "/rate/" + URLEncoder.encode(file.number(), StandardCharsets.UTF_8) + "?code="
                + codes.of(PURPOSE, file.id());
    }

    /** Whether there is an answer that can be rated now. */
    boolean open(CaseFile file) {
        return isAnswered(file) && !isLate(file) && !isGiven(file);
    }

    boolean isAnswered(CaseFile file) {
        return !file.isOpen() && !"withdrawn".equals(file.outcome());
    }

    boolean isLate(CaseFile file) {
        Instant closed = file.closedAt();
        return closed != null && clock.instant().isAfter(closed.plus(Duration.ofDays(settings.ratingDays())));
    }

    boolean isGiven(CaseFile file) {
        return jdbc.sql("select count(*) from rating where case_id = ?")
                        .param(file.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps the rating; false where there was one already. */
    @Transactional
    public boolean give(CaseFile file, int score, @Nullable String words) {
        int kept = jdbc.sql("insert into rating (case_id, score, words, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(file.id(), score, words, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (kept == 1) {
            journal.record(file.id(), "rated", "applicant", null, Map.of("score", score));
        }
        return kept == 1;
    }
}
