package org.reglament.form.view;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Asking;
import org.reglament.form.FilledForm;
import org.reglament.form.FormAnswer;
import org.reglament.form.FormError;
import org.reglament.form.FormPost;

/** A form as one HTML file with its style inside, for who has neither server nor session. */
public final class FormHtml {
    private static final String ASSETS = "/static/assets/";
    /** Enough for most forms with their style, so that the text is not copied while it grows. */
    private static final int ROOM = 256 * 1024;

    private static final Configuration TEMPLATES = templates();
    private static volatile @Nullable String style;

    private FormHtml() {}

    /**
     * The form with these data in it.
     *
     * @throws org.reglament.form.schema.FormException if the schema is no form, with a sentence that says why
     * @throws IllegalArgumentException if the data are no object, likewise
     */
    public static String of(String schema, String data, Asking asking) {
        return of(FormAnswer.filled(schema, data, asking), List.of());
    }

    /** The form as it was filled, above it what is to be mended. */
    public static String of(FilledForm filled, List<FormError> errors) {
        StringWriter html = new StringWriter(ROOM);
        try {
            TEMPLATES
                    .getTemplate("form/alone.ftlh")
                    .process(
                            Map.of(
                                    "view", FormViews.whole(filled, FormPost.EMPTY, errors, null),
                                    "language", filled.asking().locale().getLanguage(),
                                    "title", filled.form().id(),
                                    "style", style()),
                            html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("The form cannot be shown: " + e.getMessageWithoutStackTop(), e);
        }
        return html.toString();
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setTemplateLoader(new ClassTemplateLoader(FormHtml.class, "/templates/pages"));
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setAPIBuiltinEnabled(false);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setLocalizedLookup(false);
        return templates;
    }

    /** The site's own style sheet, read once; nothing where it was not built. */
    private static String style() throws IOException {
        String known = style;
        if (known == null) {
            known = readStyle();
            style = known;
        }
        return known;
    }

    private static String readStyle() throws IOException {
        Properties names = new Properties();
        try (InputStream manifest = open("manifest.properties")) {
            if (manifest == null) {
                return "";
            }
            names.load(manifest);
        }
        try (InputStream sheet = open(names.getProperty("app.css", ""))) {
            return sheet == null ? "" : new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static @Nullable InputStream open(String name) {
        return FormHtml.class.getResourceAsStream(ASSETS + name);
    }
}
