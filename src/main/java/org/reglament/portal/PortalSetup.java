package org.reglament.portal;

import static org.reglament.signin.Audience.ANYONE;
import static org.reglament.signin.Audience.CITIZENS;

import java.util.ArrayList;
import java.util.List;
import org.reglament.page.Area;
import org.reglament.page.NavItem;
import org.reglament.page.Navigation;
import org.reglament.signin.PathRule;
import org.reglament.signin.PublicPaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Opens citizens' pages and puts them into the navigation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortalSettings.class)
class PortalSetup {

    /** Reading by number and code is for anyone; whoever types something is known, so that it can be kept for them. */
    @Bean
    PublicPaths portalPaths() {
        return () -> List.of(
                PathRule.of(CITIZENS, "/appeals"),
                PathRule.of(CITIZENS, "/appeals/new/**"),
                PathRule.of(ANYONE, "/appeals/new"),
                PathRule.of(CITIZENS, "/appeals/letters"),
                PathRule.of(ANYONE, "/letters/stop/*"),
                PathRule.of(CITIZENS, "/appeals/*/papers"),
                PathRule.of(CITIZENS, "/appeals/*/withdraw"),
                PathRule.of(ANYONE, "/status"),
                PathRule.of(ANYONE, "/verify"),
                PathRule.of(ANYONE, "/verify/*"),
                PathRule.of(ANYONE, HttpMethod.GET, "/journal/**"),
                PathRule.of(ANYONE, HttpMethod.GET, "/bodies/**"),
                PathRule.of(ANYONE, HttpMethod.GET, "/meetings"),
                PathRule.of(ANYONE, HttpMethod.GET, "/meetings/**"),
                PathRule.of(ANYONE, HttpMethod.GET, "/publications"),
                PathRule.of(ANYONE, HttpMethod.GET, "/publications/**"),
                PathRule.of(ANYONE, HttpMethod.GET, "/drafts"),
                PathRule.of(ANYONE, HttpMethod.GET, "/drafts.csv"),
                PathRule.of(ANYONE, HttpMethod.GET, "/drafts.json"),
                PathRule.of(ANYONE, HttpMethod.GET, "/drafts.atom"),
                PathRule.of(ANYONE, HttpMethod.GET, "/drafts-structure.csv"),
                PathRule.of(ANYONE, HttpMethod.GET, "/drafts/*"),
                PathRule.of(ANYONE, HttpMethod.POST, "/drafts/*/conclusion"),
                PathRule.of(ANYONE, HttpMethod.GET, "/councils"),
                PathRule.of(ANYONE, HttpMethod.GET, "/councils/**"),
                PathRule.of(ANYONE, HttpMethod.POST, "/councils/competitions/*/nomination"),
                PathRule.of(ANYONE, HttpMethod.POST, "/councils/competitions/*/vote"),
                PathRule.of(ANYONE, HttpMethod.POST, "/councils/consents/*"),
                PathRule.of(ANYONE, "/drafts/news"),
                PathRule.of(ANYONE, "/drafts/news/*"),
                PathRule.of(ANYONE, HttpMethod.GET, "/plans"),
                PathRule.of(ANYONE, HttpMethod.GET, "/plans.*"),
                PathRule.of(ANYONE, HttpMethod.GET, "/plans-structure-*"),
                PathRule.of(ANYONE, HttpMethod.GET, "/opendata/**"),
                PathRule.of(ANYONE, "/plans/**"),
                PathRule.of(ANYONE, "/rate/*"));
    }

    @Bean
    Navigation portalNavigation() {
        return visitors -> {
            List<NavItem> items = new ArrayList<>();
            items.add(new NavItem(Area.PORTAL, 10, "portal.nav.new", "/appeals/new"));
            if (visitors.citizen().isPresent()) {
                items.add(new NavItem(Area.PORTAL, 20, "portal.nav.mine", "/appeals"));
            }
            items.add(new NavItem(Area.PORTAL, 30, "portal.nav.status", "/appeals/status"));
            items.add(new NavItem(Area.PORTAL, 40, "portal.nav.how", "/appeals/how"));
            items.add(new NavItem(Area.PORTAL, 50, "publication.title", "/publications"));
            items.add(new NavItem(Area.PORTAL, 60, "draft.nav", "/drafts"));
            items.add(new NavItem(Area.PORTAL, 65, "plan.nav", "/plans"));
            items.add(new NavItem(Area.PORTAL, 70, "selection.nav", "/councils"));
            return items;
        };
    }
}
