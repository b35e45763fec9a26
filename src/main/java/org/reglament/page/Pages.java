package org.reglament.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.directory.People;
import org.reglament.signin.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what every page is given. */
@Component
class Pages {
    private final Visitors visitors;
    private final People people;
    private final ObjectProvider<Navigation> navigations;
    private final ObjectProvider<PageExtra> extras;
    private final Assets assets;

    Pages(
            Visitors visitors,
            People people,
            ObjectProvider<Navigation> navigations,
            ObjectProvider<PageExtra> extras,
            Assets assets) {
        this.visitors = visitors;
        this.people = people;
        this.navigations = navigations;
        this.extras = extras;
        this.assets = assets;
    }

    Page page(HttpServletRequest request, Locale locale) {
        List<Navigation> known = navigations.orderedStream().toList();
        return new Page(request, locale, visitors, people, known, assets);
    }

    Map<String, Object> extras() {
        Map<String, Object> all = new HashMap<>();
        extras.orderedStream().forEach(extra -> all.putAll(extra.attributes()));
        return all;
    }
}
