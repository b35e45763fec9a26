package org.reglament.form.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Our forms answer as form-js does: the same data submitted and the same rules broken, in cases written by hand and in
 * random ones. {@code -Doracle.seed=…} and {@code -Doracle.cases=…} choose the random ones.
 */
class OracleTests {
    private static final Path WRITTEN = Path.of("src/test/resources/forms/oracle.jsonl");

    @Test
    void forms_answer_as_form_js_does() throws IOException {
        long seed = Long.getLong("oracle.seed", 42);
        int count = Integer.getInteger("oracle.cases", 2000);
        List<Case> cases = new ArrayList<>(written());
        int written = cases.size();
        cases.addAll(Generated.cases(seed, count));
        long start = System.nanoTime();

        CompletableFuture<List<JsonNode>> asked = CompletableFuture.supplyAsync(
                () -> FormJs.answers(cases.stream().map(Case::question).toList(), Comparison.ZONE));
        List<JsonNode> ours = cases.stream().map(Comparison::ours).toList();
        List<JsonNode> theirs = asked.join();

        Map<String, Integer> meant = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        for (int n = 0; n < cases.size(); n++) {
            JsonNode mine = ours.get(n);
            if (theirs.get(n).has("fallen")) {
                meant.merge("form-js itself falls over", 1, Integer::sum);
                continue;
            }
            JsonNode their = Comparison.theirs(theirs.get(n));
            if (Comparison.same(mine, their)) {
                continue;
            }
            String known = Differences.of(cases.get(n));
            if (known == null) {
                differences.add(
                        cases.get(n).name() + "\n  form  " + cases.get(n).schema() + "\n  data  "
                                + cases.get(n).data() + "\n  ours  " + mine + "\n  their " + their + "  "
                                + theirs.get(n).path("refused").asText());
            } else {
                meant.merge(known, 1, Integer::sum);
            }
        }
        System.out.printf(
                "Oracle: %d cases compared with form-js (%d written, %d generated, seed %d) in %.1f s; "
                        + "%d differ as meant %s; %d differences beyond the list%n",
                cases.size(),
                written,
                count,
                seed,
                (System.nanoTime() - start) / 1e9,
                meant.values().stream().mapToInt(Integer::intValue).sum(),
                meant,
                differences.size());
        assertThat(differences.stream().limit(5))
                .as("-Doracle.seed=%d -Doracle.cases=%d", seed, count)
                .isEmpty();
    }

    private static List<Case> written() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(WRITTEN)) {
            if (!line.isBlank()) {
                JsonNode one = json.readTree(line);
                JsonNode schema = json.createObjectNode()
                        .put("type", "default")
                        .put("id", "form")
                        .set("components", one.path("form"));
                cases.add(new Case(one.path("case").asText(), schema, one.path("data")));
            }
        }
        return cases;
    }
}
