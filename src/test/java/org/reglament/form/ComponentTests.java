package org.reglament.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.reglament.form.Sample.check;
import static org.reglament.form.Sample.form;
import static org.reglament.form.Sample.value;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of component takes what fits and refuses the rest in a sentence. */
class ComponentTests {
    private static final String OPTIONS =
            "'values':[{'label':'Жалоба','value':'complaint'},{'label':'Иное','value':2}]";

    static Stream<Arguments> good() {
        return Stream.of(
                arguments("'type':'textfield'", "'Протекает\\nкрыша'", "'Протекает крыша'"),
                arguments("'type':'textfield'", "null", "''"),
                arguments("'type':'textarea'", "'Одна\\nДве'", "'Одна\\nДве'"),
                arguments("'type':'textfield','validate':{'pattern':'\\\\d{4}'}", "'код 0005'", "'код 0005'"),
                arguments("'type':'textfield','validate':{'pattern':'^[a-z[]+$'}", "'a[b'", "'a[b'"),
                arguments("'type':'textfield','validate':{'validationType':'email'}", "'n@mail.ru'", "'n@mail.ru'"),
                arguments(
                        "'type':'textfield','validate':{'validationType':'phone'}", "'+79114567890'", "'+79114567890'"),
                arguments(
                        "'type':'textfield','validate':{'validationType':'phone'}",
                        "'8 (911) 456-78-90'",
                        "'+79114567890'"),
                arguments("'type':'textarea','validate':{'minLength':3,'maxLength':5}", "'  абв  '", "'  абв  '"),
                arguments("'type':'textarea','validate':{'maxLength':'=2 + 1'}", "'абв'", "'абв'"),
                arguments("'type':'number'", "12", "12"),
                arguments("'type':'number','decimalDigits':2", "12.50", "12.5"),
                arguments("'type':'number','validate':{'min':1,'max':'=30'}", "30", "30"),
                arguments("'type':'number','serializeToString':true", "'12.50'", "'12.50'"),
                arguments("'type':'number'", "null", "null"),
                arguments("'type':'datetime','subtype':'date'", "'2026-12-14'", "'2026-12-14'"),
                arguments("'type':'datetime','disallowPassedDates':true", "'2026-11-23'", "'2026-11-23'"),
                arguments("'type':'datetime','subtype':'time'", "'14:05'", "'14:05'"),
                arguments(
                        "'type':'datetime','subtype':'datetime'",
                        "'2026-12-14T14:05+02:00'",
                        "'2026-12-14T14:05+02:00'"),
                arguments("'type':'checkbox'", "true", "true"),
                arguments("'type':'checkbox'", "null", "false"),
                arguments("'type':'radio'," + OPTIONS, "'complaint'", "'complaint'"),
                arguments("'type':'select'," + OPTIONS, "2", "2"),
                arguments("'type':'select'," + OPTIONS, "null", "null"),
                arguments("'type':'checklist'," + OPTIONS, "['complaint',2,2]", "['complaint',2]"),
                arguments("'type':'filepicker'", "null", "[]"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takes_what_fits(String component, String answer, String kept) {
        var checked = check(form("{'key':'a','label':'Поле'," + component + "}"), "{'a':" + answer + "}");

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.answers().get("a")).isEqualTo(value(kept));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("'type':'textfield','validate':{'required':true}", "''", "Заполните поле «Поле»"),
                arguments("'type':'textarea','validate':{'required':true}", "'  \\n'", "Заполните поле «Поле»"),
                arguments("'type':'textfield'", "12", "«Поле»: укажите ответ словами"),
                arguments("'type':'textfield'", "['a']", "«Поле»: укажите ответ словами"),
                arguments(
                        "'type':'textfield','validate':{'pattern':'^\\\\d{4}$'}",
                        "'123'", "«Поле»: ответ записан не так, как требуется; проверьте образец"),
                arguments(
                        "'type':'textfield','validate':{'pattern':'^\\\\d{4}$','patternErrorMessage':'Нужны четыре цифры'}",
                        "'1'", "Нужны четыре цифры"),
                arguments(
                        "'type':'textfield','validate':{'validationType':'email'}",
                        "'почта@mail.ru'",
                        "«Поле»: укажите адрес электронной почты латинскими буквами, например ivanova@mail.ru"),
                arguments(
                        "'type':'textfield','validate':{'validationType':'phone'}",
                        "'12-34'",
                        "«Поле»: укажите телефон с кодом страны, например +7 911 123-45-67"),
                arguments(
                        "'type':'textarea','validate':{'minLength':3}",
                        "' аб '",
                        "«Поле»: ответ должен быть не короче 3 знаков, сейчас 2"),
                arguments(
                        "'type':'textarea','validate':{'maxLength':21}",
                        "'" + "я".repeat(22) + "'",
                        "«Поле»: ответ должен быть не длиннее 21 знака, сейчас 22"),
                arguments("'type':'number'", "'12'", "«Поле»: укажите число цифрами, например 12 или 3,5"),
                arguments("'type':'number'", "true", "«Поле»: укажите число цифрами, например 12 или 3,5"),
                arguments("'type':'number'", "1e400", "«Поле»: укажите число цифрами, например 12 или 3,5"),
                arguments("'type':'number','decimalDigits':0", "1.5", "«Поле»: укажите целое число"),
                arguments(
                        "'type':'number','decimalDigits':2",
                        "1.555",
                        "«Поле»: оставьте после запятой не больше 2 цифр"),
                arguments("'type':'number','increment':0.5", "1.2", "«Поле»: ближайшие допустимые значения – 1 и 1,5"),
                arguments("'type':'number','validate':{'min':1}", "0", "«Поле»: укажите число не меньше 1"),
                arguments("'type':'number','validate':{'max':30}", "31", "«Поле»: укажите число не больше 30"),
                arguments("'type':'number','validate':{'required':true}", "null", "Заполните поле «Поле»"),
                arguments(
                        "'type':'datetime','subtype':'date'",
                        "'31.02.2026'",
                        "«Поле»: укажите дату – день, месяц и год, например 14 12 2026"),
                arguments(
                        "'type':'datetime','subtype':'date'",
                        "'2026-02-30'",
                        "«Поле»: укажите дату – день, месяц и год, например 14 12 2026"),
                arguments(
                        "'type':'datetime','subtype':'date'",
                        "20261214",
                        "«Поле»: укажите дату – день, месяц и год, например 14 12 2026"),
                arguments(
                        "'type':'datetime','disallowPassedDates':true",
                        "'2026-11-22'",
                        "«Поле»: укажите дату не раньше 23.11.2026"),
                arguments("'type':'datetime','subtype':'time'", "'25:00'", "«Поле»: укажите время, например 14:05"),
                arguments(
                        "'type':'datetime','subtype':'datetime'",
                        "'2026-12-14'",
                        "«Поле»: укажите дату и время, например 14 12 2026 и 14:05"),
                arguments("'type':'checkbox','validate':{'required':true}", "false", "Поставьте отметку: «Поле»"),
                arguments("'type':'checkbox'", "'yes'", "«Поле»: поставьте или снимите отметку"),
                arguments("'type':'radio'," + OPTIONS, "'other'", "«Поле»: выберите ответ из предложенных"),
                arguments("'type':'radio','validate':{'required':true}," + OPTIONS, "null", "Выберите ответ: «Поле»"),
                arguments("'type':'select'," + OPTIONS, "'2'", "«Поле»: выберите ответ из предложенных"),
                arguments(
                        "'type':'checklist'," + OPTIONS, "['complaint','x']", "«Поле»: выберите ответ из предложенных"),
                arguments("'type':'checklist'," + OPTIONS, "'complaint'", "«Поле»: укажите ответы списком"),
                arguments(
                        "'type':'checklist','validate':{'required':true}," + OPTIONS,
                        "[]",
                        "Отметьте хотя бы один пункт: «Поле»"),
                arguments("'type':'filepicker','validate':{'required':true}", "[]", "Приложите файл: «Поле»"),
                arguments(
                        "'type':'filepicker'",
                        "'../etc/passwd'",
                        "«Поле»: приложите файл заново, ссылка на него не читается"),
                arguments("'type':'filepicker'", "'files::1'", "«Поле»: файл не найден, загрузите его ещё раз"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses_the_rest_in_a_sentence(String component, String answer, String sentence) {
        var checked = check(form("{'key':'a','id':'f1','label':'Поле'," + component + "}"), "{'a':" + answer + "}");

        assertThat(Sample.messages(checked)).containsExactly(sentence);
        assertThat(checked.errors().get(0).key()).isEqualTo("a");
        assertThat(checked.errors().get(0).field()).isEqualTo("f1");
    }

    @Test
    void speaks_english_too() {
        Form form = form("{'type':'textarea','key':'a','label':'Текст','validate':{'maxLength':1},"
                + "'properties':{'label_en':'Text'}}");
        var english =
                new Asking(java.util.Locale.ENGLISH, Sample.ASKING.clock(), FormSettings.DEFAULT, Attachments.NONE);

        assertThat(Sample.messages(form.fill(java.util.Map.of(), Sample.json("{'a':'ab'}"), english)
                        .check()))
                .containsExactly("“Text”: the answer must have at most 1 character, now it has 2");
    }

    @Test
    void keeps_documents_that_the_person_may_attach() {
        Form form = form("{'type':'filepicker','key':'files','multiple':true,'accept':'.pdf,image/*'}");
        var asking = Sample.ASKING.with(id -> switch (id) {
            case "1" -> java.util.Optional.of(new Attachments.Attachment(id, "акт.PDF", "application/pdf", 10));
            case "2" -> java.util.Optional.of(new Attachments.Attachment(id, "клип.mp4", "video/mp4", 10));
            default -> java.util.Optional.empty();
        });

        var good = form.fill(java.util.Map.of(), Sample.json("{'files':'files::1'}"), asking)
                .check();
        assertThat(good.errors()).isEmpty();
        assertThat(good.documents()).containsExactly("1");
        assertThat(good.answers()).containsEntry("files", java.util.List.of("files::1"));

        var bad = form.fill(java.util.Map.of(), Sample.json("{'files':['files::1','files::2']}"), asking)
                .check();
        assertThat(Sample.messages(bad)).containsExactly("«files»: файл «клип.mp4» другого типа, а нужен .pdf,image/*");
        assertThat(bad.documents()).isEmpty();
    }
}
