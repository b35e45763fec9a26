package org.reglament.publication;

import java.time.Instant;
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
import org.reglament.document.PublicAddress;
import org.reglament.publication.Draft.State;
import org.reglament.publication.DraftReaders.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells readers of each version of an act once, while conclusions on it are accepted: of the first text, and of one that
 * was changed so much that the window has begun anew. Posting waits for none of it. How far a version is told stands in
 * the database beside its letters, so that several nodes share the work and a restart goes on with it.
 */
@Component
class DraftNews implements Settling {
    private static final Logger LOG = LoggerFactory.getLogger(DraftNews.class);

    /** Letters written in one turn: more urgent ones find their way between. */
    private static final int PER_TURN = 200;

    /** Far more than are ever posted while nobody tells. */
    private static final int VERSIONS = 1000;

    /** The longest title that a subject line bears. */
    private static final int BRIEF = 80;

    private final JdbcClient jdbc;
    private final DraftActs drafts;
    private final DraftReaders readers;
    private final InterestWords words;
    private final Letters letters;
    private final PublicAddress address;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    DraftNews(
            JdbcClient jdbc,
            DraftActs drafts,
            DraftReaders readers,
            InterestWords words,
            Letters letters,
            PublicAddress address,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.readers = readers;
        this.words = words;
        this.letters = letters;
        this.address = address;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A text that not all have been told of, and the last one who has. */
    private record Untold(String draft, int no, @Nullable UUID toldTo) {}

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT30S")
    void look() {
        turn(PER_TURN);
    }

    @Override
    public boolean settle() {
        return turn(PER_TURN);
    }

    /** Writes at most so many letters; true when nothing was left to write. */
    boolean turn(int most) {
        int room = most;
        List<Untold> waiting = waiting();
        for (Untold each : waiting) {
            int left = room;
            try {
                Integer written = transaction.execute(status -> tell(each, left));
                room -= written == null ? 0 : written;
            } catch (RuntimeException e) {
                // One that cannot be written keeps no other from being told.
                LOG.error("Readers could not be told of {}, version {}; trying again", each.draft(), each.no(), e);
            }
            if (room <= 0) {
                return false;
            }
        }
        return waiting.size() < VERSIONS;
    }

    private List<Untold> waiting() {
        return jdbc.sql(
                        """
                select draft, no, told_to from draft_act_version where told_at is null
                order by posted_at, draft, no limit ?
                """)
                .param(VERSIONS)
                .query((row, n) -> new Untold(row.getString(1), row.getInt(2), row.getObject(3, UUID.class)))
                .list();
    }

    /** Tells the next readers of a version unless another node does; how many they were. */
    private int tell(Untold seen, int most) {
        Optional<Untold> mine = jdbc.sql(
                        """
                select draft, no, told_to from draft_act_version where draft = ? and no = ? and told_at is null
                for update skip locked
                """)
                .params(seen.draft(), seen.no())
                .query((row, n) -> new Untold(row.getString(1), row.getInt(2), row.getObject(3, UUID.class)))
                .optional();
        if (mine.isEmpty()) {
            return 0;
        }
        Untold version = mine.get();
        Draft draft = drafts.find(version.draft()).orElseThrow();
        List<Reader> next = draft.state(clock.instant()) == State.OPEN
                ? readers.concerned(draft, version.toldTo(), most)
                : List.of();
        next.forEach(reader -> tell(draft, version.no(), reader));
        Instant toldAt = next.size() < most ? clock.instant() : null;
        jdbc.sql("update draft_act_version set told_at = :at, told_to = :to where draft = :draft and no = :no")
                .param("at", toldAt == null ? null : toldAt.atOffset(ZoneOffset.UTC))
                .param("to", toldAt != null ? null : next.get(next.size() - 1).id())
                .param("draft", version.draft())
                .param("no", version.no())
                .update();
        return next.size();
    }

    private void tell(Draft draft, int no, Reader reader) {
        Map<String, Object> facts = new LinkedHashMap<>(
                words.facts(new Interest(draft.body(), draft.topic()), Locale.forLanguageTag(reader.locale())));
        facts.put("number", draft.number());
        facts.put("title", draft.title());
        facts.put("brief", brief(draft.title()));
        facts.put("version", no);
        facts.put("inForce", draft.inForce());
        facts.put("until", draft.acceptUntil());
        facts.put("url", address.to(draft.path()));
        letters.send(LetterRequest.of(
                        DraftReaders.LETTER,
                        null,
                        draft.number() + "/" + no,
                        new Recipient(reader.recipient(), reader.email(), "", reader.locale(), false))
                .with(facts)
                .stoppable(reader.stop()));
    }

    /** The beginning of a title, ending with a whole word. */
    static String brief(String title) {
        String line = title.replaceAll("\\s+", " ");
        if (line.length() <= BRIEF) {
            return line;
        }
        int end = line.lastIndexOf(' ', BRIEF);
        return line.substring(0, end > BRIEF / 2 ? end : BRIEF) + "…";
    }
}
