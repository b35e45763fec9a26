package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** The version for people with weak sight, on every layout: no barrier, and contrast of at least 7 to 1. */
@BrowserTest
class SightIT {
    @Autowired
    Http http;

    @ParameterizedTest
    @CsvSource({"white, 1, plain, plain", "black, 3, wide, serif", "blue, 2, wide, plain"})
    void every_layout_is_sound_in_every_scheme(String scheme, String size, String spacing, String face, Visit visit) {
        Page page = visit.page();
        String number = new Appeals(http).untilDraft();
        String task = new Appeals(http).task("executor." + Appeals.BODY, "mine", number);
        visit.open("/sight?returnTo=/");
        page.check("input[name=size][value='" + size + "']");
        page.check("input[name=scheme][value='" + scheme + "']");
        page.check("input[name=spacing][value='" + spacing + "']");
        page.check("input[name=face][value='" + face + "']");
        page.click("main button");
        assertThat(page.locator("html").getAttribute("class")).contains("app-sight-" + scheme);

        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("sign-in", "/sign-in");
        pages.put("status", "/appeals/status");
        pages.put("sight", "/sight?returnTo=/");
        pages.put("missing", "/appeals/no-such/page/at-all");
        pages.forEach((name, address) -> look(visit, scheme + "-" + name, address));
        visit.signIn("executor." + Appeals.BODY);
        look(visit, scheme + "-queue", "/desk/tasks?q=" + number);
        look(visit, scheme + "-task", "/desk/tasks/" + task);
        look(visit, scheme + "-case", "/desk/cases/" + number);
    }

    @Test
    void the_bar_changes_one_thing_and_keeps_the_others(Visit visit) {
        Page page = visit.page();
        visit.open("/sight/set?scheme=black&size=2&returnTo=/appeals/how");
        page.click(".app-sight-bar a:has-text('Тёмно-синим')");

        assertThat(page.url()).endsWith("/appeals/how");
        assertThat(page.locator("html").getAttribute("class"))
                .contains("app-sight-blue", "app-sight-size-2")
                .doesNotContain("black");
        assertThat(page.locator(".app-sight-bar a[aria-current]").allTextContents())
                .containsExactly("Крупный", "Тёмно-синим по голубому", "Обычное", "Без засечек");
        page.click(".app-sight-bar a:has-text('Обычная версия')");
        assertThat(page.locator(".app-sight-bar").count()).isZero();
    }

    private static void look(Visit visit, String name, String address) {
        visit.open(address).sound("sight-" + name).stark(name);
    }
}
