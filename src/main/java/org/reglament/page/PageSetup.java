package org.reglament.page;

import freemarker.template.Configuration;
import freemarker.template.Version;
import java.time.Duration;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.WorkCalendar;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.freemarker.FreeMarkerProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.freemarker.FreeMarkerViewResolver;

/** Sets up templates, languages and the files that browsers keep. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class PageSetup implements WebMvcConfigurer {
    static final Version IMPROVEMENTS = Configuration.VERSION_2_3_34;

    /** Every name under assets carries its content's hash, so a browser never needs to ask again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/" + Assets.FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageCookie();
    }

    @Bean
    Formats formats(BusinessClock clock, WorkCalendar calendar) {
        return new Formats(clock, calendar);
    }

    @Bean
    FreeMarkerViewResolver freeMarkerViewResolver(FreeMarkerProperties properties) {
        FreeMarkerViewResolver resolver = new FreeMarkerViewResolver();
        properties.applyToMvcViewResolver(resolver);
        resolver.setViewClass(WholePage.class);
        return resolver;
    }

    @Bean
    InitializingBean sharedVariables(Configuration templates, MessageSource words, Formats formats) {
        return () -> Templates.share(templates, words, formats);
    }
}
