package org.reglament.document;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.procedure.Procedures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Renders the templates that authors of procedures write, who are lawyers and not programmers: a template reaches
 * nothing but the plain data handed to it, what it prints is escaped for its format, and it ends in bounded time,
 * memory and size.
 */
@Component
public class SafeTemplates {
    /** What a template is rendered into, and so how the values in it are escaped. */
    public enum Format {
        HTML(HTMLOutputFormat.INSTANCE),
        TEXT(PlainTextOutputFormat.INSTANCE);

        private final OutputFormat output;

        Format(OutputFormat output) {
            this.output = output;
        }
    }

    private static final Version VERSION = Configuration.VERSION_2_3_34;
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final TemplateLoader loader;
    private final Map<Format, Configuration> configurations = new EnumMap<>(Format.class);

    /**
     * Takes the templates of deployed procedures, then those under {@code templates/} of the external folder, then those
     * of the jar.
     */
    @Autowired
    SafeTemplates(@Value("${reglament.procedures:}") String folder, ObjectProvider<Procedures> procedures) {
        this(folder.isBlank() ? null : Path.of(folder), new DeployedTemplates(procedures));
    }

    /** Takes the templates of a folder and those of the jar. */
    public SafeTemplates(@Nullable Path folder) {
        this(folder, null);
    }

    private SafeTemplates(@Nullable Path folder, @Nullable TemplateLoader deployed) {
        this.loader = loader(folder, deployed);
        for (Format format : Format.values()) {
            configurations.put(format, configuration(format, folder != null));
        }
    }

    /**
     * Finds the template {@code kind/procedure/name.language.ftl}; where there is none, the one in {@code default}, and
     * after both the Russian ones.
     */
    public Optional<String> find(String kind, String procedure, String name, String language) {
        if (!WORD.matcher(name).matches() || !WORD.matcher(procedure).matches()) {
            return Optional.empty();
        }
        return List.of(language, "ru").stream()
                .filter(lang -> WORD.matcher(lang).matches())
                .flatMap(lang -> List.of(procedure, "default").stream()
                        .map(owner -> kind + "/" + owner + "/" + name + "." + lang + ".ftl"))
                .filter(this::exists)
                .findFirst();
    }

    /**
     * Finds the template of a case: as deployed with the version by which the case runs, else as {@link #find(String,
     * String, String, String)} does.
     *
     * @param version id of the definition; null where there is no case
     */
    public Optional<String> find(
            String kind, @Nullable String version, String procedure, String name, String language) {
        if (version == null
                || !WORD.matcher(name).matches()
                || !WORD.matcher(procedure).matches()) {
            return find(kind, procedure, name, language);
        }
        return List.of(language, "ru").stream()
                .filter(lang -> WORD.matcher(lang).matches())
                .flatMap(lang -> {
                    String ending = "/" + name + "." + lang + ".ftl";
                    String own = kind + "/" + procedure + ending;
                    return Stream.of(DeployedTemplates.name(version, own), own, kind + "/default" + ending);
                })
                .filter(this::exists)
                .findFirst();
    }

    public boolean exists(String path) {
        try {
            Object source = loader.findTemplateSource(path);
            if (source != null) {
                loader.closeTemplateSource(source);
            }
            return source != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses the template without rendering it; throws {@link TemplateFlaw} when it could never be rendered. */
    public void check(String path, Format format) {
        template(path, format);
    }

    /** The same for a template that is not yet among the others, for example of a folder that is looked at. */
    public void check(String path, String text, Format format) {
        try {
            TemplateGuard.admit(
                    new Template(path, new StringReader(text), configurationOf(format), "UTF-8"), format.output);
        } catch (ParseException e) {
            throw new TemplateFlaw(path, e, "template.line", e.getLineNumber(), e.getEditorMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Renders the template at {@code path}.
     *
     * @param data values by name: texts, numbers, booleans, dates (they arrive as ISO texts), lists, maps, records, and
     *     one-argument {@link java.util.function.Function}s
     * @throws TemplateFlaw when the template is missing, wrong, too slow or too long
     */
    public String render(String path, Format format, Map<String, ?> data) {
        Template template = template(path, format);
        Map<String, Object> plain = PlainData.of(data);
        return new Rendering(path, template, plain).result();
    }

    private Template template(String path, Format format) {
        try {
            return configurationOf(format).getTemplate(path);
        } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
            throw new TemplateFlaw(path, e, "template.missing");
        } catch (ParseException e) {
            throw new TemplateFlaw(path, e, "template.line", e.getLineNumber(), e.getEditorMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Configuration configurationOf(Format format) {
        return Objects.requireNonNull(configurations.get(format));
    }

    private Configuration configuration(Format format, boolean changing) {
        Configuration configuration = new Guarded(format.output);
        configuration.setTemplateLoader(loader);
        if (changing) {
            // Whoever saves a letter wants to see it, and not what it was some seconds ago.
            configuration.setTemplateUpdateDelayMilliseconds(0);
        }
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        configuration.setRecognizeStandardFileExtensions(false);
        configuration.setOutputFormat(format.output);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }

    private static TemplateLoader loader(@Nullable Path folder, @Nullable TemplateLoader deployed) {
        ClassLoader classes = SafeTemplates.class.getClassLoader();
        List<TemplateLoader> loaders = new ArrayList<>();
        if (deployed != null) {
            loaders.add(new FencedLoader(deployed, "deployed/"));
        }
        if (folder != null) {
            loaders.add(new FencedLoader(new OutsideTemplates(folder.resolve("templates")), "letters/", "documents/"));
        }
        loaders.add(new FencedLoader(new ClassTemplateLoader(classes, "templates"), "letters/", "documents/"));
        loaders.add(new FencedLoader(new ClassTemplateLoader(classes, ""), "letter-macros/", "document-macros/"));
        MultiTemplateLoader all = new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
        // It would look first where a letter was found last, and miss the one laid into the folder since.
        all.setSticky(false);
        return all;
    }

    /** Lets no template through, included ones neither, that {@link TemplateGuard} has not looked at. */
    private static final class Guarded extends Configuration {
        private final OutputFormat expected;

        Guarded(OutputFormat expected) {
            super(VERSION);
            this.expected = expected;
        }

        @Override
        public @Nullable Template getTemplate(
                String name,
                @Nullable Locale locale,
                @Nullable Object condition,
                @Nullable String encoding,
                boolean parse,
                boolean ignoreMissing)
                throws IOException {
            Template template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
            if (template != null) {
                TemplateGuard.admit(template, expected);
            }
            return template;
        }
    }

    /** Shows only some top folders, so that no template reads pages or settings by including them. */
    private static final class FencedLoader implements TemplateLoader {
        private final TemplateLoader inner;
        private final List<String> folders;

        FencedLoader(TemplateLoader inner, String... folders) {
            this.inner = inner;
            this.folders = List.of(folders);
        }

        @Override
        public @Nullable Object findTemplateSource(String name) throws IOException {
            boolean inside = folders.stream().anyMatch(name::startsWith) && !name.contains("..");
            return inside ? inner.findTemplateSource(name) : null;
        }

        @Override
        public long getLastModified(Object source) {
            return inner.getLastModified(source);
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            return inner.getReader(source, encoding);
        }

        @Override
        public void closeTemplateSource(Object source) throws IOException {
            inner.closeTemplateSource(source);
        }
    }
}
