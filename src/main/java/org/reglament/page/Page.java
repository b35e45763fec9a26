package org.reglament.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.signin.Citizen;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.security.web.csrf.CsrfToken;

/** What every page knows of its request; templates see it as {@code page}. */
public final class Page {
    private final HttpServletRequest request;
    private final Locale locale;
    private final Visitors visitors;
    private final People people;
    private final List<Navigation> navigations;
    private final Assets assets;

    Page(
            HttpServletRequest request,
            Locale locale,
            Visitors visitors,
            People people,
            List<Navigation> navigations,
            Assets assets) {
        this.request = request;
        this.locale = locale;
        this.visitors = visitors;
        this.people = people;
        this.navigations = navigations;
        this.assets = assets;
    }

    public String getLang() {
        return locale.getLanguage();
    }

    /** The path of the page, without its query. */
    public String getPath() {
        return PageAddress.path(request);
    }

    /** The path with its query, to come back to. */
    public String getAddress() {
        return PageAddress.whole(request);
    }

    public Sight getSight() {
        return Sight.of(request);
    }

    /** Which face a page has that may have either, such as an error's. */
    public String getArea() {
        String path = getPath();
        boolean inside = path.startsWith("/desk") || path.startsWith("/operations");
        return (inside && getOfficial() ? Area.DESK : Area.PORTAL).name();
    }

    public boolean getOfficial() {
        return visitors.official().isPresent();
    }

    public boolean getAdmin() {
        return visitors.admin();
    }

    /** The name of whoever signed in: surname and initials, or a citizen's address. */
    public @Nullable String getWho() {
        Optional<Official> official = visitors.official();
        if (official.isPresent()) {
            String login = official.get().login();
            return people.find(login).map(Person::shortName).orElse(login);
        }
        return visitors.citizen().map(Citizen::email).orElse(null);
    }

    /** The links of the main navigation. */
    public List<Link> nav(String area) {
        String path = getPath();
        List<NavItem> items = navigations.stream()
                .flatMap(navigation -> navigation.items(visitors).stream())
                .filter(item -> item.area() == Area.valueOf(area))
                .sorted(Comparator.comparingInt(NavItem::order))
                .toList();
        String current = items.stream()
                .map(NavItem::href)
                .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return items.stream()
                .map(item -> new Link(item.message(), item.href(), item.href().equals(current)))
                .toList();
    }

    /** The secret that a form must bring back, or null where none is asked for; asking for it opens a session. */
    public @Nullable Csrf getCsrf() {
        Object token = request.getAttribute(CsrfToken.class.getName());
        return token instanceof CsrfToken csrf ? new Csrf(csrf.getParameterName(), csrf.getToken()) : null;
    }

    public String asset(String name) {
        return assets.url(name);
    }

    /** A link of the navigation. */
    public record Link(String message, String href, boolean current) {}

    /** Name and value of the hidden field. */
    public record Csrf(String name, String value) {}
}
