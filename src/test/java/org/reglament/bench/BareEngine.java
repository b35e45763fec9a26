package org.reglament.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.reglament.kit.FreshDatabase;
import org.reglament.kit.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as it comes, on a database of its own: history in full, all data as variables, no letter, no journal. */
final class BareEngine implements AutoCloseable {
    private static final String DIAGRAM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="bench">
            <process id="speed" isExecutable="true" camunda:historyTimeToLive="P7305D">
            <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="tell"/>
            <serviceTask id="tell" camunda:expression="${true}"/><sequenceFlow id="b" sourceRef="tell" targetRef="check"/>
            <userTask id="check" camunda:dueDate="2030-01-01T00:00:00" camunda:candidateGroups="minstroy:registrar"/>
            <sequenceFlow id="c" sourceRef="check" targetRef="close"/>
            <serviceTask id="close" camunda:expression="${true}"/><sequenceFlow id="d" sourceRef="close" targetRef="end"/>
            <endEvent id="end"/>
            </process></definitions>
            """;

    final JdbcClient jdbc;
    private final HikariDataSource pool;
    private final ProcessEngine engine;

    BareEngine(Statements statements) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(FreshDatabase.named("test_bare"));
        pool = new HikariDataSource(config);
        DataSource counted = statements.counting(pool);
        jdbc = JdbcClient.create(pool);
        engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("bare")
                .setDataSource(counted)
                .setDatabaseSchemaUpdate("true")
                .setHistory("full")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("speed.bpmn", DIAGRAM)
                .deploy();
    }

    /** The id of the new case's process. */
    String open(Map<String, ?> data, String key) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("speed", key, new HashMap<>(data))
                .getProcessInstanceId();
    }

    String task(String process) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
    }

    /** As an official does it: taken first. */
    void complete(String task, Map<String, ?> answers) {
        engine.getTaskService().claim(task, "registrar.minstroy");
        engine.getTaskService().complete(task, new HashMap<>(answers));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
