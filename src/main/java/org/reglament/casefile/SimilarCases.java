package org.reglament.casefile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Earlier cases of the same applicant, the likest text first. Only cases of the same body that are not confidential:
 * whoever works on the case may read them all.
 */
@Component
public class SimilarCases {

    private static final int QUOTE = 200;

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final CaseFileSettings settings;

    SimilarCases(JdbcClient jdbc, BusinessClock clock, CaseFileSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * An earlier case.
     *
     * @param quote how its text begins
     * @param likeness from 0 to 100
     */
    public record Similar(CaseFile file, String quote, int likeness) {}

    /** The applicant is known by a verified account, an e-mail address, or the whole name. */
    public List<Similar> of(CaseFile file) {
        LocalDate since = clock.today().minusMonths(settings.similarMonths());
        return jdbc.sql(
                        """
                with own as (select %1$s as text from case_file c where c.id = :id),
                earlier as (
                    select id from case_file where email is not null and lower(email) = lower(:email) and opened_at >= :since
                    union
                    select id from case_file
                    where filed_by = :filer and :filer like 'citizen:%%' and opened_at >= :since
                    union
                    select id from case_file
                    where body = :body and last_name <> '' and lower(last_name) = lower(:last)
                      and lower(first_name) = lower(:first)
                      and (coalesce(middle_name, '') = '' or :middle = '' or lower(middle_name) = lower(:middle))
                      and opened_at >= :since)
                select c.*, left(%2$s, 400) as quote, similarity(%1$s, own.text) as likeness
                from case_file c, own
                where c.id in (select id from earlier) and c.id <> :id and c.body = :body
                  and c.procedure = :procedure and not c.confidential
                order by likeness desc, c.opened_at desc, c.id
                limit :most
                """
                                .formatted(TEXT, "coalesce(nullif(c.content ->> 'text', ''), c.title)"))
                .param("id", file.id())
                .param("email", Objects.requireNonNullElse(file.applicant().email(), ""))
                .param("filer", file.filedBy())
                .param("body", file.body())
                .param("procedure", file.procedure())
                .param("last", file.applicant().lastName())
                .param("first", file.applicant().firstName())
                .param("middle", Objects.requireNonNullElse(file.applicant().middleName(), ""))
                .param("since", since.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC))
                .param("most", settings.similarMost())
                .query((rs, n) -> new Similar(
                        CaseRow.read(rs, n), quote(rs.getString("quote")), Math.round(rs.getFloat("likeness") * 100)))
                .list();
    }

    /** What people wrote, whichever procedure asked them. */
    private static final String TEXT =
            "lower(c.title || ' ' || coalesce(c.content ->> 'subject', '') || ' ' || coalesce(c.content ->> 'text', ''))";

    private static String quote(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= QUOTE) {
            return line;
        }
        int end = line.lastIndexOf(' ', QUOTE);
        return line.substring(0, end < QUOTE / 2 ? QUOTE : end) + "…";
    }
}
