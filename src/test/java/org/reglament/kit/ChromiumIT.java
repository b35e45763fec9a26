package org.reglament.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The kit's own browser works and its checks bite. */
@BrowserTest
class ChromiumIT {
    @Test
    void a_sound_page_passes(Visit visit) {
        visit.page()
                .setContent("<!DOCTYPE html><html lang='ru'><head><title>Дела</title></head>"
                        + "<body><main><h1>Дела</h1></main></body></html>");

        visit.sound("kit-sound");

        assertThat(visit.page().title()).isEqualTo("Дела");
    }

    @Test
    void a_pale_text_is_a_barrier(Visit visit) {
        visit.page()
                .setContent(
                        "<!DOCTYPE html><html lang='ru'><head><title>Дела</title></head>"
                                + "<body><main><h1>Дела</h1><p>Чётко</p><p style='color:#bbb;background:#fff'>Бледно</p></main></body>");

        assertThatThrownBy(() -> visit.sound("kit-pale")).hasMessageContaining("color-contrast");
    }
}
