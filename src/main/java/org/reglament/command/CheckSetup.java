package org.reglament.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.reglament.document.SafeTemplates;
import org.reglament.procedure.ProcedureCheck;
import org.reglament.procedure.ProcedureRule;
import org.reglament.step.DiagramWord;
import org.reglament.step.Step;
import org.reglament.step.Steps;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The part of the application that judges procedures: its rules and the descriptions of steps, nothing that runs. */
final class CheckSetup {
    private static final String[] WORDS = {
        "messages/casefile", "messages/correspondence", "messages/deadline", "messages/document", "messages/form"
    };

    private CheckSetup() {}

    /** Rules are made when asked for; steps are looked up and never made, for they need a database. */
    static AnnotationConfigApplicationContext start(Path folder) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("folder", Map.of("reglament.procedures", folder.toString())));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        for (Class<?> wanted : new Class<?>[] {
            ProcedureRule.class, Step.class, DiagramWord.class, Steps.class, ProcedureCheck.class, SafeTemplates.class
        }) {
            scanner.addIncludeFilter(new AssignableTypeFilter(wanted));
        }
        scanner.scan("org.reglament");
        context.registerBean(org.reglament.casefile.ProcedureSettings.class);
        context.registerBean(AbstractApplicationContext.MESSAGE_SOURCE_BEAN_NAME, MessageSource.class, () -> {
            ResourceBundleMessageSource words = new ResourceBundleMessageSource();
            words.setBasenames(WORDS);
            words.setDefaultEncoding(StandardCharsets.UTF_8.name());
            words.setFallbackToSystemLocale(false);
            words.setDefaultLocale(Locale.forLanguageTag("ru"));
            return words;
        });
        context.refresh();
        return context;
    }
}
