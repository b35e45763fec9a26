package org.reglament.page;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Page templates drawn as the application draws them, on Monday, 23 November 2026, 14:05. */
public final class Rendered {
    static final ZoneId ZONE = ZoneId.of("Europe/Kaliningrad");
    static final Instant NOW =
            LocalDateTime.parse("2026-11-23T14:05:00").atZone(ZONE).toInstant();

    private static final Assets ASSETS = assets();
    private static final List<String> FILES = List.of(
            "page",
            "desk",
            "desktask",
            "portal",
            "form",
            "signin",
            "casefile",
            "deadline",
            "proof",
            "correspondence",
            "document",
            "operations");

    private Rendered() {}

    private static Assets assets() {
        try {
            return new Assets();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Formats formats() {
        return new Formats(new BusinessClock(ZONE, () -> NOW), WorkCalendar.ofProject());
    }

    /** The words of those messages files that exist. */
    public static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        for (String file : FILES) {
            if (Rendered.class.getResource("/messages/" + file + "_ru.properties") != null) {
                words.addBasenames("messages/" + file);
            }
        }
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(LanguageCookie.RUSSIAN);
        return words;
    }

    /** What the snippet or page becomes. */
    public static String of(String source, Map<String, ?> model, Locale locale) {
        try {
            StringTemplateLoader given = new StringTemplateLoader();
            given.putTemplate("given.ftlh", source);
            Configuration templates = new Configuration(PageSetup.IMPROVEMENTS);
            templates.setTemplateLoader(new MultiTemplateLoader(new TemplateLoader[] {
                given, new ClassTemplateLoader(Rendered.class.getClassLoader(), "/templates/pages/")
            }));
            Templates.share(templates, words(), formats());
            StringWriter out = new StringWriter();
            templates.getTemplate("given.ftlh", locale).process(model, out);
            return out.toString();
        } catch (Exception e) {
            throw new AssertionError(source, e);
        }
    }

    public static String of(String source, Map<String, ?> model) {
        return of(source, model, LanguageCookie.RUSSIAN);
    }

    /** A model with a page seen by an official, and what else is given. */
    public static Map<String, Object> inside(Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("page", page("DESK", "Орлова М. А., исполнитель"));
        return model;
    }

    /** A model with a page seen by a citizen, and what else is given. */
    public static Map<String, Object> outside(Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("page", page("PORTAL", null));
        return model;
    }

    private static Map<String, Object> page(String area, String who) {
        Map<String, Object> page = new HashMap<>();
        boolean inside = area.equals("DESK");
        page.put("lang", "ru");
        page.put("sight", Sight.PLAIN);
        page.put("who", who);
        page.put("official", inside);
        page.put("area", area);
        page.put("address", inside ? "/desk" : "/");
        page.put("asset", (freemarker.template.TemplateMethodModelEx)
                given -> ASSETS.url(given.get(0).toString()));
        List<Page.Link> links = new ArrayList<>();
        if (inside) {
            links.add(new Page.Link("page.desk", "/desk", true));
            links.add(new Page.Link("page.portal", "/", false));
        }
        page.put("nav", (freemarker.template.TemplateMethodModelEx) given -> links);
        page.put("csrf", new Page.Csrf("_csrf", "token"));
        return page;
    }
}
