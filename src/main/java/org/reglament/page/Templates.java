package org.reglament.page;

import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Gives page templates their words and formats, and takes from them whatever reaches beyond the page. */
final class Templates {
    private Templates() {}

    static void share(Configuration templates, MessageSource words, Formats formats) throws TemplateModelException {
        templates.setIncompatibleImprovements(PageSetup.IMPROVEMENTS);
        templates.setAPIBuiltinEnabled(false);
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setLocalizedLookup(false);
        templates.setNumberFormat("computer");
        templates.setAutoImports(
                Map.of("g", "/govuk/govuk.ftlh", "app", "/govuk/app.ftlh", "layout", "/layout/layout.ftlh"));
        templates.setLazyAutoImports(true);
        templates.setSharedVariable("msg", (TemplateMethodModelEx) given -> {
            Object[] arguments = rest(given, 1);
            return words.getMessage(text(given, 0), arguments, locale());
        });
        templates.setSharedVariable("has_msg", (TemplateMethodModelEx)
                given -> words.getMessage(text(given, 0), null, null, locale()) != null);
        templates.setSharedVariable("count", (TemplateMethodModelEx) given -> {
            Object[] arguments = rest(given, 0);
            arguments[0] = number(arguments[0]);
            long n = ((Number) arguments[0]).longValue();
            String key = text(given, 1) + "." + Plural.of(n, locale());
            Object[] shown = new Object[arguments.length - 1];
            shown[0] = arguments[0];
            System.arraycopy(arguments, 2, shown, 1, shown.length - 1);
            return words.getMessage(key, shown, locale());
        });
        templates.setSharedVariable("fmt", formats);
    }

    static Locale locale() {
        return Environment.getCurrentEnvironment().getLocale();
    }

    private static Number number(@Nullable Object given) throws TemplateModelException {
        if (given instanceof Number number) {
            return number;
        }
        throw new TemplateModelException("count(number, key, …) was given " + given);
    }

    private static String text(List<?> given, int n) throws TemplateModelException {
        Object[] all = rest(given, 0);
        if (n >= all.length || all[n] == null) {
            throw new TemplateModelException("The key of a message is missing.");
        }
        return String.valueOf(all[n]);
    }

    @SuppressWarnings("NullAway") // messages print a missing argument as an empty string
    private static Object[] rest(List<?> given, int from) throws TemplateModelException {
        Object[] arguments = new Object[given.size() - from];
        for (int n = from; n < given.size(); n++) {
            Object plain = DeepUnwrap.permissiveUnwrap((TemplateModel) given.get(n));
            arguments[n - from] = plain == null ? "" : plain;
        }
        return arguments;
    }
}
