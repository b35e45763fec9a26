package org.reglament.form.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random forms and data for them: every type, every keyword, right and wrong values. */
final class Generated {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "b",
            "abc",
            "  ab ",
            "АБВ",
            "x@y.ru",
            "почта@y.ru",
            "+79111234567",
            "0049 30",
            "12",
            "1,5",
            "line\nbreak",
            "😀😀",
            "a1-b2",
            "true");
    private static final List<String> PATTERNS =
            List.of("^a", "b$", "[0-9]{2}", "^[а-яА-Я]+$", "\\d", "^(a|b)*$", "\\s", "^.{2,3}$", "[^]]");
    private static final List<String> DATES =
            List.of("2026-11-23", "2024-02-29", "2023-02-29", "23.11.2026", "2026-11-23T10:00", "");
    private static final List<String> TIMES =
            List.of("10:30", "9:05", "23:59", "25:00", "10:30+02:00", "10:30Z", "10:30-03:00", "noon");
    private static final List<String> MOMENTS = List.of(
            "2026-11-23T10:30",
            "2026-11-23T01:30",
            "2026-11-23T10:30:15.000Z",
            "2026-11-23T10:30+02:00",
            "2026-11-23T10:30+05:30",
            "2026-11-23",
            "yesterday");

    private final Random random;
    private int ids;

    private Generated(Random random) {
        this.random = random;
    }

    static List<Case> cases(long seed, int count) {
        List<Case> cases = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            cases.add(new Generated(new Random(seed * 1_000_003 + n)).one("generated " + n));
        }
        return cases;
    }

    /** What an expression may speak of: names and the types of their values. */
    private record Name(String name, String type) {}

    private Case one(String name) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("type", "default").put("id", "form").put("schemaVersion", 19);
        ObjectNode data = JSON.createObjectNode();
        components(schema.putArray("components"), data, new ArrayList<>(), 0, "");
        data.set("offered", JSON.valueToTree(List.of("a", "b", 1, true)));
        return new Case(name, schema, data);
    }

    private void components(ArrayNode into, ObjectNode data, List<Name> seen, int depth, String prefix) {
        int count = 1 + random.nextInt(depth == 0 ? 8 : 4);
        for (int n = 0; n < count; n++) {
            ObjectNode one = into.addObject();
            String id = "c" + ids++;
            one.put("id", id);
            String type = pick(
                    "textfield",
                    "textfield",
                    "textarea",
                    "number",
                    "number",
                    "datetime",
                    "checkbox",
                    "radio",
                    "select",
                    "checklist",
                    "taglist",
                    "expression",
                    "filepicker",
                    "text",
                    "group",
                    "dynamiclist",
                    "separator",
                    "html",
                    "table",
                    "image",
                    "iframe",
                    "button",
                    "spacer",
                    "documentPreview");
            if (depth > 2 && (type.equals("group") || type.equals("dynamiclist"))) {
                type = "textfield";
            }
            one.put("type", type);
            if (chance(30)) {
                one.putObject("conditional").put("hide", condition(seen, prefix));
            }
            switch (type) {
                case "group" -> group(one, data, seen, depth, prefix);
                case "dynamiclist" -> list(one, data, id, seen, depth);
                case "text", "html", "separator", "spacer", "button", "table", "image", "iframe", "documentPreview" ->
                    one.put("label", "shown");
                default -> field(one, type, data, seen, prefix);
            }
        }
    }

    private void group(ObjectNode one, ObjectNode data, List<Name> seen, int depth, String prefix) {
        ObjectNode below = data;
        if (chance(50)) {
            String path = "g" + ids++;
            one.put("path", path);
            below = data.putObject(path);
            components(one.putArray("components"), below, new ArrayList<>(seen), depth + 1, prefix + path + ".");
        } else {
            components(one.putArray("components"), below, seen, depth + 1, prefix);
        }
    }

    private void list(ObjectNode one, ObjectNode data, String id, List<Name> seen, int depth) {
        one.put("path", id).put("isRepeating", true);
        List<Name> around = new ArrayList<>();
        seen.stream()
                .filter(name -> !name.name().startsWith("parent.") && chance(40))
                .forEach(name ->
                        around.add(new Name("parent." + name.name().replaceFirst("^this\\.", ""), name.type())));
        if (chance(30)) {
            one.put("allowAddRemove", chance(50));
        }
        if (chance(50)) {
            one.put("defaultRepetitions", random.nextInt(4));
        }
        if (chance(20)) {
            one.put("nonCollapsedItems", 1 + random.nextInt(3));
        }
        int rows = random.nextInt(4);
        ObjectNode row = JSON.createObjectNode();
        components(one.putArray("components"), row, around, depth + 1, "this.");
        if (chance(80)) {
            ArrayNode all = data.putArray(id);
            for (int n = 0; n < rows; n++) {
                if (chance(10)) {
                    all.add(JSON.valueToTree(pick("x", null, 5)));
                } else {
                    all.add(row.deepCopy());
                }
            }
        } else if (chance(20)) {
            data.put(id, "no list");
        }
    }

    private void field(ObjectNode one, String type, ObjectNode data, List<Name> seen, String prefix) {
        String key = "k" + ids++;
        boolean nested = chance(10);
        one.put("key", nested ? "n" + key + "." + key : key);
        if (chance(10)) {
            one.put("disabled", true);
        }
        if (chance(15)) {
            if (chance(50)) {
                one.put("readonly", true);
            } else {
                one.put("readonly", condition(seen, prefix));
            }
        }
        boolean open = false;
        String kind = "other";
        ObjectNode validate = JSON.createObjectNode();
        if (chance(40)) {
            validate.put("required", chance(80));
        }
        Object value;
        switch (type) {
            case "number" -> {
                kind = "number";
                if (chance(30)) {
                    one.put("decimalDigits", random.nextInt(3));
                }
                if (chance(20)) {
                    one.set("increment", JSON.valueToTree(pick(0.5, 5, "0.1", 3)));
                }
                if (chance(20)) {
                    one.put("serializeToString", true);
                    kind = "other";
                }
                bounds(validate, "min", "max", seen, prefix);
                value = pick(
                        0,
                        1,
                        -3,
                        7,
                        2.5,
                        100,
                        3.14159,
                        "12",
                        " 7 ",
                        "+7",
                        "0x1F",
                        "1e2",
                        "x",
                        "",
                        true,
                        null,
                        List.of(1));
                if (chance(15)) {
                    one.put("defaultValue", random.nextInt(20));
                }
            }
            case "checkbox" -> {
                kind = "boolean";
                value = pick(true, true, false, "true", 1, null);
            }
            case "datetime" -> {
                String subtype = pick("date", "time", "datetime");
                // Whether form-js cuts a time to its interval depends on when its controls are drawn.
                one.put("subtype", subtype).put("timeInterval", 1);
                if (!subtype.equals("date") && chance(70)) {
                    one.put("timeSerializingFormat", pick("utc_offset", "utc_normalized", "no_timezone"));
                }
                if (chance(20)) {
                    one.put("disallowPassedDates", true);
                }
                value = subtype.equals("date")
                        ? pick(DATES.toArray())
                        : pick((subtype.equals("time") ? TIMES : MOMENTS).toArray());
                value = chance(10) ? pick(5, null, List.of()) : value;
            }
            case "radio", "select", "checklist", "taglist" -> {
                boolean many = type.equals("checklist") || type.equals("taglist");
                int source = random.nextInt(4);
                if (source == 0) {
                    one.put("valuesKey", chance(90) ? "offered" : "nowhere");
                } else if (source == 1) {
                    one.put(
                            "valuesExpression",
                            pick("=[\"a\",\"b\",\"c\"]", "=offered", "=null", "=[{label:\"L\",value:\"a\"}]"));
                } else if (source == 2) {
                    one.set("values", JSON.valueToTree(List.of("a", "b", 1, false)));
                } else {
                    one.set("values", options());
                    kind = many ? "list" : "text";
                }
                value = many
                        // Where options are worked out, form-js falls over what is no list.
                        ? source == 1
                                ? pick(List.of("a"), List.of("a", "z"), List.of())
                                : pick(List.of("a"), List.of("a", "z"), List.of(), List.of("b", "a", 1), "a", null, 5)
                        : pick("a", "b", "z", 1, false, 0, "", null, List.of("a"));
                if (chance(10)) {
                    one.set("defaultValue", JSON.valueToTree(many ? pick(List.of("a"), List.of("z")) : pick("a", "z")));
                }
            }
            case "expression" -> {
                kind = pick("number", "number", "boolean", "text", "other");
                one.put(
                        "expression",
                        switch (kind) {
                            case "number" -> chance(20) ? "=1 + 1" : number(seen, prefix);
                            case "boolean" -> condition(seen, prefix);
                            case "text" -> "=\"a\"";
                            default -> "=null";
                        });
                if (chance(40)) {
                    one.put("computeOn", pick("change", "presubmit"));
                }
                // Text compared with a number is nothing in the engine's FEEL and a matter of JavaScript in form-js's.
                value = kind.equals("number")
                        ? pick(null, 5, 3)
                        : kind.equals("boolean") ? pick(null, true) : pick(null, "old", "a");
                validate = JSON.createObjectNode();
            }
            case "filepicker" -> value = pick("files::1", "", null);
            default -> {
                kind = "text";
                if (chance(30)) {
                    bounds(validate, "minLength", "maxLength", seen, prefix);
                }
                if (chance(25)) {
                    validate.put("pattern", pick(PATTERNS.toArray(String[]::new)));
                    if (chance(50)) {
                        validate.put("patternErrorMessage", "no");
                    }
                }
                if (chance(20)) {
                    validate.put("validationType", pick("email", "phone", "other"));
                }
                if (chance(10)) {
                    one.put("defaultValue", pick(TEXTS.toArray(String[]::new)));
                }
                value = chance(80)
                        ? pick(TEXTS.toArray())
                        : pick(5, 2.5, true, null, List.of("a"), JSON.createObjectNode());
            }
        }
        if (!validate.isEmpty()) {
            one.set("validate", validate);
        }
        if (chance(75)) {
            ObjectNode at = nested ? data.withObject("/n" + key) : data;
            at.set(key, JSON.valueToTree(value));
        }
        if (!nested && !one.has("defaultValue")) {
            seen.add(new Name(prefix + key, kind));
        }
    }

    private ArrayNode options() {
        ArrayNode options = JSON.createArrayNode();
        options.addObject().put("label", "A").put("value", "a");
        options.addObject().put("label", "B").put("value", "b");
        if (chance(30)) {
            options.addObject().put("value", "bare");
        }
        if (chance(30)) {
            options.addObject().put("label", "no value");
        }
        return options;
    }

    private void bounds(ObjectNode validate, String least, String most, List<Name> seen, String prefix) {
        if (chance(30)) {
            validate.set(least, JSON.valueToTree(chance(20) ? number(seen, prefix) : (Object) random.nextInt(6)));
        }
        if (chance(30)) {
            validate.set(most, JSON.valueToTree(chance(20) ? number(seen, prefix) : (Object) random.nextInt(10)));
        }
    }

    private String number(List<Name> seen, String prefix) {
        List<Name> numbers =
                seen.stream().filter(name -> name.type().equals("number")).toList();
        if (numbers.isEmpty()) {
            return pick("=2", "=3 * 2", "=if 1 = 1 then 4 else 0", "=count([1, 2])");
        }
        String name = numbers.get(random.nextInt(numbers.size())).name();
        return pick("=" + name + " + 1", "=" + name + " * 2 - 1", "=if " + name + " = null then 0 else " + name);
    }

    private String condition(List<Name> seen, String prefix) {
        if (seen.isEmpty() || chance(15)) {
            return pick(
                    "=true",
                    "=false",
                    "=1 = 2",
                    "=unknown = null",
                    "=not(1 = 1)",
                    prefix.equals("this.") ? "=i[1] > 1" : "=null",
                    prefix.equals("this.") ? "=parent.offered[1] = \"a\"" : "=count(offered) = 4");
        }
        // Now and then of the field itself or one that comes later.
        Name one = chance(5)
                ? new Name(prefix + "k" + (ids + random.nextInt(5)), "other")
                : seen.get(random.nextInt(seen.size()));
        String name = one.name();
        String test =
                switch (one.type()) {
                    case "number" -> pick(name + " > 2", name + " <= 5", name + " = 7", name + " != null");
                    case "boolean" ->
                        pick(name, name + " = true", name + " = false", name + " and true", name + " or false");
                    case "text" -> pick(name + " = \"a\"", name + " != \"a\"", name + " = \"\"", name + " = null");
                    case "list" -> pick("count(" + name + ") > 1", "list contains(" + name + ", \"a\")");
                    default -> pick(name + " = null", name + " != null");
                };
        return "=" + (chance(20) ? "not(" + test + ")" : test);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
