package org.reglament.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.signin.Traces;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erasing a person at their wish, and the record of all erasing, which names nobody. */
@Component
public class Erasures {
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Eraser eraser;
    private final Traces traces;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Erasures(JdbcClient jdbc, Eraser eraser, Traces traces, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.eraser = eraser;
        this.traces = traces;
        this.clock = clock;
        this.events = events;
    }

    /** How many cases were erased when, by whom and why: {@code retention} or {@code request}. */
    public record Erasure(Instant at, String by, String why, int cases) {}

    /**
     * The cases of a person, open ones too.
     *
     * @param who an e-mail address, or last, first and middle name as the person's cases give them
     */
    public List<CaseFile> of(String who) {
        String key = key(who);
        if (key.isEmpty()) {
            return List.of();
        }
        if (isAddress(key)) {
            return jdbc.sql(CaseRow.SELECT
                            + " where lower(email) = :who or filed_by = 'citizen:' || :who order by number")
                    .param("who", key)
                    .query(CaseRow::read)
                    .list();
        }
        return jdbc
                .sql(CaseRow.SELECT + " where words like '%' || :words || '%' order by number")
                .param("words", key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .query(CaseRow::read)
                .list()
                .stream()
                .filter(file -> key.equals(key(name(file.applicant()))))
                .toList();
    }

    /**
     * Erases a person: their cases with all that belongs to them, and what else bears their address.
     *
     * @throws StillOpenException when one of the cases is still open; then nothing is erased
     * @return how many cases were erased
     */
    @Transactional
    public int erase(String who, String by) {
        List<CaseFile> cases = of(who);
        List<CaseFile> open = cases.stream().filter(CaseFile::isOpen).toList();
        if (!open.isEmpty()) {
            throw new StillOpenException(
                    open.stream().map(CaseFile::shownNumber).collect(Collectors.joining(", ")));
        }
        int erased = 0;
        for (CaseFile file : cases) {
            // A child may have gone with its parent.
            if (jdbc.sql("select exists (select from case_file where id = ?)")
                    .param(file.id())
                    .query(Boolean.class)
                    .single()) {
                erased += eraser.erase(file, by, "request");
            }
        }
        String address = isAddress(key(who)) ? key(who) : null;
        List<String> numbers = cases.stream()
                .flatMap(file -> Stream.of(file.number(), file.registrationNumber()))
                .filter(Objects::nonNull)
                .toList();
        events.publishEvent(new PersonErased(address, numbers));
        if (address != null) {
            traces.erase(address);
        }
        record(by, "request", erased);
        return erased;
    }

    /** The latest first. */
    public List<Erasure> latest() {
        return jdbc.sql("select at, by_whom, why, cases from erasure order by id desc limit ?")
                .param(SHOWN)
                .query((rs, n) ->
                        new Erasure(rs.getTimestamp(1).toInstant(), rs.getString(2), rs.getString(3), rs.getInt(4)))
                .list();
    }

    void record(String by, String why, int cases) {
        jdbc.sql("insert into erasure (at, by_whom, why, cases) values (?, ?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), by, why, cases)
                .update();
    }

    private static String name(Applicant who) {
        return String.join(" ", who.lastName(), who.firstName(), Objects.toString(who.middleName(), ""));
    }

    private static boolean isAddress(String who) {
        return who.contains("@");
    }

    private static String key(@Nullable String who) {
        return Objects.toString(who, "").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
