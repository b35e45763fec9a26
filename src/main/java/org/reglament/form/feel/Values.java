package org.reglament.form.feel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain values as JSON knows them: maps, lists, strings, booleans, whole numbers as Long, others as BigDecimal. */
public final class Values {
    private static final int DIGITS = 100;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern SCRIPT = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern STRICT = Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,40}");

    private Values() {}

    public static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), plain(each)));
            return copy;
        }
        if (value instanceof Iterable<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(each -> copy.add(plain(each)));
            return copy;
        }
        if (value instanceof TemporalAccessor || value instanceof java.util.UUID || value instanceof Enum<?>) {
            return value.toString();
        }
        return value;
    }

    /** The number in its one form, or its text where it is beyond any use (NaN, 1e999999). */
    public static Object number(Number number) {
        if (number instanceof Long) {
            return number;
        }
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigInteger big && big.bitLength() > DIGITS * 4) {
            return "NaN";
        }
        try {
            BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
            if (Math.abs((long) decimal.scale()) > DIGITS || decimal.precision() > DIGITS * 2) {
                return "NaN";
            }
            BigDecimal bare = decimal.stripTrailingZeros();
            if (bare.scale() <= 0 && bare.precision() - bare.scale() <= 18) {
                return bare.longValueExact();
            }
            return bare.scale() < 0 ? bare.setScale(0) : bare;
        } catch (ArithmeticException | NumberFormatException e) {
            return "NaN";
        }
    }

    public static @Nullable BigDecimal decimal(@Nullable Object value) {
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Number other) {
            return number(other) instanceof String ? null : decimal(number(other));
        }
        if (value instanceof String text
                && text.length() <= DIGITS
                && DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return null;
    }

    /** The number that JavaScript reads in a text, or null where it reads none. */
    public static @Nullable BigDecimal scriptNumber(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return text.isEmpty() ? null : BigDecimal.ZERO;
        }
        if (HEXADECIMAL.matcher(bare).matches()) {
            return new BigDecimal(new BigInteger(bare.substring(2), 16));
        }
        if (bare.length() <= DIGITS && SCRIPT.matcher(bare).matches()) {
            return decimal(number(new BigDecimal(bare)));
        }
        return null;
    }

    /** The number that form-js compares with bounds: unlike JavaScript itself it wants no blanks and no plus. */
    public static @Nullable BigDecimal strictNumber(String text) {
        return STRICT.matcher(text).matches() ? scriptNumber(text) : null;
    }

    /** Whether two plain values are equal as JSON values. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        return Objects.equals(a, b) || Objects.equals(plain(a), plain(b));
    }

    /** A value as words for a reader. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Iterable<?>) {
            List<String> items = new ArrayList<>();
            ((Iterable<?>) value).forEach(each -> items.add(text(each)));
            return String.join(", ", items);
        }
        if (value instanceof Map<?, ?> map) {
            Object label = map.get("label");
            return label != null
                    ? text(label)
                    : map.values().stream().map(Values::text).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** The value at a path of nested maps, or null. */
    public static @Nullable Object get(@Nullable Object from, List<String> path) {
        Object at = from;
        for (String step : path) {
            if (!(at instanceof Map<?, ?> map)) {
                return null;
            }
            at = map.get(step);
        }
        return at;
    }

    public static boolean has(@Nullable Object from, List<String> path) {
        Object parent = get(from, path.subList(0, path.size() - 1));
        return parent instanceof Map<?, ?> map && map.containsKey(path.get(path.size() - 1));
    }

    public static void set(Map<String, @Nullable Object> into, List<String> path, @Nullable Object value) {
        Map<String, @Nullable Object> at = into;
        for (String step : path.subList(0, path.size() - 1)) {
            Object next = at.get(step);
            Map<String, @Nullable Object> map = object(next);
            at.put(step, map);
            at = map;
        }
        at.put(path.get(path.size() - 1), value);
    }

    /** Takes a value out, and what is left empty around it. */
    public static void prune(Map<String, @Nullable Object> from, List<String> path) {
        remove(from, path);
        for (int length = path.size() - 1; length > 0; length--) {
            List<String> above = path.subList(0, length);
            if (get(from, above) instanceof Map<?, ?> map && map.isEmpty()) {
                remove(from, above);
            } else {
                return;
            }
        }
    }

    public static void remove(Map<String, @Nullable Object> from, List<String> path) {
        if (get(from, path.subList(0, path.size() - 1)) instanceof Map<?, ?> map) {
            map.remove(path.get(path.size() - 1));
        }
    }

    /** The map itself where it is one of ours, else an empty one. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof LinkedHashMap<?, ?> map ? (Map<String, @Nullable Object>) map : new LinkedHashMap<>();
    }

    /** Deep copies a map of plain values. */
    public static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        return object(plain(map));
    }
}
