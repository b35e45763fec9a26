package org.reglament.plan;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The mechanisms and tasks of the region's Concept of openness, word by word, from {@code plan/concept.csv}. */
public final class Concept {
    private static final String FILE = "/plan/concept.csv";
    private static final Concept OURS = read();

    private final List<Mechanism> mechanisms;

    private Concept(List<Mechanism> mechanisms) {
        this.mechanisms = List.copyOf(mechanisms);
    }

    /** A task of a mechanism, for example {@code 4.2}. */
    public record Task(String code, String name) {}

    /** One of the ten ways in which a body opens itself. */
    public record Mechanism(int number, String name, String english, List<Task> tasks) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("en") ? english : name;
        }

        public boolean has(String code) {
            return tasks.stream().anyMatch(task -> task.code().equals(code));
        }
    }

    public static Concept ofRegion() {
        return OURS;
    }

    public List<Mechanism> mechanisms() {
        return mechanisms;
    }

    public Optional<Mechanism> mechanism(int number) {
        return mechanisms.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The mechanism to which the task of that code belongs. */
    public Optional<Mechanism> withTask(String code) {
        return mechanisms.stream().filter(one -> one.has(code)).findFirst();
    }

    public Optional<Task> task(String code) {
        return mechanisms.stream()
                .flatMap(one -> one.tasks().stream())
                .filter(task -> task.code().equals(code))
                .findFirst();
    }

    private static Concept read() {
        Map<Integer, Mechanism> found = new LinkedHashMap<>();
        try (InputStream in = Concept.class.getResourceAsStream(FILE);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : csv) {
                String code = line.getField("code");
                int dot = code.indexOf('.');
                if (dot < 0) {
                    int number = Integer.parseInt(code);
                    found.put(
                            number,
                            new Mechanism(number, line.getField("name"), line.getField("name_en"), new ArrayList<>()));
                } else {
                    Mechanism of = found.get(Integer.parseInt(code.substring(0, dot)));
                    if (of == null) {
                        throw new IllegalStateException(FILE + ": the task " + code + " stands before its mechanism");
                    }
                    of.tasks().add(new Task(code, line.getField("name")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        return new Concept(found.values().stream()
                .map(one -> new Mechanism(one.number(), one.name(), one.english(), List.copyOf(one.tasks())))
                .toList());
    }
}
