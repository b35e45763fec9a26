package org.reglament.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.directory.People;
import org.reglament.kit.ReglamentTest;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.signin.Official;
import org.reglament.worklist.Team.Wish;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A head sees what the people have in hand, page by page, at the same cost for any team. */
@ReglamentTest
class TeamTests {

    private static final String BODY = "minsport";
    private static final Official HEAD = new Official("head." + BODY);
    private static final Wish ALL = new Wish(null, false, null);

    @Autowired
    Team team;

    @Autowired
    Tasks tasks;

    @Autowired
    WorkItems items;

    @Autowired
    Openings openings;

    @Autowired
    BusinessClock clock;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void deploy() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of("team")
                        .form("team-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form("team-check", "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Почему\"}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='team-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "secret")
                                        + "<exclusiveGateway id='secret' default='secret-to-check'/>"
                                        + Sketch.flow("secret", "close", "${corruption}")
                                        + Sketch.step("close", "restrictCase", "readers", "lawyer")
                                        + Sketch.flow("close", "check") + Sketch.flow("secret", "check")
                                        + Sketch.task("check", "team-check", "") + Sketch.flow("check", "end")
                                        + "<endEvent id='end'/>",
                                "start",
                                "check",
                                "end"));
        people.appoint("editor." + BODY, BODY, "registrar");
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from substitution").update();
        jdbc.sql("delete from post where login = ? and post = 'registrar'")
                .param("editor." + BODY)
                .update();
    }

    @Test
    void a_larger_team_costs_no_statement_more() throws Exception {
        AtomicInteger statements = new AtomicInteger();
        Team counted = counting(statements);
        claimed("registrar." + BODY, 1);
        int few = cost(counted, statements);

        claimed("registrar." + BODY, 20);
        claimed("editor." + BODY, 20);

        assertThat(cost(counted, statements)).isEqualTo(few).isPositive();
    }

    @Test
    void the_pages_lead_through_all_tasks_once() {
        claimed("registrar." + BODY, 30);
        int all = team.overview(HEAD).members().stream()
                        .mapToInt(member -> member.load().all())
                        .sum()
                + team.overview(HEAD).free().all();

        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            WorkPage page = team.page(HEAD, new Wish(null, false, after));
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().hasSize(all);
        assertThat(team.page(HEAD, new Wish("registrar." + BODY, false, null)).items())
                .allMatch(item -> ("registrar." + BODY).equals(item.assignee()));
        assertThat(team.page(HEAD, new Wish(Team.NOBODY, false, null)).items())
                .allMatch(item -> item.assignee() == null);
        assertThat(team.page(HEAD, new Wish(null, true, null)).items()).allMatch(WorkItem::overdue);
    }

    @Test
    void only_heads_lead_and_only_their_own() {
        claimed("registrar." + BODY, 1);

        assertThatThrownBy(() -> team.page(new Official("lawyer." + BODY), ALL))
                .isInstanceOf(TaskRefusedException.class);
        assertThatThrownBy(() -> team.overview(new Official("admin"))).isInstanceOf(TaskRefusedException.class);
        assertThat(team.page(new Official("head.minobr"), ALL).items())
                .noneMatch(item -> item.body().equals(BODY));
        people.substitute(
                HEAD.login(), "lawyer." + BODY, clock.today(), clock.today().plusDays(1));
        assertThat(team.page(new Official("lawyer." + BODY), ALL).items()).isNotEmpty();
    }

    @Test
    void a_confidential_case_for_others_is_in_no_overview() {
        int before = team.overview(HEAD).free().all();

        open(true);

        assertThat(team.overview(HEAD).free().all()).isEqualTo(before);
        assertThat(team.page(HEAD, ALL).items()).noneMatch(WorkItem::confidential);
    }

    private int cost(Team counted, AtomicInteger statements) {
        statements.set(0);
        counted.overview(HEAD);
        counted.page(HEAD, ALL);
        return statements.get();
    }

    private void claimed(String login, int many) {
        for (int i = 0; i < many; i++) {
            String task = open(false);
            tasks.claim(new Official(login), task);
        }
    }

    private String open(boolean corruption) {
        return items.of(openings.open(new OpenCase(
                                "team",
                                BODY,
                                null,
                                new Applicant("Кравцова", "Нина", null, null, null, null, null, null),
                                Map.of("subject", "Каток", "corruption", corruption),
                                Channel.API,
                                "intake",
                                "account",
                                null,
                                null,
                                null))
                        .id())
                .get(0)
                .id();
    }

    /** The same services over the same database, each prepared statement counted. */
    private Team counting(AtomicInteger statements) throws Exception {
        DataSource counted = new AbstractDataSource() {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection real = database.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(real, arguments);
                        });
            }

            @Override
            public Connection getConnection(String user, String password) throws java.sql.SQLException {
                return getConnection();
            }
        };
        JdbcClient client = JdbcClient.create(counted);
        Constructor<People> constructor = People.class.getDeclaredConstructor(JdbcClient.class, BusinessClock.class);
        People directory = BeanUtils.instantiateClass(constructor, client, clock);
        return new Team(client, directory, new WorkItems(client, clock), new Reach(directory), clock);
    }
}
