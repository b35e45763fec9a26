package org.reglament.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's browser window, which sees to it that every page met is sound. */
public class Visit {
    static final int NARROW = 390;
    static final int WIDE = 1280;
    static final int HEIGHT = 900;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> ACCESSIBLE =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Pictures take a third of what a page's check costs. */
    private static final boolean LOOKED_AT = !"true".equals(System.getenv("CI"));

    private static final String AXE = axe();
    private static final String BARRIERS =
            """
            async ({type, values, without}) => {
              axe.compared = new Set();
              const rules = Object.fromEntries(without.map(rule => [rule, {enabled: false}]));
              const found = await axe.run(document, {
                runOnly: {type, values}, rules, resultTypes: ['violations'], preload: false, iframes: false
              });
              return found.violations
                .map(rule => `${rule.id} (${rule.help}): ${rule.nodes.map(node => node.html).join(', ')}`)
                .join('; ');
            }
            """;

    /** What stands twice under the same classes has the same colours twice, and to compare them is half of the work. */
    private static final String COLOURS_ONCE =
            """
            for (const rule of axe._audit.rules.filter(rule => rule.id.startsWith('color-contrast'))) {
              const matches = rule.matches;
              rule.matches = (node, ...more) => {
                const style = getComputedStyle(node);
                let place = style.color + style.backgroundColor + style.fontSize + style.fontWeight;
                for (let part = node; part; part = part.parentElement) {
                  place += ' ' + part.localName + '.' + part.className;
                }
                return !axe.compared.has(place) && matches.call(rule, node, ...more)
                  && Boolean(axe.compared.add(place));
              };
            }
            """;

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

    /** Signs in as an official of the demo on the pages for it, as people do; language and sight stay as chosen. */
    public Visit signInByPage(String login) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("reglament-session"));
        open("/sign-in");
        page.fill("#login", login);
        page.fill("#password", "demo");
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /**
     * Signs in as an official of the demo, whoever was here before, by the same form as {@link #signInByPage} but without
     * drawing its pages; the window stays where it is, as do language and sight.
     */
    public Visit signIn(String login) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("reglament-session"));
        Matcher token = TOKEN.matcher(page.request().get("/sign-in").text());
        assertThat(token.find()).as("the page to sign in has a token").isTrue();
        APIResponse answer = page.request()
                .post(
                        "/sign-in",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("_csrf", token.group(1))
                                        .set("login", login)
                                        .set("password", "demo")));
        assertThat(answer.headers().getOrDefault("location", "none"))
                .as("%s is let in", login)
                .doesNotContain("/sign-in")
                .isNotEqualTo("none");
        return this;
    }

    /** Signs in as a citizen by the one-time link, from wherever a page asks for an address of e-mail. */
    public Visit signInByLetter(String email, Post mail) {
        if (page.locator("#email").count() == 0) {
            open("/sign-in/link");
        }
        int before = mail.to(email).size();
        page.fill("#email", email);
        page.locator("main form button").last().click();
        open(mail.link(email, before));
        page.locator("main form button").last().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    /**
     * Checks the page as it stands, on a phone and on a desk: no barrier that axe knows, nothing to scroll sideways, no
     * error in the console. Leaves a picture of both for people to look at, of which there are none in CI.
     */
    public Visit sound(String name) {
        for (int width : List.of(NARROW, WIDE)) {
            page.setViewportSize(width, HEIGHT);
            if (LOOKED_AT) {
                shot(name + "-" + width);
            }
            // Colours are the same at every width, and to compare them takes two thirds of the time.
            assertThat(barriers("tag", ACCESSIBLE, width == WIDE ? List.of() : List.of("color-contrast")))
                    .as("barriers on %s at %d px", name, width)
                    .isEmpty();
            fits(name, width);
        }
        assertThat(complaints).as("console of %s", name).isEmpty();
        return this;
    }

    /**
     * Checks a page that is made of parts which are looked at in both widths elsewhere: all barriers once, on a phone,
     * where parts stand closest, and that it fits both.
     */
    public Visit soundParts(String name) {
        page.setViewportSize(NARROW, HEIGHT);
        if (LOOKED_AT) {
            shot(name + "-" + NARROW);
        }
        assertThat(barriers("tag", ACCESSIBLE, List.of()))
                .as("barriers on %s", name)
                .isEmpty();
        fits(name, NARROW);
        page.setViewportSize(WIDE, HEIGHT);
        if (LOOKED_AT) {
            shot(name + "-" + WIDE);
        }
        fits(name, WIDE);
        assertThat(complaints).as("console of %s", name).isEmpty();
        return this;
    }

    private void fits(String name, int width) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits into %d px", name, width)
                .isTrue();
    }

    /** Checks that all text of the page as it stands has a contrast of 7 to 1. */
    public Visit stark(String name) {
        assertThat(barriers("rule", List.of("color-contrast-enhanced"), List.of()))
                .as("contrast of 7 to 1 on %s", name)
                .isEmpty();
        return this;
    }

    /** Runs axe itself: its Java wrapper gathers all that passed too, and takes three times as long. */
    private String barriers(String type, List<String> values, List<String> without) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE + ";" + COLOURS_ONCE + "true");
        }
        return (String) page.evaluate(BARRIERS, Map.of("type", type, "values", values, "without", without));
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves a picture of the whole page under target/screenshots. */
    public void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
