package org.reglament.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of signing in, as a browser shows them. */
@BrowserTest
class SignInPagesIT {
    @Autowired
    Post mail;

    @Test
    void every_page_of_signing_in_is_sound(Visit visit) {
        visit.open("/sign-in").sound("sign-in");
        visit.page().fill("#login", "nobody.at.all");
        visit.page().fill("#password", "wrong");
        visit.page().click("main button");
        assertThat(visit.page().content()).contains("Неверный логин или пароль.");
        visit.sound("sign-in-refused");

        visit.open("/sign-in/link?returnTo=/sight").sound("sign-in-link");
        visit.page().fill("#email", "nina");
        visit.page().click("main button");
        visit.sound("sign-in-link-refused");
        visit.page().fill("#email", "pages@sign-in.example");
        visit.page().click("main button");
        visit.sound("sign-in-link-sent");

        String link = mail.link("pages@sign-in.example", 0);
        visit.open(link).sound("sign-in-link-arrived");
        visit.page().click("main button");
        assertThat(visit.page().url()).endsWith("/sight");
        visit.open(link).sound("sign-in-link-used");
    }

    @Test
    void what_was_typed_waits_on_a_page_of_its_own(Visit visit) {
        visit.open("/sign-in");
        visit.page()
                .evaluate("() => { const form = document.createElement('form'); form.method = 'post';"
                        + " form.action = '/appeals/new'; const field = document.createElement('input');"
                        + " field.name = 'text'; field.value = 'Крыша'; form.append(field);"
                        + " document.body.append(form); form.submit(); }");
        visit.page().waitForURL("**/parked/**");
        visit.sound("parked");

        visit.open("/parked/00000000-0000-0000-0000-000000000000").sound("parked-gone");
    }
}
