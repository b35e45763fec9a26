package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reglament.form.Sample.ASKING;
import static org.reglament.form.Sample.check;
import static org.reglament.form.Sample.form;
import static org.reglament.form.Sample.json;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reglament.form.schema.FormFault;

/** What is hidden, disabled or readonly cannot be answered, whatever is posted. */
class ConditionTests {
    @Test
    void throws_away_what_is_posted_for_a_hidden_field() {
        Form form = form(
                "{'type':'select','key':'mode','values':[{'label':'a','value':'EMAIL'},{'label':'b','value':'POST'}]},"
                        + "{'type':'textfield','key':'address','conditional':{'hide':'=mode = \\'EMAIL\\''},'validate':{'required':true}}"
                                .replace("\\'", "\\\""));

        var hidden = check(form, "{'mode':'EMAIL','address':'secret'}");
        assertThat(hidden.errors()).isEmpty();
        assertThat(hidden.answers()).containsOnlyKeys("mode");

        assertThat(check(form, "{'mode':'POST'}").errors())
                .extracting(FormError::key)
                .containsExactly("address");
    }

    @Test
    void hides_the_children_of_a_hidden_group() {
        Form form = form("{'type':'checkbox','key':'more'},"
                + "{'type':'group','path':'extra','conditional':{'hide':'=more = false'},'components':["
                + "{'type':'textfield','key':'reason','validate':{'required':true}}]}");

        assertThat(check(form, "{'more':false,'extra':{'reason':'x'}}").answers())
                .containsOnlyKeys("more");
        var shown = check(form, "{'more':true,'extra':{'reason':'x'}}");
        assertThat(shown.answers()).containsEntry("extra", Map.of("reason", "x"));
    }

    @Test
    void takes_a_condition_for_a_test_on_nothing_as_form_js_does() {
        Form form = form("{'type':'textfield','key':'a','conditional':{'hide':'=missing > 5'}},"
                + "{'type':'textfield','key':'b','conditional':{'hide':'=not(missing)'}},"
                + "{'type':'textfield','key':'c','conditional':{'hide':'=missing = null'}},"
                + "{'type':'textfield','key':'d','conditional':{'hide':'=1 +'}}");

        assertThat(form.fill(Map.of(), ASKING).visible()).containsExactly("b", "d");
        assertThat(form.faults()).extracting(FormFault::component).containsExactly("Field_4");
    }

    @Test
    void keeps_the_hosts_value_of_readonly_fields() {
        Form form = form("{'type':'textfield','key':'number','readonly':true},"
                + "{'type':'textfield','key':'note','readonly':'=locked'}");

        var checked = check(form, "{'number':'ОГ-1','note':'old','locked':true}", "{'number':'forged','note':'new'}");
        assertThat(checked.answers()).isEqualTo(Map.of("number", "ОГ-1", "note", "old"));

        assertThat(check(form, "{'number':'ОГ-1','locked':false}", "{'note':'new'}")
                        .answers())
                .containsEntry("note", "new");
    }

    @Test
    void neither_submits_nor_checks_disabled_fields() {
        Form form = form("{'type':'number','key':'sum','disabled':true,'validate':{'required':true}}");

        var checked = check(form, "{'sum':'x'}");
        assertThat(checked.errors()).isEmpty();
        assertThat(checked.answers()).isEmpty();
    }

