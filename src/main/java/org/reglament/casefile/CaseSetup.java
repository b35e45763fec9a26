package org.reglament.casefile;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Ties cases to the engine: public status by the place of the token, posts by the case's body. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseFileSettings.class)
class CaseSetup {

    @Bean
    @Order(110)
    static ProcessEnginePlugin publicStatus(ObjectProvider<CaseFiles> cases) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                        ? new ArrayList<>()
                        : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
                listeners.add(new PublicStatus(cases));
                engine.setCustomPreBPMNParseListeners(listeners);
            }
        };
    }
}
