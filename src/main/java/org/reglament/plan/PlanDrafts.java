package org.reglament.plan;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseRefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes plans: rows by hand, rows from a table, rows of last year; who changes a row at the same time is told. */
@Component
public class PlanDrafts {
    static final int LONGEST_REASON = 1_000;

    private final Plans plans;
    private final PlanRows rows;
    private final PlanLayouts layouts;
    private final PlanOfficials officials;

    PlanDrafts(Plans plans, PlanRows rows, PlanLayouts layouts, PlanOfficials officials) {
        this.plans = plans;
        this.rows = rows;
        this.layouts = layouts;
        this.officials = officials;
    }

    /** A version of a plan, whole. */
    public record Draft(Plan plan, PlanLayout layout, List<PlanRow> rows, Map<Integer, String> reasons) {
        /** The rows of one mechanism. */
        public List<PlanRow> of(int mechanism) {
            return rows.stream().filter(row -> row.mechanism() == mechanism).toList();
        }
    }

    /**
     * A row as somebody typed it.
     *
     * @param revision the one that they had before their eyes; -1 for a row that is new
     */
    public record Typed(UUID id, long revision, Map<PlanColumn, String> cells) {}

    /**
     * A row that somebody else changed in the meantime, in the same cells and otherwise.
     *
     * @param row what is to be shown again: what could be joined, and the typed text where it could not
     * @param theirs the row as it is now; null where it was removed
     */
    public record Clash(PlanRow row, @Nullable PlanRow theirs, Set<PlanColumn> cells, String by, Instant at) {}

    /** What of the typed was not taken over, and whether the reason was changed by somebody else too. */
    public record Saved(List<Clash> clashes, @Nullable String otherReason) {
        public boolean whole() {
            return clashes.isEmpty() && otherReason == null;
        }
    }

    public Draft of(Plan plan) {
        return of(plan, plan.version());
    }

    public Draft of(Plan plan, int version) {
        return new Draft(
                plan, layouts.get(plan.layout()), rows.of(plan.id(), version), rows.reasons(plan.id(), version));
    }

    /** All that is wrong with it. */
    public List<Mistake> mistakes(Draft draft) {
        return check(draft).all(draft.rows(), draft.reasons());
    }

    private PlanCheck check(Draft draft) {
        Map<String, String> names = officials.of(draft.plan());
        return new PlanCheck(Concept.ofRegion(), draft.layout(), name -> PlanOfficials.login(names, name) != null);
    }

    /**
     * Keeps the rows of a mechanism as typed. Rows that somebody else changed are joined cell by cell; where both
     * changed the same cell, the row is left as it is and given back.
     */
    @Transactional
    public Saved save(Plan plan, int mechanism, List<Typed> typed, String reason, String reasonWas, String by) {
        Plan locked = drafted(plan);
        List<PlanRow> before = rows.of(locked.id(), locked.version());
        Map<UUID, PlanRow> known = before.stream().collect(Collectors.toMap(PlanRow::id, row -> row));
        Map<UUID, PlanRow> changed = new HashMap<>();
        List<PlanRow> fresh = new ArrayList<>();
        List<Clash> clashes = new ArrayList<>();
        for (Typed one : typed) {
            Map<PlanColumn, String> cells = placed(one.cells(), mechanism);
            PlanRow mine = new PlanRow(one.id(), one.revision(), cells);
            PlanRow now = known.get(one.id());
            if (now == null && one.revision() < 0) {
                if (mine.cells().size() > 1) {
                    fresh.add(mine.at(1));
                }
            } else if (now == null) {
                removed(locked, mine, clashes);
            } else if (now.revision() == one.revision()) {
                if (!now.says(mine)) {
                    changed.put(one.id(), mine.at(now.revision() + 1));
                }
            } else {
                join(locked, mine, now, changed, clashes);
            }
        }
        List<PlanRow> after = new ArrayList<>(
                before.stream().map(row -> changed.getOrDefault(row.id(), row)).toList());
        fresh.forEach(row -> after.add(end(after, mechanism), row));
        bounded(after);
        if (!after.equals(before)) {
            rows.write(locked, before, after, by);
        }
        return new Saved(clashes, reason(locked, mechanism, reason, reasonWas));
    }

    private static Map<PlanColumn, String> placed(Map<PlanColumn, String> cells, int mechanism) {
        Map<PlanColumn, String> all = new HashMap<>(cells);
        all.put(PlanColumn.MECHANISM, Integer.toString(mechanism));
        return all;
    }

