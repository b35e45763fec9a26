package org.reglament.worklist;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.reglament.casefile.CaseBounded;
import org.reglament.casefile.CaseRegistered;
import org.reglament.casefile.RegistrationAnnulled;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Hears of every change of a task: listeners miss migration, history misses cascade deletion, so both are asked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorkSettings.class)
class WorkSetup {

    private static final List<String> EVENTS = List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE);

    @Bean
    static Touched touched(ObjectProvider<WorkItems> items, ObjectProvider<Release> release) {
        return new Touched(items, release);
    }

    @Bean
    @Order(120)
    static ProcessEnginePlugin taskListening(Touched touched) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                List<BpmnParseListener> listeners = engine.getCustomPreBPMNParseListeners() == null
                        ? new ArrayList<>()
                        : new ArrayList<>(engine.getCustomPreBPMNParseListeners());
                listeners.add(new Listening(touched));
                engine.setCustomPreBPMNParseListeners(listeners);
                engine.getCustomHistoryEventHandlers().add(new History(touched));
            }
        };
    }

    @Bean
    static CaseChanges caseChanges(Touched touched) {
        return new CaseChanges(touched);
    }

    /** Puts a listener on every user task that the engine parses. */
    private static final class Listening extends AbstractBpmnParseListener {

        private final Touched touched;

        Listening(Touched touched) {
            this.touched = touched;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            TaskListener listener = changed -> touched.task(changed.getId());
            EVENTS.forEach(event -> task.addBuiltInTaskListener(event, listener));
        }
    }

    /** Reads ids of tasks from history events. */
    private static final class History implements HistoryEventHandler {

        private final Touched touched;

        History(Touched touched) {
            this.touched = touched;
        }

        @Override
        public void handleEvent(HistoryEvent event) {
            if (event instanceof HistoricTaskInstanceEventEntity task && task.getTaskId() != null) {
                touched.task(task.getTaskId());
            } else if (event instanceof HistoricIdentityLinkLogEventEntity link && link.getTaskId() != null) {
                touched.task(link.getTaskId());
            }
        }

        @Override
        public void handleEvents(List<HistoryEvent> events) {
            events.forEach(this::handleEvent);
        }
    }

    /** Refreshes the tasks of a case whose number, title or bounds changed. */
    static final class CaseChanges {

        private final Touched touched;

        CaseChanges(Touched touched) {
            this.touched = touched;
        }

        @EventListener
        void on(CaseRegistered event) {
            touched.wholeCase(event.caseId());
        }

        @EventListener
        void on(RegistrationAnnulled event) {
            touched.wholeCase(event.caseId());
        }

        @EventListener
        void on(CaseBounded event) {
            touched.wholeCase(event.caseId());
        }
    }
}
