package org.reglament.deadline;

import org.reglament.casefile.CaseFiles;
import org.reglament.procedure.Procedures;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Reads the settings and lets the poller run. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineSettings.class)
@EnableScheduling
class DeadlineSetup {

    @Bean
    BasisWords basisWords(CaseFiles cases, Procedures procedures) {
        return (deadline, locale) -> {
            String basis = deadline.basis();
            // The case is asked only where there is something to translate.
            return basis == null || locale.getLanguage().equals("ru")
                    ? basis
                    : procedures.words(cases.get(deadline.caseId()).definitionId(), basis, locale);
        };
    }
}
