package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
            Map.entry("f-address", "Калининград, Мира, 5"),
            Map.entry("f-more-phone", "8 911 123-45-67"),
            Map.entry("f-witnesses-0-who", "Пётр"),
            Map.entry("f-witnesses-1-who", "Анна"));

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

    @Test
    void is_filled_by_keyboard_alone(Visit visit) {
        fill(visit.open("/").page());
    }

    @Test
    void is_filled_by_keyboard_alone_without_scripts(@WithoutScript Visit visit) {
        fill(visit.open("/").page());
    }

    /** From control to control by the tab key, as long as the page offers something new. */
    private void fill(Page page) {
        Set<String> done = new HashSet<>();
        Map<String, Integer> pressed = new HashMap<>();
        for (int steps = 0; steps < 400 && site.taken() == null; steps++) {
            page.keyboard().press("Tab");
            String id = at(page);
            String kind = Objects.toString(page.evaluate("document.activeElement.type ?? ''"));
            String action = Objects.toString(page.evaluate("document.activeElement.value ?? ''"));
            if (TYPED.containsKey(id) && done.add(id)) {
                page.keyboard().type(TYPED.get(id));
            } else if (List.of("f-agree", "f-way", "f-topics", "f-tags").contains(id) && done.add(id)) {
                page.keyboard().press("Space");
            } else if (id.equals("f-district") && done.add(id)) {
                page.keyboard().press("ArrowDown");
            } else if (kind.equals("submit") && !id.equals("send") && wanted(action, done, pressed)) {
                page.keyboard().press("Enter");
                page.waitForTimeout(700);
            } else if (id.equals("send")
                    && done.containsAll(TYPED.keySet())
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
                .containsEntry("way", "post")
                .containsEntry("address", "Калининград, Мира, 5")
                .containsEntry("district", "len")
                .containsEntry("topics", List.of("roads"))
                .containsEntry("more", Map.of("phone", "+79111234567", "number", "ОГ-15"))
                .containsEntry("witnesses", List.of(Map.of("who", "Пётр"), Map.of("who", "Анна")));
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
