package org.reglament.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reglament.document.SafeTemplates.Format;

class SafeTemplatesTests {
    @TempDir
    Path folder;

    record Someone(String name, List<Integer> numbers, Instant at) {}

    @Test
    void plainValuesAreReadByName() throws IOException {
        var someone = new Someone("Нина", List.of(1200, 2), Instant.parse("2026-11-22T10:00:00Z"));

        String text = render("${who.name} ${who.numbers[0]} ${who.at} ${flag}", Map.of("who", someone, "flag", true));

        assertThat(text).isEqualTo("Нина 1200 2026-11-22T10:00:00Z true");
    }

    @Test
    void valuesAreEscapedInHtmlAndLeftAloneInText() throws IOException {
        write("x", "${v}");
        var data = Map.of("v", "<script>alert(1)</script>&");

        assertThat(templates().render("letters/default/x.ru.ftl", Format.HTML, data))
                .isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;&amp;");
        assertThat(templates().render("letters/default/x.ru.ftl", Format.TEXT, data))
                .isEqualTo("<script>alert(1)</script>&");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "<#assign x = 'freemarker.template.utility.ObjectConstructor'?new()>",
                "${v?api.class}",
                "${v.class}",
                "${v.getClass()}",
                "${list?api.getClass().forName('java.lang.Runtime')}",
                "<@'${7*7}'?interpret/>",
                "${'1+1'?eval}",
                "${v? eval}",
                "${v?no_esc}",
                "<#noautoesc>${v}</#noautoesc>",
                "<#ftl auto_esc=false>${v}",
                "<#ftl output_format='XML'>${v}",
                "<#outputformat 'plainText'>${v}</#outputformat>",
                "<#include '/pages/layout.ftlh'>",
                "<#include '../../../application.yml'>",
                "<#include '/application.yml'>",
                "<#import 'file:///etc/passwd' as p>",
                "<#include '/letter-macros/../application.yml'>",
                "${.data_model.springMacroRequestContext}",
                "<#list 1.. as n>x</#list>",
                "${(1..2000000000)?join('x')}",
                "${'x'?left_pad(2000000000)}",
                "${missing}"
            })
    void whatCouldReachOutIsRefused(String source) {
        assertThatThrownBy(() -> render(source, Map.of("v", "<b>", "list", List.of(1))))
                .isInstanceOf(TemplateFlaw.class)
                .hasMessageStartingWith("letters/default/x.ru.ftl: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1..9999 as a><#list 1..9999 as b><#list 1..9999 as c></#list></#list></#list>",
                "<#macro f><@f/></#macro><@f/>",
                "<#macro f n><#list 1..9 as i><@f n=n+1/></#list></#macro><@f n=1/>",
                "<#function f n><#return f(n) + 1></#function>${f(1)}",
                "<#list 1..9999 as a><#list 1..9999 as b>0123456789</#list></#list>",
                "<#assign s = 'xxxxxxxxxx'><#list 1..60 as i><#assign s = s + s></#list>",
                "<#assign s><#list 1..9999 as a><#list 1..9999 as b>0123456789</#list></#list></#assign>"
            })
    void whatNeverEndsIsEnded(String source) {
        assertThatThrownBy(() -> render(source, Map.of()))
                .isInstanceOf(TemplateFlaw.class)
                .hasMessageMatching("(?s).*(never ends|takes|million).*");
    }

    @Test
    void aMistakeIsToldWithItsLine() {
        assertThatThrownBy(() -> render("one\ntwo <#if x>\n", Map.of()))
                .isInstanceOf(TemplateFlaw.class)
                .hasMessageContaining("letters/default/x.ru.ftl")
                .hasMessageContaining("line 2");
    }

    @Test
    void wordsOfTheTextAreNotTakenForCode() throws IOException {
        assertThat(render("Что делать?new ... 1..n <b>?eval</b>", Map.of())).contains("?new ... 1..n");
    }

    @Test
    void theProceduresOwnTemplateComesBeforeTheDefaultAndTheLanguageBeforeRussian() throws IOException {
        write("memo", "d");
        Path own = Files.createDirectories(folder.resolve("templates/letters/appeal"));
        Files.writeString(own.resolve("memo.ru.ftl"), "o");

        assertThat(templates().find("letters", "appeal", "memo", "ru")).contains("letters/appeal/memo.ru.ftl");
        assertThat(templates().find("letters", "other", "memo", "en")).contains("letters/default/memo.ru.ftl");
        assertThat(templates().find("letters", "other", "../x", "en")).isEmpty();
        assertThat(templates().find("letters", "other", "absent", "en")).isEmpty();
    }

    private String render(String source, Map<String, ?> data) throws IOException {
        write("x", source);
        return templates().render("letters/default/x.ru.ftl", Format.HTML, data);
    }

    private void write(String name, String source) throws IOException {
        Path letters = Files.createDirectories(folder.resolve("templates/letters/default"));
        Files.writeString(letters.resolve(name + ".ru.ftl"), source);
    }

    private SafeTemplates templates() {
        return new SafeTemplates(folder);
    }
}
