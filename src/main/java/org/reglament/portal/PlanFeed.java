package org.reglament.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reglament.directory.Bodies;
import org.reglament.document.PublicAddress;
import org.reglament.plan.Plans.Published;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes the published versions of plans as an Atom feed (RFC 4287); an entry never changes. */
@Component
class PlanFeed {
    private static final Locale RU = Locale.forLanguageTag("ru");

    private final Bodies bodies;
    private final MessageSource messages;
    private final PublicAddress address;

    PlanFeed(Bodies bodies, MessageSource messages, PublicAddress address) {
        this.bodies = bodies;
        this.messages = messages;
        this.address = address;
    }

    String of(List<Published> all) {
        String self = address.to("/plans.atom");
        Instant changed = all.isEmpty() ? Instant.EPOCH : all.get(0).at();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ru\">"
                + tag("title", say("plan.public.title"))
                + tag("id", self)
                + link("self", self)
                + link("alternate", address.to("/plans"))
                + tag("updated", changed.toString())
                + all.stream().map(this::entry).collect(Collectors.joining())
                + "</feed>\n";
    }

    private String entry(Published one) {
        String page = address.to(one.plan().path());
        String body = bodies.get(one.plan().body()).name();
        return "<entry>"
                + tag(
                        "title",
                        say("plan.kind." + one.plan().kind().key()) + ", "
                                + one.plan().years() + ": " + body)
                + tag("id", page + "#" + one.no())
                + link("alternate", page)
                + tag("published", one.at().toString())
                + tag("updated", one.at().toString())
                + "<author>" + tag("name", body) + "</author>"
                + tag("summary", one.note())
                + "</entry>";
    }

    private String say(String key) {
        return messages.getMessage(key, null, RU);
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
