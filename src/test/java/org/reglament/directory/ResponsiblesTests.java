package org.reglament.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.calendar.BusinessClock;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body's editor keeps the list, readers see who answers today, and nothing that stood there is lost. */
@ReglamentTest
class ResponsiblesTests {
    private static final String BODY = "minobr";
    private static final String EDITOR = "editor.minobr";

    @Autowired
    Responsibles responsibles;

    @Autowired
    BusinessClock clock;

    @Autowired
    Signatures signatures;

    @Autowired
    JdbcClient jdbc;

    @Test
    void entries_are_replaced_removed_and_remembered() {
        // The demo's own officials make room, without a trace.
        responsibles.entries(BODY).forEach(known -> responsibles.remove(BODY, known.id(), EDITOR));
        jdbc.sql("delete from responsible where body = ?").param(BODY).update();
        assertThat(responsibles.phone(BODY)).isEmpty();
        responsibles.enter(BODY, entry("Белова Нина", null), EDITOR);
        assertThat(responsibles.phone(BODY)).as("what letters tell").contains("+7 4012 00-00-00");
        Responsible first = responsibles.today(BODY).get(0);
        responsibles.replace(BODY, first.id(), entry("Белова Нина", null), EDITOR);
        assertThat(responsibles.find(BODY, first.id())).as("nothing changed").isPresent();

        responsibles.replace(BODY, first.id(), entry("Зуев Иван", null), EDITOR);
        assertThat(responsibles.today(BODY)).extracting(Responsible::name).containsExactly("Зуев Иван");
        assertThatThrownBy(() -> responsibles.replace(BODY, first.id(), entry("Третий", null), EDITOR))
                .isInstanceOf(NoSuchElementException.class);

        responsibles.remove(BODY, responsibles.today(BODY).get(0).id(), EDITOR);
        assertThat(responsibles.today(BODY)).isEmpty();
        assertThat(responsibles.phone(BODY)).isEmpty();
        assertThat(responsibles.history(BODY))
                .extracting(Responsible::name)
                .containsExactly("Зуев Иван", "Белова Нина");
        assertThat(responsibles.history(BODY))
                .extracting(Responsible::replacedBy)
                .containsOnly(EDITOR);

        responsibles.enter(BODY, entry("Прежний", clock.today().minusDays(1)), EDITOR);
        assertThat(responsibles.today(BODY)).as("whose time is over").isEmpty();
        assertThat(responsibles.entries(BODY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head.minobr", "registrar.minobr", "editor.gov", "admin", "intake", "nobody"})
    void nobody_but_the_editor_of_the_body_may_change_it(String login) {
        assertThat(responsibles.mayKeep(login, BODY)).isFalse();
        assertThatThrownBy(() -> responsibles.enter(BODY, entry("X", null), login))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void who_signs_is_told_with_the_title_of_the_post() {
        assertThat(signatures.of("head.minobr", BODY, "head")).contains(new Signatures.Signature("head", "Министр"));
        assertThat(signatures.of("lawyer.minobr", BODY, "head")).contains(new Signatures.Signature("lawyer", null));
        assertThat(signatures.of("lawyer.minobr", "minzdrav", "head")).isEmpty();
    }

    private static Responsible.Entry entry(String name, @Nullable LocalDate until) {
        return new Responsible.Entry(
                "appeals",
                name,
                "Начальник отдела",
                "+7 4012 00-00-00",
                "",
                "вторник, 14:00",
                LocalDate.of(2026, 1, 1),
                until);
    }
}
