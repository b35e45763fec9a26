package org.reglament.plan;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Settling;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.reglament.directory.Bodies;
import org.reglament.document.PublicAddress;
import org.reglament.publication.DraftReaders;
import org.reglament.publication.DraftReaders.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who asked for it of each version of a plan once, when it has become public. How far a version is told
 * stands in the database beside its letters, so that several nodes share the work and a restart goes on with it.
 */
@Component
public class PlanNews implements Settling {
    /** By which topic readers ask for plans. */
    public static final String TOPIC = "openness-plans";

    private static final String LETTER = "plan-published";
    private static final Logger LOG = LoggerFactory.getLogger(PlanNews.class);
    /** Letters written in one turn: more urgent ones find their way between. */
    private static final int PER_TURN = 200;

    private static final int VERSIONS = 100;

    private final JdbcClient jdbc;
    private final Plans plans;
    private final DraftReaders readers;
    private final Letters letters;
    private final Bodies bodies;
    private final PublicAddress address;
    private final MessageSource words;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    PlanNews(
            JdbcClient jdbc,
            Plans plans,
            DraftReaders readers,
            Letters letters,
            Bodies bodies,
            PublicAddress address,
            MessageSource words,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.readers = readers;
        this.letters = letters;
        this.bodies = bodies;
        this.address = address;
        this.words = words;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A version that not all have been told of, and the last one who has. */
    private record Untold(UUID plan, int no, @Nullable UUID toldTo) {}

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT35S")
    void look() {
        settle();
    }

    @Override
    public boolean settle() {
        int room = PER_TURN;
        List<Untold> waiting = jdbc.sql(
                        """
                select plan, no, told_to from plan_version where told_at is null and published_at is not null
                order by published_at, plan, no limit ?
                """)
                .param(VERSIONS)
                .query((row, n) ->
                        new Untold(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class)))
                .list();
        for (Untold each : waiting) {
            int left = room;
            try {
                Integer written = transaction.execute(status -> tell(each, left));
                room -= written == null ? 0 : written;
            } catch (RuntimeException e) {
                // One that cannot be written keeps no other from being told.
                LOG.error("Readers could not be told of plan {}, version {}; trying again", each.plan(), each.no(), e);
            }
            if (room <= 0) {
                return false;
            }
        }
        return waiting.size() < VERSIONS;
    }

    /** Tells the next readers of a version unless another node does; how many they were. */
    private int tell(Untold seen, int most) {
        Optional<Untold> mine = jdbc.sql(
                        """
                select plan, no, told_to from plan_version where plan = ? and no = ? and told_at is null
                for update skip locked
                """)
                .params(seen.plan(), seen.no())
                .query((row, n) ->
                        new Untold(row.getObject(1, UUID.class), row.getInt(2), row.getObject(3, UUID.class)))
                .optional();
        if (mine.isEmpty()) {
            return 0;
        }
        Untold version = mine.get();
        Plan plan = plans.get(version.plan());
        List<Reader> next = readers.of(TOPIC, plan.body(), version.toldTo(), most);
        next.forEach(reader -> tell(plan, version.no(), reader));
        boolean all = next.size() < most;
        jdbc.sql("update plan_version set told_at = :at, told_to = :to where plan = :plan and no = :no")
                .param("at", all ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("to", all ? null : next.get(next.size() - 1).id())
                .param("plan", version.plan())
                .param("no", version.no())
                .update();
        return next.size();
    }

    private void tell(Plan plan, int no, Reader reader) {
        Locale locale = Locale.forLanguageTag(reader.locale());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", plan.number());
        facts.put("plan", words.getMessage("plan.kind." + plan.kind().key(), null, locale) + ", " + plan.years());
        facts.put("body", bodies.get(plan.body()).name());
        facts.put("version", no);
        facts.put("url", address.to(plan.path()));
        letters.send(LetterRequest.of(
                        LETTER,
                        null,
                        plan.number() + "/" + no,
                        new Recipient(reader.recipient(), reader.email(), "", reader.locale(), false))
                .with(facts)
                .stoppable(reader.stop()));
    }
}
