package org.reglament.operations;

import java.util.List;
import org.reglament.correspondence.HeldMails;
import org.reglament.page.Area;
import org.reglament.page.NavItem;
import org.reglament.page.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads administrators to the operator's page. */
@Configuration(proxyBeanMethods = false)
class OperationsSetup {

    /** Only where mail is fetched; the page itself is there all the same. */
    @Bean
    Navigation mailNavigation(HeldMails mails) {
        return visitors ->
                mails.on() && visitors.official().filter(mails::mayCome).isPresent()
                        ? List.of(new NavItem(Area.DESK, 80, "operations.mail", HeldMailPages.ADDRESS))
                        : List.of();
    }

    @Bean
    Navigation operationsNavigation() {
        return visitors -> visitors.admin()
                ? List.of(
                        new NavItem(Area.DESK, 90, "operations.nav", "/operations"),
                        new NavItem(Area.DESK, 90, "operations.post", "/operations/post"),
                        new NavItem(Area.DESK, 91, "operations.accounts", "/operations/accounts"),
                        new NavItem(Area.DESK, 92, "operations.procedures", "/operations/procedures"))
                : List.of();
    }
}
