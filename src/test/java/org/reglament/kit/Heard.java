package org.reglament.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page as a screen reader tells it: by the browser's accessibility tree and by what has the focus. */
public final class Heard {
    private static final Pattern NAMELESS = Pattern.compile(
            "- (textbox|searchbox|combobox|listbox|checkbox|radio|button|link|navigation|table|img)(:.*|\\s*\\[.*|)");
    private static final Pattern HEADING = Pattern.compile("- heading \"(.+)\" \\[level=(\\d)\\].*");

    private final Page page;

    public Heard(Page page) {
        this.page = page;
    }

    /** The whole tree, one line per thing. */
    public List<String> lines() {
        return page.locator("body").ariaSnapshot().lines().map(String::strip).toList();
    }

    /** One first heading, none skipped, every control and region named, a main part to jump to. */
    public Heard isInOrder(String name) {
        List<String> lines = lines();
        assertThat(lines).as("main part of %s", name).anyMatch(line -> line.startsWith("- main"));
        assertThat(lines).as("way past the masthead of %s", name).anyMatch(line -> line.startsWith("- link \"Пере"));
        List<Integer> levels = lines.stream()
                .flatMap(line -> {
                    var found = HEADING.matcher(line);
                    return found.matches() ? Stream.of(Integer.valueOf(found.group(2))) : Stream.empty();
                })
                .toList();
        assertThat(levels.stream().filter(level -> level == 1))
                .as("first headings of %s", name)
                .hasSize(1);
        int before = 1;
        for (int level : levels) {
            assertThat(level).as("headings %s of %s", levels, name).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(lines.stream().filter(line -> NAMELESS.matcher(line).matches()))
                .as("nameless on %s", name)
                .isEmpty();
        assertThat(groups()).as("nameless groups of %s", name).isEmpty();
        return this;
    }

    /** Groups without a name; what unfolds is named by the summary that unfolds it. */
    private List<?> groups() {
        return (List<?>)
                page.evaluate(
                        """
                () => [...document.querySelectorAll('fieldset, details, [role=group], [role=radiogroup]')]
                    .filter(group => group.checkVisibility() && !(group.getAttribute('aria-label')
                        || (group.getAttribute('aria-labelledby') || '').split(' ').map(id => document.getElementById(id)?.textContent ?? '').join('')
                        || group.querySelector(':scope > legend, :scope > summary')?.textContent || '').trim())
                    .map(group => group.outerHTML.slice(0, 200))""");
    }

    /** What has the focus: the name that would be told of it, or its text. */
    public String focus() {
        return page.evaluate(
                        "() => { const e = document.activeElement;"
                                + " return (e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent).trim(); }")
                .toString();
    }

    /** What the focused field is described by: its hint and its error. */
    public String description() {
        return page.evaluate("() => (document.activeElement.getAttribute('aria-describedby') || '').split(' ')"
                        + ".map(id => document.getElementById(id)?.textContent ?? '').join(' ')")
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What live regions hold now. */
    public String status() {
        return page.evaluate("() => [...document.querySelectorAll('[role=status]')].map(e => e.textContent.trim())"
                        + ".filter(text => text).join(' | ')")
                .toString();
    }
}
