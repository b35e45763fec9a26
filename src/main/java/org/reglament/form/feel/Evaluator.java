package org.reglament.form.feel;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import java.util.Map;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationFailureType;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.impl.interpreter.EvalContext;
import org.camunda.feel.impl.interpreter.EvaluationFailureCollector;
import org.camunda.feel.impl.interpreter.FeelInterpreter;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what the engine has parsed, by its own interpreter. The engine itself makes all its built-in functions anew
 * for each evaluation, which costs many times what a condition does; here they are made once.
 */
final class Evaluator {
    private final ValueMapper values;
    private final FunctionProvider functions;
    private final FeelInterpreter interpreter;

    /** An evaluator that knows what that engine would know. */
    Evaluator(FeelEngineBuilder engine) {
        this.values = engine.valueMapper();
        this.functions = new FunctionProvider.CompositeFunctionProvider(CollectionConverters.asScala(
                        List.of(new BuiltinFunctions(engine.clock(), values), engine.functionProvider()))
                .toList());
        this.interpreter = new FeelInterpreter(values);
    }

    /** The value, or null where there is none. */
    @Nullable
    Object value(ParsedExpression parsed, Map<String, @Nullable Object> variables) {
        EvaluationFailureCollector failures = new EvaluationFailureCollector();
        Val value = interpreter.eval(
                parsed.expression(), new EvalContext(values, new Given(variables), functions, failures));
        return value instanceof ValError || isRefused(failures) ? null : values.unpackVal(value);
    }

    /** Whether the expression itself asserted something that does not hold. */
    private static boolean isRefused(EvaluationFailureCollector failures) {
        for (EvaluationFailure failure : CollectionConverters.asJava(failures.failures())) {
            if (failure.failureType() instanceof EvaluationFailureType.ASSERT_FAILURE$) {
                return true;
            }
        }
        return false;
    }

    /** Variables as the interpreter asks for them. */
    private record Given(Map<String, @Nullable Object> variables) implements VariableProvider {
        @Override
        public Option<Object> getVariable(String name) {
            return variables.containsKey(name) ? new Some<>(variables.get(name)) : Option.apply(null);
        }

        @Override
        public Iterable<String> keys() {
            return CollectionConverters.asScala(variables.keySet());
        }
    }
}
