package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Heard;
import org.reglament.kit.Site;
import org.reglament.kit.Visit;
import org.reglament.kit.WithoutScript;

/** Lists as long as that of a region's bodies: found by typing, by keyboard and ear, and plain without a script. */
@Site.Browsed
class LongListIT implements Site {
    private static final String FORM =
            """
            {"id":"long","type":"default","components":[
              {"type":"select","id":"s","key":"body","label":"Какой орган?","description":"Тот, который решал вопрос",
               "valuesKey":"bodies","validate":{"required":true}},
              {"type":"checklist","id":"c","key":"others","label":"Кого ещё это касается?","valuesKey":"bodies"},
              {"type":"button","id":"b","label":"Отправить","action":"submit"}]}
            """;

    private static final String ROWS =
            """
            {"id":"rows","type":"default","components":[
              {"type":"dynamiclist","id":"r","path":"rows","label":"Свидетель","components":[
                {"type":"textfield","id":"w","key":"who","label":"Имя"},
                {"type":"textarea","id":"s","key":"story","label":"Что видел"}]},
              {"type":"button","id":"b","label":"Отправить","action":"submit"}]}
            """;

    private final EveryTypeSite site = new EveryTypeSite(FORM, "{'bodies':[" + bodies() + "]}");

    @Override
    public String address() {
        return site.address();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void one_is_found_by_its_words_and_chosen_by_keyboard(Visit visit) {
        Page page = visit.open("/").page();
        Heard heard = new Heard(page);
        page.locator("#f-body.autocomplete__input").focus();
        assertThat(heard.focus()).isEqualTo("Какой орган?");
        assertThat(heard.description()).contains("Тот, который решал вопрос", "Начните вводить");
        page.keyboard().type("здрав минист");
        page.waitForCondition(() -> heard.status().contains("Найдено: 1 из 48"));
        visit.sound("long-list");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.inputValue("#f-body")).isEqualTo("Министерство здравоохранения");
        assertThat(chosen(page)).isEqualTo("minzdrav");

        send(page);
        assertThat(taken().answers()).containsEntry("body", "minzdrav");
    }

    @Test
    void words_that_name_nothing_are_never_taken_for_a_choice(Visit visit) {
        Page page = visit.open("/").page();
        page.locator("#f-body.autocomplete__input").fill("Орган № 7");
        page.keyboard().press("Tab");
        page.waitForCondition(() -> "b7".equals(chosen(page)));
        page.locator("#f-body").fill("орган, которого нет");
        page.locator("#f-others-seek").focus();
        page.waitForCondition(() -> "Орган № 7".equals(page.inputValue("#f-body")));
        assertThat(chosen(page)).isEqualTo("b7");
        page.locator("#f-body").fill("");
        page.locator("#f-others-seek").focus();
        page.waitForCondition(() -> chosen(page).isEmpty());

        send(page);
        visit.sound("long-list-error");
        page.locator(".govuk-error-summary a").first().press("Enter");
        assertThat(new Heard(page).focus()).isEqualTo("Какой орган?");
        assertThat(new Heard(page).description()).contains("Ошибка:");
        assertThat(site.taken()).isNull();
    }

    @Test
    void many_are_ticked_in_a_list_that_narrows_and_stay_ticked(Visit visit) {
        Page page = visit.open("/").page();
        page.locator("#f-others-seek").fill("спорт");
        assertThat(visible(page)).containsExactly("Министерство спорта");
        page.keyboard().press("Enter");
        page.getByLabel("Министерство спорта").check();
        page.locator("#f-others-seek").fill("ничего такого");
        assertThat(visible(page)).isEmpty();
        assertThat(page.locator(".app-narrow [role=status]").innerText())
                .isEqualTo("Найдено: 0 из 48. Отмечено (1): Министерство спорта");
        page.locator("#f-others-seek").fill("орган 11");
        page.getByLabel("Орган № 11").check();
        visit.sound("long-list-many");
        choose(page, "Орган № 3");
        send(page);
        assertThat(taken().answers().get("others")).isEqualTo(List.of("minsport", "b11"));
    }

