package org.reglament.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.form.feel.Values;
import org.reglament.form.field.FieldTypes;
import org.reglament.form.field.FileType;
import org.reglament.form.schema.Choices.Option;
import org.reglament.form.schema.Component;
import org.reglament.form.schema.Component.Display;
import org.reglament.form.schema.Component.Field;
import org.reglament.form.schema.Component.Rows;

/**
 * What a page's form posted, as it was typed: names are paths ({@code questions[0].reply}), a list says its number of
 * rows in {@code questions[]}. It is kept as a draft, valid or not, and shown again as it is.
 */
public final class FormPost {
    /** The answer of a field that the page did not show. */
    public static final Object ABSENT = new Object();

    public static final FormPost EMPTY = new FormPost(Map.of(), "");
    private static final int LONGEST = 100_000;
    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,6})]");
    private static final Pattern PART = Pattern.compile("-(day|month|year|time|file)$");

    private final Map<String, List<String>> values;
    private final String action;

    private FormPost(Map<String, List<String>> values, String action) {
        this.values = values;
        this.action = action;
    }

    /** Takes the parameters that belong to the form and leaves others (tokens, buttons) out. */
    public static FormPost of(Form form, Map<String, List<String>> parameters) {
        Map<String, List<String>> own = new LinkedHashMap<>();
        Set<String> names = names(form.parts());
        parameters.forEach((name, all) -> {
            if (names.contains(bare(name))) {
                own.put(name, all.stream().map(FormPost::bounded).toList());
            }
        });
        return new FormPost(own, String.join("", parameters.getOrDefault("action", List.of())));
    }

    /** The same from a servlet's parameter map. */
    public static FormPost ofParameters(Form form, Map<String, String[]> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        parameters.forEach((name, all) -> lists.put(name, Arrays.asList(all)));
        return of(form, lists);
    }

    /** What was typed; kept as the draft. */
    public Map<String, List<String>> values() {
        return Collections.unmodifiableMap(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether a button inside the form was pressed, so that the page is shown again instead of being submitted. */
    public boolean staysHere() {
        return action.matches("(add|remove|remove-file|page):.*|refresh");
    }

    /** The post after the button inside the form has done its work. */
    public FormPost acted(Form form, FormSettings settings) {
        Map<String, List<String>> next = new LinkedHashMap<>(values);
        String[] words = action.split(":", 3);
        if (words[0].equals("add") && words.length == 2 && isGrowing(form, words[1])) {
            next.put(words[1] + "[]", List.of(String.valueOf(Math.min(settings.maxRows(), rows(words[1]) + 1))));
        } else if (words[0].equals("remove")
                && words.length == 3
                && isGrowing(form, words[1])
                && words[2].matches("\\d{1,6}")) {
            next = without(words[1], Integer.parseInt(words[2]));
        } else if (words[0].equals("page") && words.length == 3) {
            next.put(words[1], List.of(words[2].matches("\\d{1,6}") ? words[2] : "1"));
        } else if (words[0].equals("remove-file") && words.length == 3) {
            List<String> left = new ArrayList<>(all(words[1]));
            left.remove(words[2]);
            next.put(words[1], left.isEmpty() ? List.of("") : left);
        }
        return new FormPost(next, "");
    }

    /** This draft with one page's answers replaced by what that page posted. */
    public FormPost with(FilledForm filled, FormPage page, FormPost posted) {
        Set<String> shown = names(filled.form().parts().stream()
                .filter(part -> page.components().contains(part.id()))
                .toList());
        Map<String, List<String>> next = new LinkedHashMap<>(values);
        next.keySet().removeIf(name -> shown.contains(bare(name)));
        posted.values.forEach((name, all) -> {
            if (shown.contains(bare(name))) {
                next.put(name, all);
            }
        });
        return new FormPost(next, posted.action);
    }

    /** This draft with a document added to a filepicker's answer. */
    public FormPost withFile(String name, String documentId, boolean multiple) {
        Map<String, List<String>> next = new LinkedHashMap<>(values);
        List<String> files = new ArrayList<>(multiple ? all(name) : List.of());
        files.removeIf(String::isEmpty);
        files.add(FileType.PREFIX + documentId);
        next.put(name, files);
        return new FormPost(next, action);
    }

    /** The answer that an upload control belongs to, or null where the control is none of a form's. */
    public static @Nullable String answerOfUpload(String control) {
        return control.endsWith("-file") ? control.substring(0, control.length() - 5) : null;
    }

    /** The answers in it, as the API takes them; what cannot be read stays text and is refused by the check. */
    public Map<String, @Nullable Object> answers(Form form, Map<String, ?> data, Asking asking) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        decode(
                form.parts(),
                "",
                answers,
                new EveryOption(form, form.fill(data, asking).opening()),
                asking);
        return answers;
    }

    @Nullable
    public String first(String name) {
        List<String> all = values.get(name);
        return all == null || all.isEmpty() ? null : all.get(0);
    }

    public String firstOr(String name) {
        String first = first(name);
        return first == null ? "" : first;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** What was typed into the field's controls, as lines; the parts of a date in one. */
    public List<String> typed(String name) {
        String parts = Stream.of("-day", "-month", "-year", "-time")
                .map(part -> firstOr(name + part))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("."));
        return Stream.concat(all(name).stream().flatMap(String::lines), Stream.of(parts))
                .filter(line -> !line.isBlank())
                .toList();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    private void decode(
            List<Component> parts,
            String prefix,
            Map<String, @Nullable Object> into,
            EveryOption every,
            Asking asking) {
        for (Component part : parts) {
            if (part instanceof Field field) {
                List<Option> options = FieldTypes.of(field).chooses() ? every.of(field) : List.of();
                Object value = FieldTypes.of(field)
                        .decode(field, prefix + String.join(".", field.path()), this, options, asking);
                if (value != ABSENT) {
                    Values.set(into, field.path(), value);
                }
            } else if (part instanceof Rows rows) {
                String name = prefix + String.join(".", rows.path());
                if (!has(name + "[]")) {
                    continue;
                }
                List<@Nullable Object> all = new ArrayList<>();
                for (int n = 0; n < Math.min(rows(name), asking.settings().maxRows() + 1); n++) {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    decode(rows.parts(), name + "[" + n + "].", row, every, asking);
                    all.add(row);
                }
                Values.set(into, rows.path(), all);
            } else {
                decode(Form.inner(part), prefix, into, every, asking);
            }
        }
    }

    private int rows(String name) {
        String count = firstOr(name + "[]");
        return count.matches("\\d{1,6}") ? Integer.parseInt(count) : 0;
    }

    private Map<String, List<String>> without(String list, int index) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            Matcher at = INDEX.matcher(name);
            if (!name.startsWith(list + "[") || !at.find(list.length()) || at.start() != list.length()) {
                next.put(name, all);
                return;
            }
            int row = Integer.parseInt(at.group(1));
            if (row != index) {
                next.put(row < index ? name : list + "[" + (row - 1) + "]" + name.substring(at.end()), all);
            }
        });
        next.put(list + "[]", List.of(String.valueOf(Math.max(0, rows(list) - (index < rows(list) ? 1 : 0)))));
        return next;
    }

    private static boolean isGrowing(Form form, String list) {
        Set<String> growing = new HashSet<>();
        growing(form.parts(), "", growing);
        return growing.contains(bare(list));
    }

    private static void growing(List<Component> parts, String prefix, Set<String> into) {
        for (Component part : parts) {
            String below = prefix;
            if (part instanceof Rows rows) {
                String name = prefix + String.join(".", rows.path());
                if (rows.growable()) {
                    into.add(name);
                }
                below = name + "[].";
            }
            growing(Form.inner(part), below, into);
        }
    }

    private static Set<String> names(List<Component> parts) {
        Set<String> names = new HashSet<>();
        names(parts, "", names);
        return names;
    }

    private static void names(List<Component> parts, String prefix, Set<String> into) {
        for (Component part : parts) {
            if (part instanceof Field field) {
                into.add(prefix + String.join(".", field.path()));
            } else if (part instanceof Rows rows) {
                String name = prefix + String.join(".", rows.path());
                into.add(name + "[]");
                names(rows.parts(), name + "[].", into);
            } else if (part instanceof Display display) {
                into.add(page(prefix + display.id()));
            } else {
                names(Form.inner(part), prefix, into);
            }
        }
    }

    /** Under which name a page says which page of a table it shows. */
    public static String page(String table) {
        return "#" + table;
    }

    /** The name without its indexes and without the part of a date. */
    private static String bare(String name) {
        return PART.matcher(INDEX.matcher(name).replaceAll("[]")).replaceFirst("");
    }

    private static String bounded(String typed) {
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }
}
