package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.form.Sample.ASKING;
import static org.reglament.form.Sample.form;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reglament.form.view.AnswerSheet;
import org.reglament.form.view.FormViews;

/** Two hundred rows and answers of twenty thousand characters are read, checked and shown at a cost in proportion. */
class BigAnswersTests {
    private static final int ROWS = 200;
    private static final String LONG = "Яма на дороге. ".repeat(1_333) + "Конец";
    private static final Map<String, Object> DATA = Map.of("kinds", List.of("яма", "лужа"));
    private static final Form FORM = form(
            "{'type':'textarea','id':'s','key':'story','label':'Что случилось'},"
                    + "{'type':'number','id':'sum','key':'sum','label':'Сумма'},"
                    + "{'type':'dynamiclist','id':'r','path':'rows','label':'Адрес','components':["
                    + "{'type':'textfield','id':'a','key':'street','label':'Улица','validate':{'required':true,'pattern':'^[А-я ]+'}},"
                    + "{'type':'number','id':'n','key':'house','label':'Дом','validate':{'min':1}},"
                    + "{'type':'select','id':'k','key':'kind','label':'Что там','valuesExpression':'=kinds'},"
                    + "{'type':'textarea','id':'w','key':'why','label':'Подробности','conditional':{'hide':'=this.kind = null'}}]}");

    @Test
    void everything_that_was_typed_is_taken() {
        FormPost post = post(ROWS);

        Map<String, Object> answers = post.answers(FORM, DATA, ASKING);
        Checked checked = FORM.fill(DATA, answers, ASKING).check();

        assertThat(LONG).hasSize(20_000);
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.answers()).containsEntry("story", LONG);
        assertThat(checked.answers().get("rows"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(ROWS)
                .last()
                .isEqualTo(Map.of("street", "Мира", "house", 200L, "kind", "лужа", "why", "Вода стоит"));
    }

    @Test
    void one_mistake_among_two_hundred_rows_is_named_with_its_row_and_hides_none() {
        Map<String, List<String>> typed = typed(ROWS);
        typed.put("rows[187].street", List.of(""));
        FormPost post = FormPost.of(FORM, typed);
        FilledForm filled = FORM.fill(DATA, post.answers(FORM, DATA, ASKING), ASKING);

        Checked checked = filled.check();

        assertThat(Sample.messages(checked)).containsExactly("Заполните поле «Улица» (строка 188)");
        assertThat(html(filled, post, checked.errors()))
                .contains("href=\"#f-rows-187-street\"", "Адрес, № 200")
                .doesNotContain("data-open");
        assertThat(html(filled, post, List.of())).contains("data-open=\"5\" data-more=\"Показать все строки (200)\"");
    }

    @Test
    void a_page_grows_by_what_its_rows_hold() {
        int none = page(0).length();
        int half = page(ROWS / 2).length() - none;
        int all = page(ROWS).length() - none;

        assertThat(all).isBetween(half * 19 / 10, half * 21 / 10);
        assertThat(all / ROWS).as("characters of a row of four fields").isLessThan(4_000);
        assertThat(AnswerSheet.of(filled(ROWS)).pages().get(0).lines()).hasSize(2 + 4 * ROWS);
    }

    @Test
    void twice_the_rows_take_twice_the_memory() {
        page(ROWS);
        long half = allocated(() -> page(ROWS / 2));
        long all = allocated(() -> page(ROWS));

        assertThat(all).isLessThan(half * 5 / 2);
    }

    private static String page(int rows) {
        FormPost post = post(rows);
        FilledForm filled = FORM.fill(DATA, post.answers(FORM, DATA, ASKING), ASKING);
        return html(filled, post, filled.check().errors());
    }

    private static FilledForm filled(int rows) {
        return FORM.fill(DATA, post(rows).answers(FORM, DATA, ASKING), ASKING);
    }

    private static String html(FilledForm filled, FormPost post, List<FormError> errors) {
        return Page.render(
                "<@form.problems view /><@form.body view />",
                Map.of("view", FormViews.whole(filled, post, errors, null)));
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static FormPost post(int rows) {
        return FormPost.of(FORM, typed(rows));
    }

    private static Map<String, List<String>> typed(int rows) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("story", List.of(LONG));
        typed.put("sum", List.of("12,5"));
        typed.put("rows[]", List.of(String.valueOf(rows)));
        for (int n = 0; n < rows; n++) {
            typed.put("rows[" + n + "].street", List.of("Мира"));
            typed.put("rows[" + n + "].house", List.of(String.valueOf(n + 1)));
            typed.put("rows[" + n + "].kind", List.of("лужа"));
            typed.put("rows[" + n + "].why", List.of("Вода стоит"));
        }
        return typed;
    }
}
