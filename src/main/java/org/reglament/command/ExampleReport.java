package org.reglament.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happened when an example was run, and where that is not what it expects. */
public final class ExampleReport {
    private final Example example;
    private final List<String> steps = new ArrayList<>();
    private final Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    ExampleReport(Example example) {
        this.example = example;
    }

    Example example() {
        return example;
    }

    void step(String words) {
        steps.add(words);
    }

    void fail(String words) {
        failures.add(words);
    }

    /** One of the statuses, letters, deadlines or documents that came of it. */
    void found(String kind, Map<String, Object> facts) {
        found.computeIfAbsent(kind, any -> new ArrayList<>()).add(facts);
    }

    public boolean passed() {
        return failures.isEmpty();
    }

    /** Each difference from what the example expects, as a sentence. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("procedure", example.procedure());
        plain.put("example", example.name());
        plain.put("title", example.told().path("title").asText());
        plain.put("passed", passed());
        plain.put("steps", steps);
        plain.putAll(found);
        plain.put("failures", failures);
        return plain;
    }

    /** The same for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add((passed() ? "passed  " : "FAILED  ") + example.procedure() + "/" + example.name() + " – "
                + example.told().path("title").asText());
        steps.forEach(step -> lines.add("  " + step));
        found.forEach((kind, all) -> {
            lines.add("  " + kind + ":");
            all.forEach(facts -> {
                List<String> told = new ArrayList<>();
                facts.forEach((key, value) -> {
                    if (!key.equals("text")) {
                        told.add(String.valueOf(value));
                    }
                });
                lines.add("    " + String.join(" | ", told));
                Object text = facts.get("text");
                if (text != null) {
                    String.valueOf(text).lines().forEach(line -> lines.add(line.isEmpty() ? "" : "        " + line));
                }
            });
        });
        failures.forEach(failure -> lines.add("  ! " + failure));
        return lines;
    }
}
