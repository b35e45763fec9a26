package org.reglament;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Finds the words of pages: English for those who ask for it, Russian for everybody else. */
@Configuration(proxyBeanMethods = false)
class Languages {
    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename}") String[] basenames) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        for (String basename : basenames) {
            words.addBasenames(basename.strip());
        }
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.forLanguageTag("ru"));
        return words;
    }
}
