package org.reglament.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's browser window, which sees to it that every page met is sound. */
public class Visit {
    static final int NARROW = 390;
    static final int WIDE = 1280;
    static final int HEIGHT = 900;
    private static final List<String> ACCESSIBLE =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext window) {
        page = window.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // A refused form is answered with 422, which the browser calls an error; it is none of the page's.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Opens an address of the application, such as {@code /desk}. */
    public Visit open(String path) {
        page.navigate(path);
        return this;
    }

    /**
     * Checks the page as it stands, on a phone and on a desk: no barrier that axe knows, nothing to scroll sideways, no
     * error in the console. Leaves a picture of both.
     */
    public Visit sound(String name) {
        for (int width : List.of(NARROW, WIDE)) {
            page.setViewportSize(width, HEIGHT);
            shot(name + "-" + width);
            assertThat(barriers()).as("barriers on %s at %d px", name, width).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits into %d px", name, width)
                    .isTrue();
        }
        assertThat(complaints).as("console of %s", name).isEmpty();
        return this;
    }

    private List<String> barriers() {
        return new AxeBuilder(page)
                .withTags(ACCESSIBLE).analyze().getViolations().stream()
                        .map(Visit::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Leaves a picture of the whole page under target/screenshots. */
    public void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
