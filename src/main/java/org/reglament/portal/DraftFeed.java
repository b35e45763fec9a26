package org.reglament.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.document.PublicAddress;
import org.reglament.portal.DraftPages.Wanted;
import org.reglament.publication.Draft;
import org.reglament.publication.DraftRegister.Posted;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes what was posted for examination as an Atom feed (RFC 4287). Every version is an entry of its own that never changes:
 * programs that read feeds show it once.
 */
@Component
class DraftFeed {
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final Bodies bodies;
    private final MessageSource messages;
    private final PublicAddress address;

    DraftFeed(Bodies bodies, MessageSource messages, PublicAddress address) {
        this.bodies = bodies;
        this.messages = messages;
        this.address = address;
    }

    String of(Wanted wanted, List<Posted> posted) {
        String filter = wanted.query();
        String self = address.to("/drafts.atom" + (filter.isEmpty() ? "" : "?" + filter));
        // A feed without entries has not changed since anything.
        Instant changed = posted.isEmpty() ? Instant.EPOCH : posted.get(0).at();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ru\">"
                + tag("title", title(wanted))
                + tag("id", self)
                + link("self", self)
                + link("alternate", address.to("/drafts" + (filter.isEmpty() ? "" : "?" + filter)))
                + tag("updated", changed.toString())
                + posted.stream().map(this::entry).collect(Collectors.joining())
                + "</feed>\n";
    }

    private String entry(Posted posted) {
        Draft draft = posted.draft();
        String page = address.to(draft.path());
        String title = posted.no() == 1 ? draft.title() : say("draft.feed.version", draft.title(), posted.no());
        String summary = Stream.of(
                        say(draft.inForce() ? "draft.in-force" : "draft.draft"),
                        word("draft.kind.", draft.kind()),
                        word("draft.topic.", draft.topic()),
                        posted.note())
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(". "));
        return "<entry>"
                + tag("title", title)
                + tag("id", page + "#" + posted.no())
                + link("alternate", page)
                + tag("published", posted.at().toString())
                + tag("updated", posted.at().toString())
                + "<author>" + tag("name", body(draft.body())) + "</author>"
                + tag("summary", summary)
                + "</entry>";
    }

    /** What the feed holds, so that several can be told apart in one list. */
    private String title(Wanted wanted) {
        return Stream.of(
                        say("draft.title"),
                        wanted.body().isBlank() ? "" : body(wanted.body()),
                        wanted.state().isBlank() ? "" : word("draft.state.", wanted.state()),
                        wanted.kind().isBlank() ? "" : word("draft.kind.", wanted.kind()),
                        wanted.topic().isBlank() ? "" : word("draft.topic.", wanted.topic()))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" – "));
    }

    private String body(String code) {
        return bodies.find(code).map(Body::name).orElse(code);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, RU);
    }

    private String word(String prefix, String code) {
        String word = messages.getMessage(prefix + code, null, code, RU);
        return word == null ? code : word;
    }

    private static String link(String relation, String to) {
        return "<link rel=\"" + relation + "\" href=\"" + escaped(to) + "\"/>";
    }

    private static String tag(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    /** Characters that no XML may hold, however written, are left out. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(
                text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""), "UTF-8");
    }
}
