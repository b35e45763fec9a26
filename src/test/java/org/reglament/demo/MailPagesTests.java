package org.reglament.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Links in a letter's text work, and nothing else becomes a link. */
class MailPagesTests {
    @Test
    void a_link_ends_before_the_full_stop() {
        assertThat(MailPages.pieces("Открыть: https://obr.example/a?b=1.\nСпасибо"))
                .containsExactly(
                        new MailPages.Piece("Открыть: ", null),
                        new MailPages.Piece("https://obr.example/a?b=1", "https://obr.example/a?b=1"),
                        new MailPages.Piece(".\nСпасибо", null));
    }

    @Test
    void a_script_is_no_link() {
        assertThat(MailPages.pieces("javascript:alert(1)"))
                .containsExactly(new MailPages.Piece("javascript:alert(1)", null));
    }
}
