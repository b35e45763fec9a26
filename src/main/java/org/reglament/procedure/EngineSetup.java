package org.reglament.procedure;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
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
            ObjectProvider<Steps> steps, ObjectProvider<CaseContent> content, ObjectProvider<Procedures> procedures) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new GuardedExpressions(new CaseNames(steps, content, procedures)));
                engine.setEnableScriptCompilation(false);
                engine.setScriptEngineResolver(new NoScripts());
                engine.setCmmnEnabled(false);
                engine.setStandaloneTasksEnabled(false);
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setDeserializationTypeValidationEnabled(true);
                engine.setHistoryTimeToLive("P7305D");
                engine.setHistoryRemovalTimeStrategy("start");
                engine.setJobExecutorAcquireByDueDate(true);
                engine.setDefaultNumberOfRetries(5);
                engine.setFailedJobRetryTimeCycle("PT10S,PT1M,PT5M,PT30M");
                List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                        ? new ArrayList<>()
                        : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
                listeners.add(new DiagramParse(engine::getExpressionManager));
                engine.setCustomPreBPMNParseListeners(listeners);
            }
        };
    }
}
