package org.reglament.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.LetterRequest;
import org.reglament.correspondence.Letters;
import org.reglament.correspondence.Recipient;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells both officials that a task went from one to the other, and why; of many tasks in one letter. */
@Component
class HandOvers {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final People people;
    private final Letters letters;

    HandOvers(JdbcClient jdbc, CaseFiles cases, People people, Letters letters) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.people = people;
        this.letters = letters;
    }

    /**
     * A task on its way.
     *
     * @param run the run that it belongs to; null where it went alone
     */
    record Passing(WorkItem item, String by, String to, String reason, @Nullable UUID run) {
        /** Whoever did it knows, and is not told. */
        List<String> told() {
            return Stream.of(item.assignee(), to)
                    .filter(Objects::nonNull)
                    .filter(login -> !login.equals(by))
                    .distinct()
                    .toList();
        }
    }

    private record Notice(
            String reader, UUID caseId, String task, String giver, @Nullable String had, @Nullable Instant dueAt) {}

    /** Tells at once of a task that went alone; of one in a run it is noted, and told when the run is over. */
    void tell(Passing passing) {
        UUID run = passing.run();
        for (String reader : passing.told()) {
            WorkItem item = passing.item();
            Notice notice = new Notice(reader, item.caseId(), item.name(), passing.by(), item.assignee(), item.dueAt());
            if (run == null) {
                tell(List.of(notice), passing.to(), passing.reason());
            } else {
                note(run, notice);
            }
        }
    }

    private void note(UUID run, Notice notice) {
        jdbc.sql(
                        "insert into bulk_notice (run, reader, case_id, task, giver, had, due_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run,
                        notice.reader(),
                        notice.caseId(),
                        notice.task(),
                        notice.giver(),
                        notice.had(),
                        notice.dueAt() == null ? null : notice.dueAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The runs that stood still since then and have somebody left to tell: their process died in between. */
    List<UUID> untold(Instant since) {
        return jdbc.sql(
                        "select id from bulk_run r where touched_at < ? and exists (select from bulk_notice n where n.run = r.id)")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    /** One letter to each who is to be told of the run; told once, however often this is asked. */
    @Transactional
    void tell(UUID run) {
        List<Notice> notices = jdbc.sql(
                        """
                with told as (delete from bulk_notice where run = ? returning *)
                select reader, case_id, task, giver, had, due_at from told order by position
                """)
                .param(run)
                .query(HandOvers::notice)
                .list();
        Optional<Map<String, Object>> about =
                jdbc.sql("select receiver, reason from bulk_run where id = ?").param(run).query().listOfRows().stream()
                        .findFirst();
        about.ifPresent(known -> notices.stream()
                .collect(Collectors.groupingBy(Notice::reader, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(own -> tell(own, String.valueOf(known.get("receiver")), String.valueOf(known.get("reason")))));
    }

    private static Notice notice(ResultSet rs, int n) throws SQLException {
        Timestamp due = rs.getTimestamp("due_at");
        return new Notice(
                rs.getString("reader"),
                rs.getObject("case_id", UUID.class),
                rs.getString("task"),
                rs.getString("giver"),
                rs.getString("had"),
                due == null ? null : due.toInstant());
    }

    /** A letter about one task belongs to its case; one about several belongs to none. */
    private void tell(List<Notice> notices, String to, String reason) {
        Notice first = notices.get(0);
        Set<String> logins = new LinkedHashSet<>(List.of(first.reader(), first.giver(), to));
        notices.stream().map(Notice::had).filter(Objects::nonNull).forEach(logins::add);
        Map<String, Person> named = people.named(logins);
        Person reader = named.get(first.reader());
        if (reader == null) {
            return;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("by", name(named, first.giver()));
        facts.put("to", name(named, to));
        facts.put("reason", reason);
        facts.put("received", first.reader().equals(to));
        boolean several = notices.size() > 1;
        if (several) {
            facts.put("items", items(notices, named));
        } else {
            facts.put("task", first.task());
            put(facts, "from", first.had() == null ? null : name(named, first.had()));
            put(facts, "dueAt", first.dueAt());
        }
        // The same task may go to and fro: each time is an occurrence of its own.
        letters.send(LetterRequest.of(
                        several ? "handed-over-many" : "handed-over",
                        several ? null : first.caseId(),
                        first.caseId() + " " + UUID.randomUUID(),
                        Recipient.of(reader))
                .with(facts));
    }

    private List<Map<String, Object>> items(List<Notice> notices, Map<String, Person> named) {
        Map<UUID, CaseFile> files =
                cases.all(notices.stream().map(Notice::caseId).distinct().toList());
        List<Map<String, Object>> items = new ArrayList<>();
        for (Notice notice : notices) {
            CaseFile file = files.get(notice.caseId());
            if (file != null) {
                Map<String, Object> item = new LinkedHashMap<>();
                item.put("number", file.shownNumber());
                item.put("case", file.number());
                // Letters to officials tell nothing of a confidential case but its number.
                item.put("title", file.confidential() ? "" : file.title());
                item.put("task", notice.task());
                put(item, "from", notice.had() == null ? null : name(named, notice.had()));
                put(item, "dueAt", notice.dueAt());
                items.add(item);
            }
        }
        return items;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static String name(Map<String, Person> named, String login) {
        Person person = named.get(login);
        return person == null ? login : person.shortName();
    }
}
