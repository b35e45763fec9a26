package org.reglament.plan;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseRefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What council, reference groups and experts say of a plan: each by name and day, each answered. */
@Component
public class PlanOpinions {
    public static final int LONGEST = 10_000;
    public static final int LONGEST_NAME = 300;

    private final JdbcClient jdbc;
    private final Plans plans;
    private final BusinessClock clock;

    PlanOpinions(JdbcClient jdbc, Plans plans, BusinessClock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    /** Whose opinion it is. */
    public enum Source {
        COUNCIL,
        GROUP,
        EXPERT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Source> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /**
     * One opinion.
     *
     * @param author who gave it: a name, or what the council or the group is called
     * @param on the day on which it was given
     * @param document the paper with it, among those of the case
     */
    public record Opinion(Source source, String author, LocalDate on, String text, @Nullable UUID document) {}

    /** Keeps it and shows it to everybody; the same words of the same author again are the same opinion. */
    @Transactional
    public void add(Plan plan, Opinion opinion) {
        Plan now = plans.lock(plan.id());
        if (now.stage() != Plan.Stage.DISCUSSION) {
            throw new CaseRefusedException("plan.refused.discussion");
        }
        jdbc.sql("insert into plan_comment (id, plan, version, author, text, at, state, source, given_on, document)"
                        + " values (?, ?, ?, ?, ?, ?, 'shown', ?, ?, ?) on conflict (id) do nothing")
                .params(
                        id(now, opinion),
                        now.id(),
                        now.version(),
                        opinion.author(),
                        opinion.text(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        opinion.source().key(),
                        Date.valueOf(opinion.on()),
                        opinion.document())
                .update();
    }

    private static UUID id(Plan plan, Opinion opinion) {
        return UUID.nameUUIDFromBytes((plan.id() + "/" + plan.version() + "/" + opinion.source() + "/"
                        + opinion.author() + "/" + opinion.text())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Gives each that has no answer of its own what is said to its source, or else to all. */
    @Transactional
    public void answerRest(Plan plan, Map<Source, String> answers, String otherwise, String by) {
        for (Source source : Source.values()) {
            jdbc.sql("update plan_comment set answer = ?, answered_by = ?, answered_at = ?"
                            + " where plan = ? and version = ? and source = ? and answer is null and state <> 'hidden'")
                    .params(
                            answers.getOrDefault(source, otherwise),
                            by,
                            clock.instant().atOffset(ZoneOffset.UTC),
                            plan.id(),
                            plan.version(),
                            source.key())
                    .update();
        }
    }
}