    @Test
    void without_a_script_they_are_plain_lists(@WithoutScript Visit visit) {
        Page page = visit.open("/").page();
        page.selectOption("select#f-body", "minsport");
        page.getByLabel("Орган № 40").check();
        visit.shot("long-list-plain");
        send(page);
        assertThat(taken().answers()).containsEntry("body", "minsport").containsEntry("others", List.of("b40"));
    }

    @Test
    void later_rows_are_folded_and_opened_by_keyboard(Visit visit) {
        try (EveryTypeSite rows = new EveryTypeSite(ROWS, many())) {
            Page page = visit.open(rows.address()).page();
            Heard heard = new Heard(page);
            assertThat(page.locator(".app-rows__row:visible").count()).isEqualTo(5);
            visit.sound("long-rows-folded");
            page.locator(".app-rows__fold").focus();
            assertThat(heard.focus()).isEqualTo("Показать все строки (200)");
            page.keyboard().press("Enter");
            assertThat(page.locator(".app-rows__row:visible").count()).isEqualTo(200);
            assertThat(at(page)).isEqualTo("f-rows-5-who");
            page.locator(".app-rows__fold").press("Enter");
            assertThat(page.locator(".app-rows__row:visible").count()).isEqualTo(5);

            page.locator("#f-rows-remove-2").press("Enter");
            page.waitForCondition(
                    () -> page.locator("input[name='rows[]']").inputValue().equals("199"));
            page.waitForCondition(() -> at(page).equals("f-rows-remove-2"));
            page.locator("#f-rows-add").press("Enter");
            page.waitForCondition(() -> at(page).equals("f-rows-199-who"));
            page.keyboard().type("Последний");
            send(page);
            assertThat((List<?>) Objects.requireNonNull(rows.taken()).answers().get("rows"))
                    .hasSize(200)
                    .last()
                    .isEqualTo(java.util.Map.of("who", "Последний", "story", ""));
        }
    }

    @Test
    void without_a_script_all_rows_stand_open(@WithoutScript Visit visit) {
        try (EveryTypeSite rows = new EveryTypeSite(ROWS, many())) {
            Page page = visit.open(rows.address()).page();
            assertThat(page.locator(".app-rows__row:visible").count()).isEqualTo(200);
            page.locator("[name='rows[199].story']").fill("я".repeat(20_000));
            send(page);
            assertThat(Objects.requireNonNull(rows.taken())
                            .answers()
                            .get("rows")
                            .toString())
                    .contains("я".repeat(20_000));
        }
    }

    private static String at(Page page) {
        return Objects.toString(page.evaluate("document.activeElement.id"));
    }

    private static String many() {
        return "{'rows':["
                + IntStream.rangeClosed(1, 200)
                        .mapToObj(n -> "{'who':'Свидетель " + n + "'}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private Checked taken() {
        return Objects.requireNonNull(site.taken());
    }

    private static void choose(Page page, String words) {
        page.locator("#f-body").fill(words);
        page.locator(".autocomplete__option:has-text('" + words + "')").first().click();
    }

    private static List<String> visible(Page page) {
        return page.locator(".app-long label:visible").allInnerTexts();
    }

    private static String chosen(Page page) {
        return page.evaluate("document.querySelector('select[name=body]').value")
                .toString();
    }

    private static void send(Page page) {
        page.locator("#send").click();
        page.locator(".govuk-error-summary, h1:has-text('Принято')").first().waitFor();
    }

    private static String bodies() {
        return Stream.concat(
                        Stream.of("minzdrav=Министерство здравоохранения", "minsport=Министерство спорта"),
                        IntStream.rangeClosed(1, 46).mapToObj(n -> "b" + n + "=Орган № " + n))
                .map(each -> each.split("="))
                .map(each -> "{'label':'" + each[1] + "','value':'" + each[0] + "'}")
                .collect(Collectors.joining(","));
    }
}