    /** Where a new row of that mechanism goes: behind its last one. */
    static int end(List<PlanRow> all, int mechanism) {
        int end = 0;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).mechanism() <= mechanism) {
                end = at + 1;
            }
        }
        return end;
    }

    private void removed(Plan plan, PlanRow mine, List<Clash> clashes) {
        // Somebody who had not changed it misses nothing.
        if (!rows.base(plan, mine.id(), mine.revision()).equals(mine.cells())) {
            PlanRows.Hand hand = rows.hand(plan, mine.id()).orElse(new PlanRows.Hand("system", plan.openedAt()));
            clashes.add(
                    new Clash(new PlanRow(UUID.randomUUID(), -1, mine.cells()), null, Set.of(), hand.by(), hand.at()));
        }
    }

    private void join(Plan plan, PlanRow mine, PlanRow now, Map<UUID, PlanRow> changed, List<Clash> clashes) {
        RowMerge merge = RowMerge.of(rows.base(plan, mine.id(), mine.revision()), mine.cells(), now.cells());
        if (merge.clashes().isEmpty()) {
            PlanRow joined = new PlanRow(now.id(), now.revision() + 1, merge.cells());
            if (!joined.says(now)) {
                changed.put(now.id(), joined);
            }
        } else {
            PlanRows.Hand hand = rows.hand(plan, now.id()).orElse(new PlanRows.Hand("system", plan.openedAt()));
            clashes.add(new Clash(
                    new PlanRow(now.id(), now.revision(), merge.cells()), now, merge.clashes(), hand.by(), hand.at()));
        }
    }

    /** Keeps the reason; gives what somebody else wrote instead where they did at the same time. */
    private @Nullable String reason(Plan plan, int mechanism, String typed, String was) {
        String text = CellText.clean(PlanColumn.MEASURE, typed);
        String now = rows.reasons(plan.id(), plan.version()).getOrDefault(mechanism, "");
        if (text.equals(now) || text.equals(CellText.clean(PlanColumn.MEASURE, was))) {
            return null;
        }
        if (!now.equals(CellText.clean(PlanColumn.MEASURE, was))) {
            return now;
        }
        rows.reason(plan, mechanism, text.isEmpty() ? null : text);
        return null;
    }

    /** Puts a copy of the row behind it. */
    @Transactional
    public void copy(Plan plan, UUID id, String by) {
        change(plan, by, all -> {
            List<PlanRow> after = new ArrayList<>();
            all.forEach(row -> {
                after.add(row);
                if (row.id().equals(id)) {
                    after.add(new PlanRow(UUID.randomUUID(), 1, row.cells()));
                }
            });
            return after;
        });
    }

    @Transactional
    public void remove(Plan plan, UUID id, String by) {
        change(plan, by, all -> all.stream().filter(row -> !row.id().equals(id)).toList());
    }

    /** Moves the row before or behind its neighbour of the same mechanism. */
    @Transactional
    public void move(Plan plan, UUID id, boolean up, String by) {
        change(plan, by, all -> {
            List<PlanRow> after = new ArrayList<>(all);
            for (int at = 0; at < all.size(); at++) {
                int to = up ? at - 1 : at + 1;
                if (all.get(at).id().equals(id)
                        && to >= 0
                        && to < all.size()
                        && all.get(to).mechanism() == all.get(at).mechanism()) {
                    Collections.swap(after, at, to);
                    break;
                }
            }
            return after;
        });
    }

    /** Brings the rows of an earlier plan, their dates moved to the years of this one; gives how many came. */
    @Transactional
    public int copyFrom(Plan plan, Plan earlier, String by) {
        int years = plan.from() - earlier.from();
        Plan locked = drafted(plan);
        List<PlanRow> before = rows.of(locked.id(), locked.version());
        int version = plans.published(earlier).map(Plans.Version::no).orElse(earlier.version());
        List<PlanRow> after = EarlierRows.into(before, rows.of(earlier.id(), version), years);
        bounded(after);
        rows.write(locked, before, after, by);
        return after.size() - before.size();
    }

    /** Puts one measure for each task of the Concept into an empty plan: what is typical, to be made one's own. */
    @Transactional
    void fill(Plan plan) {
        Plan locked = drafted(plan);
        String head = officials.of(locked).keySet().stream().findFirst().orElse("");
        List<PlanRow> typical = TypicalRows.of(locked, head);
        rows.write(locked, List.of(), typical, "system");
    }

    /** Reads a table without changing anything. */
    PlanTable.Read read(Draft draft, InputStream table, PlanHeads heads) throws IOException, TableFile.Unreadable {
        return new PlanTable(check(draft), heads)
                .read(table, draft.rows().stream().map(PlanRow::id).collect(Collectors.toSet()));
    }

    /** Takes a faultless table over in place of all rows; rows known by their key keep it. */
    @Transactional
    void replace(Plan plan, PlanTable.Read table, String by) {
        if (!table.mistakes().isEmpty()) {
            throw new IllegalStateException("a table with mistakes is not taken over");
        }
        Plan locked = drafted(plan);
        List<PlanRow> before = rows.of(locked.id(), locked.version());
        Map<UUID, PlanRow> known = before.stream().collect(Collectors.toMap(PlanRow::id, row -> row));
        List<PlanRow> after = new ArrayList<>();
        for (PlanRow row : table.rows()) {
            PlanRow was = known.get(row.id());
            after.add(was == null ? row.at(1) : was.says(row) ? was : row.at(was.revision() + 1));
        }
        after.sort((one, other) -> Integer.compare(one.mechanism(), other.mechanism()));
        rows.write(locked, before, after, by);
        Map<Integer, String> reasons = new TreeMap<>(rows.reasons(locked.id(), locked.version()));
        reasons.replaceAll((mechanism, text) -> table.reasons().getOrDefault(mechanism, ""));
        reasons.putAll(table.reasons());
        reasons.forEach((mechanism, text) -> rows.reason(locked, mechanism, text.isEmpty() ? null : text));
    }

    private void change(Plan plan, String by, UnaryOperator<List<PlanRow>> deed) {
        Plan locked = drafted(plan);
        List<PlanRow> before = rows.of(locked.id(), locked.version());
        List<PlanRow> after = deed.apply(before);
        bounded(after);
        if (!after.equals(before)) {
            rows.write(locked, before, after, by);
        }
    }

    private static void bounded(List<PlanRow> after) {
        if (after.size() > PlanCheck.MOST_ROWS) {
            throw new CaseRefusedException("plan.mistake.rows", PlanCheck.MOST_ROWS, after.size());
        }
    }

    /** The plan, locked; a refusal where its rows are no longer written. */
    private Plan drafted(Plan plan) {
        Plan locked = plans.lock(plan.id());
        if (!locked.drafted() || locked.version() != plan.version()) {
            throw new CaseRefusedException("plan.refused.stage");
        }
        return locked;
    }
}
