package org.reglament.bench;

import java.util.UUID;
import org.reglament.worklist.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the engine with open tasks, copies of a true one: in ten bodies, due from last week to a month ahead. */
final class Crowd {
    static final String GROUP = "minstroy:registrar";

    private final JdbcClient jdbc;
    private final WorkItems items;
    private int made;

    Crowd(JdbcClient jdbc, WorkItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    /** Brings the open tasks to so many in all, the halves of two procedures, and makes the list of them. */
    void grow(int tasks, UUID one, UUID other) {
        int half = (tasks - made) / 2;
        copy(one, made, half);
        copy(other, made + half, tasks - made - half);
        made = tasks;
        items.rebuild();
        jdbc.sql("analyze").update();
    }

    private void copy(UUID template, int from, int count) {
        insert(
                "case_file",
                "t.id = :case::uuid",
                "'id', md5('crowd' || i), 'number', 'CROWD-' || i, 'registration_number', null, 'process_id', 'p' || i",
                template,
                from,
                count);
        insert(
                "act_ru_execution",
                "t.business_key_ = :case and t.parent_id_ is null",
                "'id_', 'p' || i, 'proc_inst_id_', 'p' || i, 'root_proc_inst_id_', 'p' || i,"
                        + " 'business_key_', md5('crowd' || i)::uuid::text",
                template,
                from,
                count);
        String task =
                "t.proc_inst_id_ = (select e.proc_inst_id_ from act_ru_execution e where e.business_key_ = :case)";
        insert(
                "act_ru_task",
                task,
                "'id_', 't' || i, 'execution_id_', 'p' || i, 'proc_inst_id_', 'p' || i,"
                        + " 'due_date_', to_char(localtimestamp + make_interval(hours => i * 7919 % 888 - 168),"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS')",
                template,
                from,
                count);
        insert(
                "act_ru_identitylink",
                "t.task_id_ in (select t.id_ from act_ru_task t where " + task + ")",
                "'id_', 'l' || i, 'task_id_', 't' || i, 'group_id_', case when i % 10 = 0 then '" + GROUP
                        + "' else 'body' || i % 10 || ':registrar' end",
                template,
                from,
                count);
    }

    private void insert(String table, String which, String changed, UUID template, int from, int count) {
        String columns = jdbc.sql("select string_agg(column_name, ', ') from information_schema.columns"
                        + " where table_name = ? and table_schema = current_schema() and is_generated = 'NEVER'")
                .param(table)
                .query(String.class)
                .single();
        String copied = "r." + columns.replace(", ", ", r.");
        jdbc.sql("insert into " + table + " (" + columns + ") select " + copied + " from " + table
                        + " t, generate_series(:from + 1, :upTo) i,"
                        + " lateral jsonb_populate_record(t, jsonb_build_object(" + changed + ")) r where " + which)
                .param("case", template.toString())
                .param("from", from)
                .param("upTo", from + count)
                .update();
    }
}
