package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reglament.correspondence.TaskLetters.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;

/** Officials are told of their tasks as they chose, and in one way at a time. */
class TaskLettersTests extends SmtpTest {
    @Autowired
    TaskLetters taskLetters;

    @Autowired
    MessageSource messages;

    @Test
    void the_link_of_a_morning_letter_stops_them_and_undoes_no_other_choice() {
        taskLetters.choose("head.minstroy", Kind.DIGEST);
        taskLetters.stop("head.minstroy", true);
        assertThat(taskLetters.of("head.minstroy")).isEqualTo(Kind.NONE);
        assertThat(taskLetters.stopped("head.minstroy")).isTrue();
        taskLetters.stop("head.minstroy", false);
        assertThat(taskLetters.of("head.minstroy")).isEqualTo(Kind.DIGEST);
        taskLetters.choose("head.minstroy", Kind.EACH);
        taskLetters.stop("head.minstroy", true);
        assertThat(taskLetters.of("head.minstroy")).isEqualTo(Kind.EACH);
        taskLetters.choose("head.minstroy", Kind.DIGEST);
        assertThat(taskLetters.words("head.minstroy", Locale.ENGLISH)).contains("morning letters about tasks");
    }

    @Test
    void who_gets_a_letter_in_the_morning_gets_no_reminders_beside_it() {
        Set<String> all = Set.of("head.minstroy", "lawyer.minstroy", "editor.minstroy");
        taskLetters.choose("lawyer.minstroy", Kind.EACH);
        taskLetters.choose("editor.minstroy", Kind.NONE);

        // Where the operator wants no morning letters, whoever wants to be told is reminded.
        assertThat(taskLetters.reminded(all)).containsExactlyInAnyOrder("head.minstroy", "lawyer.minstroy");
        assertThat(new TaskLetters(jdbc, messages, clock, mornings()).reminded(all))
                .containsExactly("lawyer.minstroy");
        taskLetters.choose("lawyer.minstroy", Kind.DIGEST);
        taskLetters.choose("editor.minstroy", Kind.DIGEST);
    }

    private static MailSettings mornings() {
        return new Binder(new MapConfigurationPropertySource(Map.of("reglament.mail.digest-at", "08:30")))
                .bind("reglament.mail", MailSettings.class)
                .get();
    }
}
