package org.reglament.form.feel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is hidden or readonly: true, false, or FEEL read as a unary test on nothing, as form-js does. So null
 * holds (nothing equals nothing), {@code not(…)} around the whole turns the answer round, and one of several tests
 * separated by commas is enough.
 */
public final class Condition {
    public static final Condition NEVER = new Condition(false, false, List.of(), null);

    private final boolean always;
    private final boolean turned;
    private final List<Expression> tests;
    private final @Nullable Expression whole;

    private Condition(boolean always, boolean turned, List<Expression> tests, @Nullable Expression whole) {
        this.always = always;
        this.turned = turned;
        this.tests = tests;
        this.whole = whole;
    }

    public static Condition always() {
        return new Condition(true, false, List.of(), null);
    }

    /** Reads the text of a condition with its leading {@code =}. */
    public static Condition of(String text) {
        String source = text.substring(1).strip();
        Expression whole = Expression.of(source);
        String inner = negated(source);
        List<Expression> tests = new ArrayList<>();
        Expression one = Expression.of(inner == null ? source : inner);
        if (one.fault() == null) {
            tests.add(one);
        } else {
            for (String part : parts(inner == null ? source : inner)) {
                tests.add(part.strip().equals("-") ? Expression.of("true") : Expression.of(part));
            }
        }
        boolean readable = tests.stream().allMatch(test -> test.fault() == null);
        return new Condition(false, inner != null, readable ? List.copyOf(tests) : List.of(), whole);
    }

    /** Why it cannot be read, or null. */
    public @Nullable String fault() {
        return whole == null || !tests.isEmpty() ? null : whole.fault();
    }

    /** The expressions it tests, for who asks what it reads. */
    public List<Expression> expressions() {
        return tests.isEmpty() && whole != null ? List.of(whole) : tests;
    }

    /** The condition as one expression. */
    public @Nullable Expression expression() {
        return whole;
    }

    /** True whatever the data. */
    public boolean isAlways() {
        return always;
    }

    /** True or false whatever the data. */
    public boolean isConstant() {
        return whole == null;
    }

    public boolean holds(Scope scope) {
        if (whole == null || tests.isEmpty()) {
            return always;
        }
        for (Expression test : tests) {
            Expression.Outcome outcome = test.outcome(scope);
            if (outcome.broken()) {
                return false;
            }
            if (matches(outcome.value())) {
                return !turned;
            }
        }
        return turned;
    }

    private static boolean matches(@Nullable Object value) {
        return value == null || Boolean.TRUE.equals(value) || value instanceof List<?> list && list.contains(null);
    }

    private static @Nullable String negated(String source) {
        if (!source.matches("(?s)not\\s*\\(.*\\)")) {
            return null;
        }
        int open = source.indexOf('(');
        int depth = 0;
        boolean quoted = false;
        for (int at = open; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return at == source.length() - 1 ? source.substring(open + 1, at) : null;
            }
        }
        return null;
    }

    private static List<String> parts(String source) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int at = 0; at < source.length(); at++) {
            char c = source.charAt(at);
            if (c == '\\' && quoted) {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            } else if (!quoted && c == ',' && depth == 0) {
                parts.add(source.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(source.substring(from));
        return parts;
    }
}
