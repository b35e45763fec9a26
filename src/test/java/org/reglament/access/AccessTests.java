package org.reglament.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reglament.access.Actor.Kind;
import org.reglament.access.Actor.Place;
import org.reglament.access.Door.Answer;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.directory.People;
import org.reglament.document.Documents;
import org.reglament.journal.Journal;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every actor at every page and call, with a case of the own body, of another and a confidential one. */
@ReglamentTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

    private static final String PROCEDURE = "access";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Http http;

    @Autowired
    Post post;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    WorkItems items;

    @Autowired
    Documents documents;

    @Autowired
    Journal journal;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Procedures procedures;

    @Autowired
    RepositoryService repository;

    private final Map<Kind, Place> places = new EnumMap<>(Kind.class);
    private final Map<Kind, UUID> ids = new EnumMap<>(Kind.class);

    @BeforeAll
    void threeCases() {
        Deploy.sketch(
                repository,
                procedures,
                Sketch.of(PROCEDURE)
                        .message("withdraw")
                        .form("access-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                        .form(
                                "access-check",
                                "{\"type\":\"textfield\",\"key\":\"note\",\"label\":\"Почему\",\"validate\":{\"required\":true}}")
                        .flow(
                                "<startEvent id='start' camunda:formRef='access-start' camunda:formRefBinding='deployment'/>"
                                        + Sketch.flow("start", "secret")
                                        + "<exclusiveGateway id='secret' default='secret-to-check'/>"
                                        + Sketch.flow("secret", "close", "${corruption}")
                                        + Sketch.step("close", "restrictCase", "readers", "head, lawyer")
                                        + Sketch.flow("close", "check") + Sketch.flow("secret", "check")
                                        + Sketch.task("check", "access-check", "")
                                        + Sketch.flow("check", "end") + "<endEvent id='end'/>",
                                "start",
                                "check",
                                "end"));
        for (Kind kind : Kind.values()) {
            Map<String, Object> answers = new HashMap<>();
            answers.put("subject", kind.secret());
            answers.put("corruption", kind == Kind.CONFIDENTIAL);
            UUID id = openings.open(new OpenCase(
                            PROCEDURE,
                            kind.body,
                            null,
                            new Applicant(
                                    kind.secret(),
                                    "Нина",
                                    null,
                                    null,
                                    kind == Kind.OTHER ? "somebody@example.org" : Actor.OWNER.login(),
                                    null,
                                    null,
                                    null),
                            answers,
                            Channel.API,
                            Actor.INTAKE.login(),
                            "account",
                            null,
                            null,
                            null))
                    .id();
            String document = documents
                    .issue(
                            id,
                            "answer",
                            kind.secret() + ".pdf",
                            "application/pdf",
                            "%PDF-1.4".getBytes(StandardCharsets.UTF_8))
                    .id()
                    .toString();
            ids.put(kind, id);
            places.put(
                    kind,
                    new Place(kind, cases.get(id).number(), items.of(id).get(0).id(), document));
        }
        people.substitute(
                Actor.REGISTRAR.login(),
                Actor.SUBSTITUTE.login(),
                clock.today(),
                clock.today().plusDays(3));
    }

    @AfterAll
    void nobodyIsAway() {
        jdbc.sql("delete from substitution where deputy = ?")
                .param(Actor.SUBSTITUTE.login())
                .update();
    }

    @Test
    void every_page_and_call_has_its_line_in_the_table() {
        Set<String> known = new TreeSet<>(Doors.elsewhere());
        Doors.all().forEach(door -> known.add(door.mapping()));

        assertThat(known).isEqualTo(mappings());
    }

    @Test
    void nobody_comes_in_who_is_not_in_the_table_and_everybody_does_who_is() throws Exception {
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        ExecutorService together = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> walks = Arrays.stream(Actor.values())
                    .<Callable<Void>>map(actor -> () -> {
                        walk(actor, wrong);
                        return null;
                    })
                    .toList();
            for (Future<Void> walk : together.invokeAll(walks)) {
                walk.get();
            }
        } finally {
            together.shutdown();
        }

        assertThat(wrong).isEmpty();
        assertThat(journal.of(ids.get(Kind.OWN)))
                .as("readings of an ordinary case")
                .noneMatch(entry -> entry.action().equals("read"));
    }

    private void walk(Actor actor, List<String> wrong) {
        Caller caller = new Caller(http.address(), actor, post);
        for (Door door : Doors.all()) {
            for (Place place : door.aboutCase() ? places.values() : List.of(places.get(Kind.OWN))) {
                tried(caller, actor, door, place, wrong);
            }
        }
    }

    private void tried(Caller caller, Actor actor, Door door, Place place, List<String> wrong) {
        Answer answer = door.answer().apply(actor, place);
        boolean in = answer == Answer.LET_IN;
        if (in && door.isPost()) {
            // What a deed does for those who may is told by the tests of its feature.
            return;
        }
        boolean reading = in && door.aboutCase() && place.kind() == Kind.CONFIDENTIAL && actor.isOfficial();
        long before = reading ? readings(actor) : 0;
        Surfer.Reply reply = caller.at(door, door.path().apply(place));
        String what = actor + " at " + door.mapping() + " of " + place.kind() + ": " + reply.status() + " "
                + reply.location();
        if (!answer.fits(reply.status(), reply.location())) {
            wrong.add(what + ", not " + answer);
        }
        boolean stranger = !in || actor == Actor.ANONYMOUS;
        if (door.aboutCase() && stranger && reply.text().contains(place.kind().secret())) {
            wrong.add(what + " tells the secret");
        }
        if (!door.aboutCase() && reply.text().contains(Kind.CONFIDENTIAL.secret())) {
            wrong.add(what + " tells in a list what only a reading may");
        }
        boolean reader = !actor.rolesIn(Kind.CONFIDENTIAL).isEmpty();
        if (!door.aboutCase()
                && !reader
                && reply.text().contains(places.get(Kind.CONFIDENTIAL).number())) {
            wrong.add(what + " lists the confidential case");
        }
        if (reading && readings(actor) != before + 1) {
            wrong.add(what + " left " + (readings(actor) - before) + " entries of reading");
        }
    }

    private long readings(Actor actor) {
        return journal.of(ids.get(Kind.CONFIDENTIAL)).stream()
                .filter(entry -> entry.action().equals("read") && entry.by().equals(actor.login()))
                .count();
    }

    private Set<String> mappings() {
        Set<String> all = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("org.reglament.")) {
                all.addAll(names(info).toList());
            }
        });
        return all;
    }

    private static Stream<String> names(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }
}
