package org.reglament.command;

import static org.reglament.command.ExampleExpectations.facts;
import static org.reglament.command.ExampleExpectations.same;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.plan.Plan;
import org.reglament.plan.PlanColumn;
import org.reglament.plan.PlanDiff;
import org.reglament.plan.PlanDrafts;
import org.reglament.plan.PlanRemarks;
import org.reglament.plan.PlanRights;
import org.reglament.plan.PlanRow;
import org.reglament.plan.PlanTables;
import org.reglament.plan.Plans;
import org.reglament.plan.TableMistake;
import org.reglament.signin.Official;

/** Writes the plans that examples tell of as the editor would: tables, single rows, remarks on rows. */
final class ExamplePlans {
    private static final Locale RU = Locale.forLanguageTag("ru");
    /** The holder of a post, whose name a table bears. */
    private static final Pattern HOLDER = Pattern.compile("\\{([a-z0-9]+)(?:\\.([a-z0-9-]+))?}");

    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanTables tables;
    private final PlanRemarks remarks;
    private final PlanRights rights;
    private final People people;

    ExamplePlans(
            Plans plans, PlanDrafts drafts, PlanTables tables, PlanRemarks remarks, PlanRights rights, People people) {
        this.plans = plans;
        this.drafts = drafts;
        this.tables = tables;
        this.remarks = remarks;
        this.rights = rights;
        this.people = people;
    }

    /** Whether a step is one of these. */
    static boolean tells(JsonNode step) {
        return step.has("table") || step.has("row") || step.has("remark") || step.has("settled");
    }

    void deed(Example example, String number, JsonNode step, ExampleReport report) {
        Plan plan = plans.find(number).orElseThrow(() -> new ExampleFault("The case " + number + " has no plan."));
        String by = step.path("by").asText();
        String login = by.contains(".") ? by : by + "." + plan.body();
        if (step.has("table")) {
            may(login, Action.EDIT_PLAN, plan);
            table(example, plan, step.path("table").asText(), login);
            report.step(login + " loads the table " + step.path("table").asText() + ": "
                    + drafts.of(plan).rows().size() + " rows");
        } else if (step.has("row")) {
            may(login, Action.EDIT_PLAN, plan);
            row(plan, step, login);
            report.step(login + " changes the row of task " + step.path("row").asText());
        } else if (step.has("remark")) {
            may(login, Action.CHECK_PLAN, plan);
            UUID row = known(plan, step.path("remark").asText()).id();
            remarks.add(plan, row, step.path("text").asText(), login);
            report.step(
                    login + " remarks on the row of task " + step.path("remark").asText());
        } else {
            may(login, Action.CHECK_PLAN, plan);
            settle(plan, known(plan, step.path("settled").asText()).id());
            report.step(
                    login + " calls the remark on task " + step.path("settled").asText() + " settled");
        }
    }

    private void may(String login, Action action, Plan plan) {
        if (!rights.may(new Official(login), action, plan)) {
            throw new ExampleFault(login + " may not do that to the plan " + plan.number() + ".");
        }
    }

