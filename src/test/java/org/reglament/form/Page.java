package org.reglament.form;

import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Renders the form's macros without the application. */
final class Page {
    private Page() {}

    /** The HTML of a template that has the macros as {@code form}; white space between tags does not count. */
    static String render(String template, Map<String, ?> model) {
        return flat(drawn(template, model));
    }

    /** The same with its white space, as a browser has it. */
    static String drawn(String template, Map<String, ?> model) {
        try {
            StringTemplateLoader given = new StringTemplateLoader();
            given.putTemplate("test.ftlh", "<#import \"/form/form.ftlh\" as form>" + template);
            Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
            configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
            configuration.setLogTemplateExceptions(false);
            configuration.setTemplateLoader(new MultiTemplateLoader(
                    new TemplateLoader[] {given, new FileTemplateLoader(new File("templates/pages"))}));
            StringWriter html = new StringWriter();
            configuration.getTemplate("test.ftlh").process(model, html);
            return html.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
    }

    static String flat(String html) {
        return html.replaceAll("\\s+", " ")
                .replaceAll("> ", ">")
                .replaceAll(" <", "<")
                .strip();
    }
}
