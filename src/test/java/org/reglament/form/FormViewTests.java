package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.form.Sample.ASKING;
import static org.reglament.form.Sample.form;
import static org.reglament.form.Sample.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reglament.form.Attachments.Attachment;
import org.reglament.form.view.AnswerSheet;
import org.reglament.form.view.FormView;
import org.reglament.form.view.FormView.Refresh;
import org.reglament.form.view.FormViews;

/** The page shows what was typed, what is wrong and what can be done, and trusts nobody's words. */
class FormViewTests {
    private static final Refresh REFRESH = new Refresh("/tasks/1/form", "#task-form");

    private static String html(FormView view) {
        return Page.render("<@form.problems view /><@form.body view />", Map.of("view", view));
    }

    private static String html(Form form, String data) {
        return html(FormViews.whole(form.fill(json(data), ASKING), FormPost.EMPTY, List.of(), REFRESH));
    }

    @Test
    void escapes_labels_options_and_values() {
        String html = html(
                form(
                        "{'type':'textfield','key':'a','label':'<script>alert(1)</script>','description':'<b>x</b>'},"
                                + "{'type':'radio','key':'r','label':'R','valuesKey':'o'},"
                                + "{'type':'text','text':'# Заголовок\\n<img src=x onerror=alert(1)> **важно** [ссылка](javascript:alert(1)) {{a}}'}"),
                "{'a':'\\\"><script>','o':[{'label':'<i>1</i>{{a}}','value':'<1>'}]}");

        assertThat(html)
                .doesNotContain("<script", "<b>", "<i>", "<img", "javascript:")
                .contains(
                        "&lt;i&gt;1&lt;/i&gt;{{a}}",
                        "<h2 class=\"govuk-heading-m\">Заголовок</h2>",
                        "<strong>важно</strong>");
    }

