package org.reglament.procedure;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.reglament.journal.Journal;
import org.reglament.step.Steps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Gives the engine our expressions, lanes and limits. */
@Configuration(proxyBeanMethods = false)
class EngineSetup {

    @Bean
    @Order(100)
    static ProcessEnginePlugin guardedEngine(
            ObjectProvider<Steps> steps,
            ObjectProvider<CaseContent> content,
            ObjectProvider<Procedures> procedures,
            ObjectProvider<Journal> journal) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new GuardedExpressions(new CaseNames(steps, content, procedures)));
                engine.setScriptEngineResolver(new NoScripts());
                engine.setEnableExpressionsInAdhocQueries(false);
                List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                        ? new ArrayList<>()
                        : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
                listeners.add(new DiagramParse(engine::getExpressionManager));
                engine.setCustomPreBPMNParseListeners(listeners);
                DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
                decisions.setCustomPostDecisionEvaluationListeners(
                        new ArrayList<>(List.of(new DecisionRecord(journal, procedures))));
                engine.setDmnEngineConfiguration(decisions);
            }
        };
    }
}
