package org.reglament.form.view;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown of a form's texts as safe HTML in the page's own look. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> look())
            .build();
    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "code",
                    "pre",
                    "hr",
                    "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("class")
            .globally()
            .requireRelNofollowOnLinks()
            .toFactory();

    private static final PolicyFactory HTML = SAFE.and(new HtmlPolicyBuilder()
            .allowElements("div", "span", "b", "i", "u", "small", "sub", "sup", "dl", "dt", "dd", "caption")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "img", "figure", "figcaption")
            .allowUrlProtocols("http", "https")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowAttributes("scope", "colspan", "rowspan")
            .onElements("th", "td")
            .toFactory());

    private Markdown() {}

    public static String html(String text) {
        Node document = PARSER.parse(text);
        // the page has its h1 already
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(6, heading.getLevel() + 1));
            }
        });
        return SAFE.sanitize(RENDERER.render(document)).strip();
    }

    /** HTML of a form's author as safe HTML: known elements, no scripts, no styles, no handlers. */
    static String safe(String html) {
        return HTML.sanitize(html).strip();
    }

    private static AttributeProvider look() {
        return (node, tag, attributes) -> {
            switch (tag) {
                case "p" -> attributes.put("class", "govuk-body");
                case "a" -> attributes.put("class", "govuk-link");
                case "ul" -> attributes.put("class", "govuk-list govuk-list--bullet");
                case "ol" -> attributes.put("class", "govuk-list govuk-list--number");
                case "h2" -> attributes.put("class", "govuk-heading-m");
                case "h3", "h4", "h5", "h6" -> attributes.put("class", "govuk-heading-s");
                case "hr" -> attributes.put("class", "govuk-section-break govuk-section-break--m");
                case "blockquote" -> attributes.put("class", "govuk-inset-text");
                default -> {}
            }
        };
    }
}
