package org.reglament.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * How somebody with weak sight wants pages: «версия для слабовидящих».
 *
 * @param size 1, 2 or 3
 * @param scheme plain, white, black or blue
 * @param spacing plain, wide
 * @param face plain or serif
 */
public record Sight(String size, String scheme, String spacing, String face) {
    static final String COOKIE = "sight";
    public static final List<String> SIZES = List.of("1", "2", "3");
    public static final List<String> SCHEMES = List.of("plain", "white", "black", "blue");
    public static final List<String> SPACINGS = List.of("plain", "wide");
    public static final List<String> FACES = List.of("plain", "serif");
    static final Sight PLAIN = new Sight("1", "plain", "plain", "plain");

    /** Whatever is not offered becomes plain. */
    public Sight {
        size = SIZES.contains(size) ? size : "1";
        scheme = SCHEMES.contains(scheme) ? scheme : "plain";
        spacing = SPACINGS.contains(spacing) ? spacing : "plain";
        face = FACES.contains(face) ? face : "plain";
    }

    static Sight of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return read(cookie == null ? null : cookie.getValue());
    }

    static Sight read(@Nullable String value) {
        String[] parts = value == null ? new String[0] : value.split("\\.", -1);
        return parts.length == 4 ? new Sight(parts[0], parts[1], parts[2], parts[3]) : PLAIN;
    }

    String write() {
        return isPlain() ? "" : String.join(".", size, scheme, spacing, face);
    }

    public boolean isPlain() {
        return equals(PLAIN);
    }

    /** The query that changes one thing and keeps the others. */
    public String with(String what, String value) {
        return "size=" + (what.equals("size") ? value : size)
                + "&scheme=" + (what.equals("scheme") ? value : scheme)
                + "&spacing=" + (what.equals("spacing") ? value : spacing)
                + "&face=" + (what.equals("face") ? value : face);
    }

    /** What can be chosen of size, scheme, spacing or face. */
    public List<String> choices(String what) {
        return switch (what) {
            case "size" -> SIZES;
            case "scheme" -> SCHEMES;
            case "spacing" -> SPACINGS;
            case "face" -> FACES;
            default -> throw new IllegalArgumentException(what);
        };
    }

    public boolean chose(String what, String value) {
        return with(what, value).equals(with("", ""));
    }

    /** The classes of the page's root element. */
    public String classes() {
        List<String> classes = new ArrayList<>();
        if (!size.equals("1")) {
            classes.add("app-sight-size-" + size);
        }
        if (!scheme.equals("plain")) {
            classes.add("app-sight-" + scheme);
        }
        if (!spacing.equals("plain")) {
            classes.add("app-sight-wide");
        }
        if (!face.equals("plain")) {
            classes.add("app-sight-serif");
        }
        return String.join(" ", classes);
    }
}
