package org.reglament.document;

import freemarker.core.MarkupOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.TemplateElement;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at a parsed template once: refuses what could evade escaping or bounds, and makes its loops stoppable. */
final class TemplateGuard {
    private record Refusal(Pattern pattern, String rule) {}

    /** The macro libraries are ours and may do what authors may not. */
    private static final List<String> OURS = List.of("letter-macros/", "document-macros/");

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal(
                    Pattern.compile("\\?\\s*(new|api|interpret|eval|no_?esc|left_?pad|right_?pad|matches)\\b"),
                    "template.function"),
            new Refusal(Pattern.compile("^<?#(no_?auto_?esc|output_?format)\\b"), "template.escaping-off"),
            // A range without a fixed end counts to two thousand million inside one expression, where nothing stops it.
            new Refusal(Pattern.compile("(?<!\\.)(\\.\\.)(?!\\.)(?![<!*]?\\s*\\d{1,4}(?!\\d))"), "template.range"));

    private static final String SEEN = TemplateGuard.class.getName();

    private TemplateGuard() {}

    static void admit(Template template, OutputFormat expected) {
        synchronized (template) {
            if (template.getCustomAttribute(SEEN) != null) {
                return;
            }
            boolean ours = OURS.stream().anyMatch(template.getName()::startsWith);
            if (template.getOutputFormat() != expected
                    || template.getAutoEscaping() != (expected instanceof MarkupOutputFormat)) {
                throw new TemplateFlaw(template.getName(), "template.output");
            }
            if (!ours) {
                look(template);
            }
            _CoreAPI.addThreadInterruptedChecks(template);
            template.setCustomAttribute(SEEN, true);
        }
    }

    @SuppressWarnings("deprecation") // FreeMarker has no other way to see what a template consists of
    private static void look(Template template) {
        look(template, template.getRootTreeNode());
    }

    @SuppressWarnings("deprecation")
    private static void look(Template template, TemplateElement element) {
        if (element.getNodeName().equals("TextBlock")) {
            return;
        }
        String code = element.getChildCount() == 0 ? element.getCanonicalForm() : element.getDescription();
        for (Refusal refusal : REFUSALS) {
            Matcher matcher = refusal.pattern().matcher(code);
            if (matcher.find()) {
                throw new TemplateFlaw(template.getName(), refusal.rule(), element.getBeginLine(), matcher.group(1));
            }
        }
        for (int i = 0; i < element.getChildCount(); i++) {
            look(template, (TemplateElement) element.getChildAt(i));
        }
    }
}
