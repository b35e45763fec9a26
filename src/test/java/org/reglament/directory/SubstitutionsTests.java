package org.reglament.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.SubstitutionRefusedException.Reason;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may decide who stands in for whom, and when it holds. */
@ReglamentTest
class SubstitutionsTests {

    private static final String ABSENT = "registrar.mineco";
    private static final String DEPUTY = "executor.mineco";
    private static final String HEAD = "head.mineco";

    @Autowired
    Substitutions substitutions;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsAway() {
        jdbc.sql("delete from substitution").update();
    }

    @Test
    void everybody_sets_it_for_themselves_and_a_head_for_the_body() {
        substitutions.set(ABSENT, ABSENT, DEPUTY, today(), today().plusDays(7), null);
        substitutions.set(HEAD, "lawyer.mineco", DEPUTY, today(), today(), "citizen-appeal");

        assertThat(people.groupsOf(DEPUTY)).contains("mineco:executor", "mineco:registrar", "mineco:lawyer");
        assertThat(substitutions.of(HEAD)).hasSize(2);
        assertThat(substitutions.of(DEPUTY)).hasSize(2);
        assertThat(substitutions.of("editor.mineco")).isEmpty();
        refused(Reason.NOT_YOURS, () -> substitutions.set(DEPUTY, ABSENT, "editor.mineco", today(), today(), null));
        refused(Reason.NOT_YOURS, () -> substitutions.set("head.minfin", ABSENT, DEPUTY, today(), today(), null));
    }

    @Test
    void the_deputy_of_a_head_decides_for_nobody() {
        substitutions.set(HEAD, HEAD, DEPUTY, today(), today().plusDays(1), null);

        assertThat(people.groupsOf(DEPUTY)).contains("mineco:head");
        refused(Reason.NOT_YOURS, () -> substitutions.set(DEPUTY, ABSENT, "editor.mineco", today(), today(), null));
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        refused(Reason.SAME_PERSON, () -> substitutions.set(ABSENT, ABSENT, ABSENT, today(), today(), null));
        refused(
                Reason.NO_COLLEAGUE,
                () -> substitutions.set(ABSENT, ABSENT, "executor.minfin", today(), today(), null));
        refused(Reason.PAST, () -> substitutions.set(ABSENT, ABSENT, DEPUTY, today().minusDays(1), today(), null));
        refused(Reason.ORDER, () -> substitutions.set(ABSENT, ABSENT, DEPUTY, today().plusDays(2), today(), null));
        refused(
                Reason.LONG,
                () -> substitutions.set(
                        ABSENT, ABSENT, DEPUTY, today(), today().plusYears(1).plusDays(1), null));
        substitutions.set(ABSENT, ABSENT, DEPUTY, today(), today().plusDays(3), null);
        refused(
                Reason.TWICE,
                () -> substitutions.set(ABSENT, ABSENT, DEPUTY, today().plusDays(3), today().plusDays(9), null));
    }

    @Test
    void one_that_is_ended_or_over_or_to_come_gives_nothing() {
        substitutions.set(ABSENT, ABSENT, DEPUTY, today().plusDays(1), today().plusDays(3), null);
        assertThat(people.groupsOf(DEPUTY)).containsExactly("mineco:executor");
        long id = substitutions.of(ABSENT).get(0).id();

        assertThat(substitutions.end(DEPUTY, id)).isFalse();
        assertThat(substitutions.end("head.minfin", id)).isFalse();
        assertThat(substitutions.end(HEAD, id)).isTrue();
        assertThat(substitutions.end(HEAD, id)).isFalse();

        substitutions.set(ABSENT, ABSENT, DEPUTY, today(), today().plusDays(3), null);
        assertThat(people.groupsOf(DEPUTY)).contains("mineco:registrar");
        assertThat(people.actsFor(DEPUTY)).containsExactly(new StandIn(ABSENT, null));
        substitutions.end(ABSENT, substitutions.of(ABSENT).get(0).id());
        assertThat(people.groupsOf(DEPUTY)).containsExactly("mineco:executor");
        assertThat(people.actsFor(DEPUTY)).isEmpty();
        assertThat(jdbc.sql("select count(*) from substitution where ended_by is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private LocalDate today() {
        return clock.today();
    }

    private static void refused(Reason reason, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(SubstitutionRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
