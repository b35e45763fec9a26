package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Site;
import org.reglament.kit.Visit;
import org.reglament.kit.WithoutScript;

/** A form with every type of component, met on a phone and on a desk, and filled by keyboard alone. */
@Site.Browsed
class EveryTypeIT implements Site {
    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("f-name", "Орлова"),
            Map.entry("f-mail", "orlova@example.org"),
            Map.entry("f-story", "Яма на дороге"),
            Map.entry("f-sum", "12,50"),
            Map.entry("f-count", "4"),
            Map.entry("f-day-day", "24"),
            Map.entry("f-day-month", "11"),
            Map.entry("f-day-year", "2026"),
            Map.entry("f-hour-time", "9:05"),
            Map.entry("f-moment-day", "1"),
            Map.entry("f-moment-month", "12"),
            Map.entry("f-moment-year", "2026"),
            Map.entry("f-moment-time", "14:30"),
            Map.entry("f-address", "Калининград, Мира, 5"),
            Map.entry("f-more-phone", "8 911 123-45-67"),
            Map.entry("f-witnesses-0-who", "Пётр"),
            Map.entry("f-witnesses-1-who", "Анна"));

    private static final FilePayload PAPER =
            new FilePayload("Акт.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));

    /** Whether what has the focus stands in the window and is marked; a tick is marked on the box that its label draws. */
    private static final String SEEN =
            """
            (() => {
              const one = document.activeElement
              const box = one.getBoundingClientRect()
              const marks = [getComputedStyle(one)]
              if (one.nextElementSibling) marks.push(getComputedStyle(one.nextElementSibling, '::before'))
              return box.bottom > 0 && box.top < innerHeight && marks.some(mark =>
                mark.boxShadow !== 'none' || mark.outlineStyle !== 'none' && parseFloat(mark.outlineWidth) >= 2)
            })()
            """;

    private final EveryTypeSite site = new EveryTypeSite();

    @Override
    public String address() {
        return site.address();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void is_sound_on_phone_and_desk_with_and_without_errors(Visit visit) {
        visit.open("/").sound("every-type");
        visit.page().locator("#send").click();
        visit.page().locator(".govuk-error-summary").waitFor();
        visit.sound("every-type-errors");
    }

    /** With scripts one way through the form is enough: what changes leaves the focus where it was. */
    @Test
    void is_filled_by_keyboard_alone(Visit visit) {
        assertThat(fill(visit.open("/").page(), true)).isEqualTo(1);
    }

    /** Without scripts the buttons load the page anew, each time from its top. */
    @Test
    void is_filled_by_keyboard_alone_without_scripts(@WithoutScript Visit visit) {
        assertThat(fill(visit.open("/").page(), false)).isBetween(2, 6);
    }

    /** From control to control by the tab key; tells how often it had to begin at the top. */
    private int fill(Page page, boolean scripts) {
        Set<String> done = new HashSet<>();
        Map<String, Integer> pressed = new HashMap<>();
        int begun = 1;
        boolean moved = false;
        page.onFileChooser(chooser -> chooser.setFiles(PAPER));
        for (int steps = 0; steps < 400 && site.taken() == null; steps++) {
            if (!moved) {
                page.keyboard().press("Tab");
            }
            moved = false;
            if (scripts) {
                page.waitForFunction("!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
            }
            String id = at(page);
            String kind = Objects.toString(page.evaluate("document.activeElement.type ?? ''"));
            String action = Objects.toString(page.evaluate("document.activeElement.value ?? ''"));
            if (page.evaluate("document.activeElement === document.body").equals(true)) {
                begun++;
                continue;
            }
            assertThat(page.evaluate(SEEN))
                    .as("focus is seen on %s %s", kind, id)
                    .isEqualTo(true);
            if (TYPED.containsKey(id) && done.add(id)) {
                page.keyboard().type(TYPED.get(id));
            } else if (List.of("f-agree", "f-way", "f-topics", "f-tags").contains(id) && done.add(id)) {
                page.keyboard().press("Space");
                if (scripts && id.equals("f-way")) {
                    page.waitForSelector("#f-address");
                }
            } else if (id.equals("f-district") && done.add(id)) {
                page.keyboard().press("ArrowDown");
            } else if (id.equals("f-files") && done.add(id)) {
                page.keyboard().press("Enter");
                page.waitForTimeout(700);
            } else if (kind.equals("submit") && !id.equals("send") && wanted(action, done, pressed)) {
                page.keyboard().press("Enter");
                page.waitForTimeout(700);
                moved = !at(page).equals(id) && at(page).startsWith("f-witnesses-");
                begun += scripts ? 0 : 1;
            } else if (id.equals("send")
                    && done.containsAll(TYPED.keySet())
                    && done.contains("f-files")
                    && pressed.containsKey("page:#payments:2")) {
                page.keyboard().press("Enter");
                page.waitForTimeout(700);
            }
        }

        Checked taken = Objects.requireNonNull(site.taken(), "never accepted: left " + left(done) + ", " + pressed);
        assertThat(taken.answers())
                .containsEntry("name", "Орлова")
                .containsEntry("total", 50L)
                .containsEntry("day", "2026-11-24")
                .containsEntry("hour", "09:05")
                .containsEntry("moment", "2026-12-01T14:30+02:00")
                .containsEntry("agree", true)
                .containsEntry("way", "post")
                .containsEntry("address", "Калининград, Мира, 5")
                .containsEntry("district", "len")
                .containsEntry("topics", List.of("roads"))
                .containsEntry("tags", List.of("срочно"))
                .containsEntry("more", Map.of("phone", "+79111234567", "number", "ОГ-15"))
                .containsEntry("witnesses", List.of(Map.of("who", "Пётр"), Map.of("who", "Анна")));
        assertThat((List<?>) taken.answers().get("files")).hasSize(1);
        return begun;
    }

    private static boolean wanted(String action, Set<String> done, Map<String, Integer> pressed) {
        boolean row = action.equals("add:witnesses");
        boolean table = action.equals("page:#payments:2");
        boolean shown = action.equals("refresh") && done.contains("f-way") && !done.contains("f-address");
        return (row || table || shown) && pressed.merge(action, 1, Integer::sum) <= 1;
    }

    private static String at(Page page) {
        return Objects.toString(page.evaluate("document.activeElement.id"));
    }

    private static Set<String> left(Set<String> done) {
        Set<String> left = new HashSet<>(TYPED.keySet());
        left.removeAll(done);
        return left;
    }
}