    private void table(Example example, Plan plan, String name, String login) {
        Path file = example.file().resolveSibling(name);
        if (!Files.isRegularFile(file)) {
            throw new ExampleFault("There is no table " + file + ".");
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            byte[] table = name.endsWith(".csv")
                    ? filled(new String(bytes, StandardCharsets.UTF_8), plan).getBytes(StandardCharsets.UTF_8)
                    : bytes;
            List<TableMistake> wrong = tables.take(plan, new ByteArrayInputStream(table), RU, login);
            if (!wrong.isEmpty()) {
                throw new ExampleFault("The table " + name + " is refused: "
                        + wrong.stream()
                                .map(one -> "line " + one.line() + ", column " + one.column() + ": " + one.sentence())
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One table serves many bodies and years: it names posts instead of people, and the plan's first year. */
    private String filled(String table, Plan plan) {
        return HOLDER.matcher(table.replace("{year}", Integer.toString(plan.from())))
                .replaceAll(found -> Matcher.quoteReplacement(holder(found, plan)));
    }

    private String holder(MatchResult found, Plan plan) {
        String body = found.group(2) == null ? plan.body() : found.group(2);
        return people.holders(body, found.group(1)).stream()
                .findFirst()
                .orElseThrow(() -> new ExampleFault("Nobody is " + found.group(1) + " of " + body + "."))
                .fullName();
    }

    private void row(Plan plan, JsonNode step, String login) {
        String task = step.path("row").asText();
        Optional<PlanRow> row = ofTask(plan, task);
        if (step.path("remove").asBoolean()) {
            drafts.remove(plan, known(plan, task).id(), login);
            return;
        }
        Map<PlanColumn, String> cells = new EnumMap<>(PlanColumn.class);
        cells.put(PlanColumn.TASK, task);
        row.ifPresent(known -> cells.putAll(known.cells()));
        step.path("cells")
                .properties()
                .forEach(cell -> cells.put(
                        PlanColumn.of(cell.getKey())
                                .orElseThrow(() -> new ExampleFault("A plan has no column " + cell.getKey() + ".")),
                        filled(cell.getValue().asText(), plan)));
        PlanDrafts.Typed typed = new PlanDrafts.Typed(
                row.map(PlanRow::id).orElseGet(UUID::randomUUID),
                row.map(PlanRow::revision).orElse(-1L),
                cells);
        int mechanism = Integer.parseInt(task.substring(0, task.indexOf('.')));
        drafts.save(plan, mechanism, List.of(typed), "", "", login);
    }

    private Optional<PlanRow> ofTask(Plan plan, String task) {
        return drafts.of(plan).rows().stream()
                .filter(row -> row.cell(PlanColumn.TASK.key()).equals(task))
                .findFirst();
    }

    private PlanRow known(Plan plan, String task) {
        return ofTask(plan, task)
                .orElseThrow(() -> new ExampleFault("The plan " + plan.number() + " has no row of task " + task + "."));
    }

    private void settle(Plan plan, UUID row) {
        List<PlanRemarks.Remark> open =
                remarks.open(plan).stream().filter(one -> row.equals(one.row())).toList();
        if (open.isEmpty()) {
            throw new ExampleFault("There is no remark on that row.");
        }
        open.forEach(one -> remarks.settle(plan, one.id()));
    }

    /** The plan as it came out, and what its last version changed. */
    void compare(String number, JsonNode expected, ExampleReport report) {
        JsonNode wanted = expected.path("plan");
        plans.find(number).ifPresent(plan -> {
            List<PlanRow> rows = drafts.of(plan).rows();
            List<String> changes = plan.version() == 1 ? List.of() : changes(plan, rows);
            report.found(
                    "plan",
                    facts(
                            "stage",
                            plan.stage().key(),
                            "version",
                            "version " + plan.version(),
                            "rows",
                            rows.size() + " rows",
                            "changes",
                            String.join("; ", changes)));
            if (!wanted.isMissingNode()) {
                same(
                        "stage of the plan",
                        wanted.path("stage").asText(plan.stage().key()),
                        plan.stage().key(),
                        report);
                same("version of the plan", wanted.path("version").asInt(1), plan.version(), report);
                same("rows of the plan", wanted.path("rows").asInt(), rows.size(), report);
                List<String> told = new ArrayList<>();
                wanted.path("changes").forEach(change -> told.add(change.asText()));
                same("changes of the plan", told, changes, report);
            }
        });
    }

    private List<String> changes(Plan plan, List<PlanRow> rows) {
        PlanDiff diff = PlanDiff.of(drafts.of(plan, plan.version() - 1).rows(), rows);
        List<String> changes = new ArrayList<>();
        diff.added().forEach(row -> changes.add("+ " + row.cell("task")));
        diff.removed().forEach(row -> changes.add("- " + row.cell("task")));
        diff.changed().forEach(one -> one.cells()
                .forEach(cell -> changes.add(
                        one.row().cell("task") + " " + cell.key() + ": " + cell.former() + " → " + cell.later())));
        return changes;
    }
}
