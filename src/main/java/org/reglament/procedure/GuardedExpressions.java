package org.reglament.procedure;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/** What an expression in a diagram can see: variables, content, steps and helpers, plain values; nothing else. */
class GuardedExpressions extends JuelExpressionManager {

    private final CaseNames names;

    GuardedExpressions(CaseNames names) {
        this.names = names;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver chain = new CompositeELResolver();
        chain.add(new EngineObjects());
        chain.add(new VariableScopeElResolver());
        chain.add(new VariableContextElResolver());
        chain.add(names);
        chain.add(new ArrayELResolver(true));
        chain.add(new ListELResolver(true));
        chain.add(new MapELResolver(true));
        chain.add(new PlainValues());
        return chain;
    }
}