    @Test
    void shows_what_was_typed_and_the_error_at_its_field() {
        Form form = form(
                "{'type':'number','key':'days','label':'Дней','validate':{'required':true}},"
                        + "{'type':'datetime','key':'by','dateLabel':'Когда','validate':{'required':true}},"
                        + "{'type':'dynamiclist','path':'rows','label':'Вопросы','components':[{'type':'textarea','key':'q','label':'Вопрос','validate':{'required':true}}]}");
        FormPost post = FormPost.of(
                form,
                Map.of(
                        "days",
                        List.of("много <>"),
                        "by-day",
                        List.of("31"),
                        "by-month",
                        List.of("2"),
                        "by-year",
                        List.of("2026"),
                        "rows[]",
                        List.of("2"),
                        "rows[0].q",
                        List.of("Первый"),
                        "rows[1].q",
                        List.of("")));
        FilledForm filled = form.fill(Map.of(), post.answers(form, Map.of(), ASKING), ASKING);

        String html = html(FormViews.whole(filled, post, filled.check().errors(), null));

        assertThat(html)
                .contains(
                        "<a href=\"#f-days\">«Дней»: укажите число цифрами",
                        "<a href=\"#f-by-day\">",
                        "<a href=\"#f-rows-1-q\">")
                .contains("value=\"много &lt;&gt;\"", "id=\"f-by-month\" name=\"by-month\" type=\"text\" value=\"2\"")
                .contains("id=\"f-rows-1-q\" name=\"rows[1].q\" rows=\"6\" aria-describedby=\"f-rows-1-q-error\"")
                .contains(
                        ">Первый</textarea>",
                        "name=\"action\" value=\"add:rows\"",
                        "name=\"action\" value=\"remove:rows:1\"")
                .contains("<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">Вопросы, № 2</legend>");
    }

    @Test
    void asks_the_server_again_where_others_depend_on_a_field() {
        Form form = form("{'type':'checkbox','key':'approved','label':'Утверждаю'},"
                + "{'type':'textarea','key':'remarks','label':'Замечания','conditional':{'hide':'=approved'}}");

        String html = html(form, "{}");

        assertThat(html)
                .containsOnlyOnce("hx-post=\"/tasks/1/form\" hx-target=\"#task-form\"")
                .contains("<noscript>", "Замечания (необязательно)");
        assertThat(html(form, "{'approved':true}")).contains(" checked").doesNotContain("Замечания");
    }

    @Test
    void shows_readonly_answers_as_text() {
        String html = html(
                form(
                        "{'type':'textarea','key':'q','label':'Вопрос','readonly':true},"
                                + "{'type':'select','key':'s','label':'Итог','readonly':true,'values':[{'label':'Разъяснено','value':'x'}]},"
                                + "{'type':'datetime','key':'d','dateLabel':'Дата','readonly':true},{'type':'checkbox','key':'c','label':'C','readonly':true}"),
                "{'q':'Первая\\nвторая <i>','s':'x','d':'2026-12-04'}");

        assertThat(html)
                .contains("Первая<br>вторая &lt;i&gt;", "Разъяснено", "4\u00A0декабря 2026", ">Нет<")
                .doesNotContain("<input", "<textarea", "<select");
    }

    @Test
    void lists_files_that_are_already_there() {
        Form form = form("{'type':'filepicker','key':'files','label':'Файлы','multiple':true,'accept':'.pdf'}");
        Asking asking = ASKING.with(id -> Optional.of(new Attachment(id, "акт.pdf", "application/pdf", 90_000)));
        FilledForm filled = form.fill(Map.of(), json("{'files':['files::7']}"), asking);

        assertThat(html(FormViews.whole(filled, FormPost.EMPTY, List.of(), null)))
                .contains(
                        "<input type=\"hidden\" name=\"files\" value=\"files::7\"><a class=\"govuk-link\" href=\"/documents/7\">акт.pdf, 88\u00A0КБ</a>")
                .contains(
                        "value=\"remove-file:files:files::7\"",
                        "name=\"files-file\" type=\"file\" multiple accept=\".pdf\"");
    }

    @Test
    void shows_one_page_without_repeating_its_heading() {
        Form form = form(
                "{'type':'group','id':'g','label':'О доме','components':[{'type':'textfield','key':'a','label':'Адрес'}]},"
                        + "{'type':'group','id':'h','label':'О вас','components':[{'type':'textfield','key':'b','label':'Имя'}]}");
        FilledForm filled = form.fill(Map.of(), ASKING);

        assertThat(html(FormViews.page(filled, filled.pages().get(0), FormPost.EMPTY, List.of(), null)))
                .contains("Адрес")
                .doesNotContain("О доме", "Имя");
        assertThat(html(FormViews.whole(filled, FormPost.EMPTY, List.of(), null)))
                .contains("О доме", "О вас", "Имя");
    }

    @Test
    void folds_later_rows_unless_the_form_or_a_mistake_wants_them_open() {
        String list = "{'type':'dynamiclist','id':'l','path':'rows','label':'Дом'%s,'components':["
                + "{'type':'textfield','id':'a','key':'a','label':'Адрес','validate':{'maxLength':3}}]}";
        String three = "{'rows':[{'a':'1'},{'a':'2'},{'a':'3'}]}";
        String folded = html(form(list.formatted(",'nonCollapsedItems':2")), three);

        assertThat(folded)
                .contains("data-open=\"2\" data-more=\"Показать все строки (3)\" data-fewer=\"Свернуть строки\"")
                .contains("Дом, № 3", "name=\"rows[2].a\"");
        assertThat(html(form(list.formatted("")), three)).doesNotContain("data-open");
        assertThat(html(form(list.formatted(",'nonCollapsedItems':2,'disableCollapse':true")), three))
                .doesNotContain("data-open");
        FilledForm faulty =
                form(list.formatted(",'nonCollapsedItems':2")).fill(Map.of(), json(three.replace("3", "3333")), ASKING);
        assertThat(html(FormViews.whole(faulty, FormPost.EMPTY, faulty.check().errors(), null)))
                .doesNotContain("data-open");
    }

    @Test
    void a_button_that_resets_neither_sends_nor_names_the_sending() {
        String buttons = "{'type':'button','id':'r','label':'Вернуть как было','action':'reset'},"
                + "{'type':'button','id':'s','label':'Отправить ответ','action':'submit'}";
        FormView view = FormViews.whole(form(buttons).fill(Map.of(), ASKING), FormPost.EMPTY, List.of(), null);

        assertThat(view.send()).isEqualTo("Отправить ответ");
        assertThat(html(view))
                .contains("<button type=\"reset\"", "Вернуть как было")
                .doesNotContain("Отправить ответ");
    }

    /** A reader who checks answers sees what they typed even where nobody can make anything of it. */
    @Test
    void shows_what_cannot_be_read_as_it_was_typed() {
        Form form =
                form("{'type':'number','key':'n','label':'Сумма'},{'type':'datetime','key':'d','dateLabel':'Когда'},"
                        + "{'type':'expression','id':'e','key':'e','expression':'=1+1'}");
        FormPost post = FormPost.of(
                form,
                Map.of(
                        "n", List.of("много"),
                        "d-day", List.of("31"),
                        "d-month", List.of("2"),
                        "d-year", List.of("2026")));
        FilledForm filled = form.fill(Map.of(), post.answers(form, Map.of(), ASKING), ASKING);

        assertThat(AnswerSheet.of(filled, filled.pages().get(0), post).lines())
                .extracting(AnswerSheet.Line::text)
                .containsExactly(List.of("много"), List.of("31.2.2026"));
    }

    @Test
    void writes_answers_as_words() {
        Form form = form(
                "{'type':'group','id':'g','label':'О доме','components':["
                        + "{'type':'checklist','key':'c','label':'Темы','values':[{'label':'Крыша','value':'r'},{'label':'Двор','value':'y'}]},"
                        + "{'type':'number','key':'n','label':'Сумма','appearance':{'suffixAdorner':'руб.'}}]},"
                        + "{'type':'dynamiclist','path':'rows','label':'Вопросы','components':[{'type':'textfield','key':'q','label':'Вопрос'}]}");

        AnswerSheet sheet =
                AnswerSheet.of(form.fill(Map.of(), json("{'c':['r','y'],'n':12.5,'rows':[{'q':'Кто?'}]}"), ASKING));

        assertThat(sheet.pages().get(0).title()).isEqualTo("О доме");
        assertThat(sheet.pages().get(0).lines())
                .containsExactly(
                        new AnswerSheet.Line(null, "Темы", List.of("Крыша; Двор"), "f-c", true),
                        new AnswerSheet.Line(null, "Сумма", List.of("12,5\u00A0руб."), "f-n", true));
        assertThat(sheet.pages().get(1).lines())
                .containsExactly(new AnswerSheet.Line("Вопросы, № 1", "Вопрос", List.of("Кто?"), "f-rows-0-q", true));
    }
}
