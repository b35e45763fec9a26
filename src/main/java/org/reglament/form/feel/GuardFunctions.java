package org.reglament.form.feel;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.camunda.feel.context.JavaFunction;
import org.camunda.feel.context.JavaFunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValList;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;

/** The counters and bounded functions that {@link Guard} puts into expressions. */
final class GuardFunctions extends JavaFunctionProvider {
    static final String BOUNDED = "bounded ";
    static final String STEP = BOUNDED + "step";
    static final String RANGE = BOUNDED + "range";
    static final String PRODUCT = BOUNDED + "product";
    static final String EXPONENT = BOUNDED + "exponent";
    private static final int LARGEST_EXPONENT = 999;
    private static final int LOOKS = 500_000;

    private final Map<String, List<JavaFunction>> functions = Map.of(
            STEP,
            List.of(function(GuardFunctions::step, "value")),
            RANGE,
            List.of(function(GuardFunctions::range, "start", "end")),
            PRODUCT,
            List.of(function(GuardFunctions::product, "first", "others")),
            EXPONENT,
            List.of(function(GuardFunctions::exponent, "value")),
            BOUNDED + "matches",
            List.of(
                    function(GuardFunctions::matches, "input", "pattern"),
                    function(GuardFunctions::matches, "input", "pattern", "flags")),
            BOUNDED + "replace",
            List.of(
                    function(GuardFunctions::replace, "input", "pattern", "replacement"),
                    function(GuardFunctions::replace, "input", "pattern", "replacement", "flags")),
            BOUNDED + "split",
            List.of(function(GuardFunctions::split, "string", "delimiter")),
            BOUNDED + "extract",
            List.of(function(GuardFunctions::extract, "string", "pattern")));

    @Override
    public Optional<JavaFunction> resolveFunction(String name) {
        return resolveFunctions(name).stream().findFirst();
    }

    @Override
    public List<JavaFunction> resolveFunctions(String name) {
        return functions.getOrDefault(name, List.of());
    }

    @Override
    public Collection<String> getFunctionNames() {
        return functions.keySet();
    }

    private static JavaFunction function(Function<List<Val>, Val> work, String... parameters) {
        return new JavaFunction(List.of(parameters), work);
    }

    private static Val step(List<Val> arguments) {
        Budget.spend(1);
        Val value = arguments.get(0);
        if (value instanceof ValString text && text.value().length() > Budget.SIZE) {
            throw Budget.stop();
        }
        if (value instanceof ValList list && list.items().length() > Budget.SIZE) {
            throw Budget.stop();
        }
        return value;
    }

    private static Val range(List<Val> arguments) {
        if (!(arguments.get(0) instanceof ValNumber from) || !(arguments.get(1) instanceof ValNumber to)) {
            return ValNull$.MODULE$;
        }
        double distance = to.value().toDouble() - from.value().toDouble();
        if (Math.abs(distance) > Budget.STEPS) {
            throw Budget.stop();
        }
        Budget.spend((long) Math.abs(distance));
        int way = distance < 0 ? -1 : 1;
        List<Val> numbers = new ArrayList<>();
        for (int n = 0; n <= Math.abs(distance); n++) {
            numbers.add(new ValNumber(
                    from.value().$plus(camundajar.impl.scala.math.BigDecimal$.MODULE$.int2bigDecimal(n * way))));
        }
        return list(numbers);
    }

    private static Val product(List<Val> arguments) {
        if (arguments.get(0) instanceof ValList first && arguments.get(1) instanceof ValList others) {
            double size = first.items().length();
            for (Val other : CollectionConverters.asJava(others.items())) {
                size *= other instanceof ValList list ? list.items().length() : 1;
            }
            if (size > Budget.STEPS) {
                throw Budget.stop();
            }
            Budget.spend((long) size);
        }
        return arguments.get(0);
    }

    private static Val exponent(List<Val> arguments) {
        if (arguments.get(0) instanceof ValNumber number
                && Math.abs(number.value().toDouble()) > LARGEST_EXPONENT) {
            throw Budget.stop();
        }
        return arguments.get(0);
    }

    private static Val matches(List<Val> arguments) {
        Matcher matcher = matcher(arguments, 2);
        return matcher == null ? ValNull$.MODULE$ : new ValBoolean(matcher.find());
    }

    private static Val replace(List<Val> arguments) {
        Matcher matcher = matcher(arguments, 3);
        return matcher == null || !(arguments.get(2) instanceof ValString with)
                ? ValNull$.MODULE$
                : new ValString(matcher.replaceAll(with.value()));
    }

    private static Val split(List<Val> arguments) {
        Matcher matcher = matcher(arguments, 2);
        if (matcher == null) {
            return ValNull$.MODULE$;
        }
        List<Val> parts = new ArrayList<>();
        for (String part : matcher.pattern().split(counted(((ValString) arguments.get(0)).value()), -1)) {
            parts.add(new ValString(part));
        }
        return list(parts);
    }

    private static Val extract(List<Val> arguments) {
        Matcher matcher = matcher(arguments, 2);
        if (matcher == null) {
            return ValNull$.MODULE$;
        }
        List<Val> found = new ArrayList<>();
        while (matcher.find()) {
            Budget.spend(1);
            found.add(new ValString(matcher.group()));
        }
        return list(found);
    }

    private static @org.jspecify.annotations.Nullable Matcher matcher(List<Val> arguments, int flagsAt) {
        if (!(arguments.get(0) instanceof ValString input) || !(arguments.get(1) instanceof ValString pattern)) {
            return null;
        }
        String flags =
                arguments.size() > flagsAt && arguments.get(flagsAt) instanceof ValString given ? given.value() : "";
        int bits = (flags.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0)
                | (flags.contains("s") ? Pattern.DOTALL : 0)
                | (flags.contains("m") ? Pattern.MULTILINE : 0)
                | (flags.contains("x") ? Pattern.COMMENTS : 0);
        try {
            return Pattern.compile(pattern.value(), bits).matcher(counted(input.value()));
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static CharSequence counted(String text) {
        return new CountedText(text, LOOKS, Budget::stop);
    }

    private static Val list(List<Val> items) {
        return new ValList(CollectionConverters.asScala(items).toList());
    }
}
