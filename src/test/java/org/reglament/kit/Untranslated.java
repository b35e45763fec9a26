package org.reglament.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reglament.directory.Bodies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** Gathers the Russian that a reader of English meets, names of bodies and of people aside. */
public final class Untranslated {
    private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё][^<>\"\\n]*");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:alt|title|aria-label|placeholder|value|label|content)=\"([^\"]*)\"");

    private final Bodies bodies;
    private final JdbcClient jdbc;
    private final List<String> faults = new ArrayList<>();

    public Untranslated(Bodies bodies, JdbcClient jdbc) {
        this.bodies = bodies;
        this.jdbc = jdbc;
    }

    /** What was found so far: where, and the words. */
    public List<String> faults() {
        return faults.stream().distinct().toList();
    }

    /** Reads a page as people and screen readers do. */
    public Surfer.Reply read(String name, Surfer.Reply page) {
        assertThat(page.status()).as("%s %s", name, page.location()).isIn(200, 401, 404, 410, 422);
        String body = page.text()
                .replaceAll("(?s)<script.*?</script>", "")
                // Names in their own language say so.
                .replaceAll("(?s)<(\\w+) [^>]*lang=\"ru\"[^>]*>.*?</\\1>", "");
        StringBuilder words = new StringBuilder(body.replaceAll("(?s)<[^>]*>", "\n"));
        Matcher spoken = SPOKEN.matcher(body);
        while (spoken.find()) {
            words.append('\n').append(spoken.group(1));
        }
        told(name, words.toString());
        return page;
    }

    /** Reads words without markup. */
    public void told(String name, String words) {
        String rest = HtmlUtils.htmlUnescape(words);
        for (String own : names()) {
            rest = rest.replace(own, "");
        }
        rest = rest.replaceAll("ОГ-\\d{4}-\\d+", "");
        // Papers are issued in Russian, and their files are named so.
        rest = rest.replace("Ответ на обращение № .pdf", "");
        // Other tests deploy small procedures of this name into the same database.
        rest = rest.replace("Проба", "");
        Matcher russian = RUSSIAN.matcher(rest);
        while (russian.find()) {
            faults.add(name + ": " + russian.group().strip());
        }
    }

    /** Bodies and people are called as they are called; longest first, so that nothing of a name is left over. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        bodies.all().forEach(body -> Collections.addAll(names, body.name(), body.shortName()));
        jdbc.sql("select last_name, first_name, coalesce(middle_name, '') from person")
                .query((rs, n) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3)))
                .list()
                .forEach(person -> {
                    String middle = person.get(2);
                    names.add((person.get(0) + " " + person.get(1) + " " + middle).strip());
                    names.add(person.get(0)
                            + (person.get(1).isEmpty()
                                    ? ""
                                    : "\u00a0" + person.get(1).charAt(0) + ".")
                            + (middle.isEmpty() ? "" : "\u00a0" + middle.charAt(0) + "."));
                });
        names.sort(Comparator.comparing(String::length).reversed());
        return names;
    }
}
