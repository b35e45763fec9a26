package org.reglament.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Account;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.reglament.signin.Official;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases that an official may read: those of their bodies, or for an administrator all but confidential ones. */
@Component
public class CaseSearch {

    private static final int COUNTED = 1000;
    private static final int LIMIT = 25;
    private static final int MOST_WORDS = 6;

    private final JdbcClient jdbc;
    private final People people;

    CaseSearch(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * One page of what was found.
     *
     * @param next opaque; null on the last page
     * @param count exact up to 1000
     * @param more whether there are more than {@code count}
     */
    public record Found(List<CaseFile> cases, @Nullable String next, int count, boolean more) {}

    /**
     * Cases that bear every one of the words in a number, the title or a name; newest first.
     *
     * @param after where the previous page ended, as that page said
     * @throws IllegalArgumentException when {@code after} is not what a page gave
     */
    public Found page(Official official, @Nullable String words, @Nullable String after) {
        Map<String, Object> params = new HashMap<>();
        String where = where(official, words, params);
        int count = jdbc.sql(
                        "select count(*) from (select 1 from case_file" + where + " limit " + (COUNTED + 1) + ") x")
                .params(params)
                .query(Integer.class)
                .single();
        String keyset = "";
        if (after != null) {
            Position position = Position.read(after);
            params.put("afterAt", position.at.atOffset(ZoneOffset.UTC));
            params.put("afterId", position.id);
            keyset = " and (opened_at, id) < (:afterAt, :afterId)";
        }
        List<CaseFile> rows = new ArrayList<>(
                jdbc.sql(CaseRow.SELECT + where + keyset + " order by opened_at desc, id desc limit " + (LIMIT + 1))
                        .params(params)
                        .query(CaseRow::read)
                        .list());
        String next = null;
        if (rows.size() > LIMIT) {
            rows.remove(LIMIT);
            CaseFile last = rows.get(LIMIT - 1);
            next = last.openedAt() + "_" + last.id();
        }
        return new Found(List.copyOf(rows), next, Math.min(count, COUNTED), count > COUNTED);
    }

    private String where(Official official, @Nullable String words, Map<String, Object> params) {
        StringBuilder sql = new StringBuilder(" where ");
        List<PostHeld> posts = people.postsOf(official.login());
        List<PostHeld> general =
                posts.stream().filter(held -> held.procedure() == null).toList();
        params.put("bodies", general.stream().map(PostHeld::body).distinct().toArray(String[]::new));
        params.put("groups", general.stream().map(PostHeld::group).distinct().toArray(String[]::new));
        params.put("login", official.login());
        boolean admin = people.account(official.login())
                .map(Account::role)
                .filter("admin"::equals)
                .isPresent();
        sql.append("(")
                .append(admin ? "true" : "body = any(:bodies)")
                .append(" and (not confidential or readers && :groups::text[])");
        int scoped = 0;
        for (PostHeld held : posts) {
            if (held.procedure() != null) {
                // Who stands in for somebody in one procedure finds its cases and no others.
                params.put("body" + scoped, held.body());
                params.put("group" + scoped, held.group());
                params.put("procedure" + scoped, held.procedure());
                sql.append(" or body = :body" + scoped + " and procedure = :procedure" + scoped
                        + " and (not confidential or :group" + scoped + " = any (readers))");
                scoped++;
            }
        }
        sql.append(") and :login <> all (barred)");
        if (words != null) {
            int n = 0;
            for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
                if (!word.isEmpty() && n < MOST_WORDS) {
                    params.put("word" + n, "%" + escape(word) + "%");
                    sql.append(" and words like :word").append(n++);
                }
            }
        }
        return sql.toString();
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** Where a page ended. */
    private record Position(Instant at, UUID id) {

        static Position read(String after) {
            String[] parts = after.split("_", 2);
            try {
                return new Position(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("'after' must be the 'next' of an earlier page", e);
            }
        }
    }
}