    @Test
    void does_not_let_a_hidden_answer_decide_about_others() {
        Form form = form("{'type':'checkbox','key':'a'},"
                + "{'type':'checkbox','key':'b','conditional':{'hide':'=not(a)'}},"
                + "{'type':'textfield','key':'c','conditional':{'hide':'=not(b)'}}");

        assertThat(check(form, "{'a':false,'b':true,'c':'x'}").answers()).containsOnlyKeys("a");
        assertThat(check(form, "{'a':true,'b':true,'c':'x'}").answers()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void matches_rows_of_a_fixed_list_by_position() {
        Form form = form("{'type':'dynamiclist','path':'questions','allowAddRemove':false,'components':["
                + "{'type':'textfield','key':'text','readonly':true},"
                + "{'type':'textarea','key':'reply','label':'Ответ','validate':{'required':true}}]}");

        var checked = check(
                form,
                "{'questions':[{'text':'Когда?'},{'text':'Кто?'}]}",
                "{'questions':[{'text':'forged','reply':'Завтра'},{'reply':''},{'reply':'третий'}]}");

        assertThat(checked.answers())
                .containsEntry(
                        "questions",
                        List.of(Map.of("text", "Когда?", "reply", "Завтра"), Map.of("text", "Кто?", "reply", "")));
        assertThat(checked.errors()).hasSize(1);
        assertThat(checked.errors().get(0).key()).isEqualTo("reply");
        assertThat(checked.errors().get(0).path()).isEqualTo("questions[1].reply");
        assertThat(checked.errors().get(0).message()).isEqualTo("Заполните поле «Ответ» (строка 2)");
    }

    @Test
    void lets_conditions_in_rows_see_their_row_the_form_and_their_number() {
        Form form = form("{'type':'checkbox','key':'strict'},"
                + "{'type':'dynamiclist','path':'rows','components':["
                + "{'type':'checkbox','key':'done'},"
                + "{'type':'textfield','key':'why','conditional':{'hide':'=this.done'}},"
                + "{'type':'textfield','key':'short','conditional':{'hide':'=this.done'}},"
                + "{'type':'textfield','key':'first','conditional':{'hide':'=i[1] > 1'}},"
                + "{'type':'textfield','key':'top','conditional':{'hide':'=parent.strict'}}]}");

        var filled = form.fill(Map.of(), json("{'strict':true,'rows':[{'done':true},{'done':false}]}"), ASKING);

        assertThat(filled.visible())
                .containsExactly(
                        "strict", "rows[0].done", "rows[0].first", "rows[1].done", "rows[1].why", "rows[1].short");
    }

    @Test
    void offers_options_that_depend_on_data_and_other_answers() {
        Form form = form("{'type':'select','key':'executor','valuesKey':'executors'},"
                + "{'type':'checklist','key':'co','valuesExpression':'=executors[value != executor]'}");
        String data = "{'executors':[{'label':'Орлова','value':'orlova'},{'label':'Иванов','value':'ivanov'}]}";

        assertThat(check(form, data, "{'executor':'orlova','co':['ivanov']}").errors())
                .isEmpty();
        assertThat(check(form, data, "{'executor':'orlova','co':['orlova']}").errors())
                .extracting(FormError::key)
                .containsExactly("co");
        assertThat(form.inputs()).containsExactly("executors");
    }

    @Test
    void uses_defaults_where_nothing_was_answered() {
        Form form = form("{'type':'number','key':'days','defaultValue':30},{'type':'textfield','key':'a.b'}");

        assertThat(check(form, "{}").answers()).isEqualTo(Map.of("days", 30L, "a", Map.of("b", "")));
        assertThat(check(form, "{'days':5}", "{}").answers()).containsEntry("days", 5L);
    }

    @Test
    void knows_the_kinds_of_answers() {
        Form form = form("{'type':'number','key':'days'},{'type':'group','path':'g','components':["
                + "{'type':'datetime','key':'when'}]},{'type':'dynamiclist','path':'rows','components':[]}");

        assertThat(form.kinds()).isEqualTo(Map.of("days", Kind.NUMBER, "g.when", Kind.DATE, "rows", Kind.ROWS));
    }

    @Test
    void splits_a_form_into_pages() {
        Form form = form("{'type':'textfield','key':'a','id':'a'},{'type':'text','text':'x','id':'t'},"
                + "{'type':'group','id':'g','label':'О доме','components':[{'type':'textfield','key':'b','validate':{'required':true}}]},"
                + "{'type':'group','id':'h','conditional':{'hide':'=true'},'components':[]}");
        FilledForm filled = form.fill(Map.of(), ASKING);

        assertThat(filled.pages())
                .containsExactly(new FormPage("a", "", List.of("a", "t")), new FormPage("g", "О доме", List.of("g")));
        assertThat(filled.errorsOn(filled.pages().get(0), filled.check())).isEmpty();
        assertThat(filled.errorsOn(filled.pages().get(1), filled.check())).hasSize(1);
    }
}
