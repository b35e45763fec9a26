package org.reglament.form.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Anchors;
import org.reglament.form.Filled.Prose;
import org.reglament.form.FilledForm;
import org.reglament.form.FormPost;
import org.reglament.form.Sentence;
import org.reglament.form.feel.Json;
import org.reglament.form.feel.Scope;
import org.reglament.form.feel.Values;
import org.reglament.form.field.FileType;
import org.reglament.form.schema.Component.Column;
import org.reglament.form.schema.Component.Content;
import org.reglament.form.schema.Component.Display;
import org.reglament.form.view.FormView.Part;

/** Prepares what a form only shows: texts, pictures, tables, frames and documents. */
final class Displays {
    /** What of form-js's permissions a frame gets; top navigation and the rest stay shut. */
    private static final Map<String, String> SANDBOX = Map.of(
            "allowScripts", "allow-scripts",
            "allowForms", "allow-forms",
            "allowPopups", "allow-popups",
            "allowModals", "allow-modals");

    private final FilledForm filled;
    private final FormPost post;
    private final Locale locale;
    private final FormView.@Nullable Refresh refresh;

    Displays(FilledForm filled, FormPost post, FormView.@Nullable Refresh refresh) {
        this.filled = filled;
        this.post = post;
        this.locale = filled.asking().locale();
        this.refresh = refresh;
    }

    /** The part, or null where there is nothing to show. */
    @Nullable
    Part part(Prose prose) {
        Display display = prose.component();
        Scope scope = prose.scope();
        return switch (display.type()) {
            case "separator" -> new FormView.Separator();
            case "spacer" ->
                new FormView.Spacer(
                        display.content().height() < 0 ? 60 : display.content().height());
            case "text" -> new FormView.Prose(Markdown.html(display.text().in(locale, scope)));
            case "html" -> new FormView.Prose(Markdown.safe(display.text().in(locale, scope, Displays::escaped)));
            case "button" -> prose.resets() ? new FormView.Reset(display.label().in(locale, scope)) : null;
            case "image" -> image(display, scope);
            case "table" -> table(prose);
            case "iframe" -> frame(prose);
            case "documentPreview" -> documents(display, scope);
            default -> new FormView.Notice(say("form.unsupported"));
        };
    }

    private @Nullable Part image(Display display, Scope scope) {
        String source = display.content().source().in(locale, scope).strip();
        return source.matches("(?is)(https?:|data:image/(png|jpe?g|gif|webp);).*")
                ? new FormView.Image(source, display.text().in(locale, scope))
                : null;
    }

    private Part table(Prose prose) {
        Display display = prose.component();
        Content content = display.content();
        List<Column> columns = columns(content, prose.scope());
        List<Map<?, ?>> rows = new ArrayList<>();
        if (content.data().value(prose.scope()) instanceof List<?> all) {
            all.forEach(row -> rows.add(row instanceof Map<?, ?> map ? map : Map.of()));
        }
        int size = content.rowCount() == null ? Math.max(1, rows.size()) : content.rowCount();
        int pages = Math.max(1, (rows.size() + size - 1) / size);
        String name = FormPost.page(prose.name());
        String asked = post.firstOr(name);
        int at = Math.min(pages, asked.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(asked)) : 1);
        List<List<String>> shown = rows.subList((at - 1) * size, Math.min(rows.size(), at * size)).stream()
                .map(row -> columns.stream()
                        .map(column -> cell(row.get(column.key())))
                        .toList())
                .toList();
        return new FormView.Table(
                Anchors.of(prose.name()),
                display.label().in(locale, prose.scope()),
                columns.stream()
                        .map(column -> column.label().isEmpty() ? column.key() : column.label())
                        .toList(),
                shown,
                say("form.table.none"),
                pages == 1
                        ? null
                        : new FormView.Paging(
                                name,
                                String.valueOf(at),
                                Sentence.say(locale, "form.table.page", String.valueOf(at), String.valueOf(pages)),
                                at > 1 ? "page:" + name + ":" + (at - 1) : null,
                                at < pages ? "page:" + name + ":" + (at + 1) : null,
                                say("form.table.before"),
                                say("form.table.after")),
                refresh);
    }

    private static List<Column> columns(Content content, Scope scope) {
        if (!(content.columnsExpression().value(scope) instanceof List<?> found)) {
            return content.columns();
        }
        List<Column> columns = new ArrayList<>();
        for (Object each : found) {
            if (each instanceof Map<?, ?> map
                    && map.get("key") instanceof String key
                    && map.get("label") instanceof String label) {
                columns.add(new Column(key, label));
            }
        }
        return columns.size() == found.size() ? columns : content.columns();
    }

    private static String cell(@Nullable Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?> ? Json.inOrder(value) : Values.text(value);
    }

    /** A frame shows pages of hosts that the settings allow, and nothing else. */
    private Part frame(Prose prose) {
        Content content = prose.component().content();
        String address = content.source().in(locale, prose.scope()).strip();
        String title = prose.component().label().in(locale, prose.scope());
        if (address.isEmpty()) {
            return new FormView.Notice(say("form.frame.empty"));
        }
        String host = host(address);
        if (host == null || !filled.asking().settings().frameHosts().contains(host)) {
            return new FormView.Notice(Sentence.say(locale, "form.frame.refused", title.isBlank() ? address : title));
        }
        String sandbox = String.join(
                " ",
                new TreeSet<>(content.allowed().stream()
                        .flatMap(each -> Stream.ofNullable(SANDBOX.get(each)))
                        .toList()));
        return new FormView.Embedded(
                Anchors.of(prose.name()),
                title.isBlank() ? host : title,
                address,
                content.height() < 0 ? 300 : content.height(),
                sandbox);
    }

    private static @Nullable String host(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getUserInfo() == null && uri.getPort() == -1
                    ? uri.getHost()
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private Part documents(Display display, Scope scope) {
        List<FormView.Paper> papers = new ArrayList<>();
        if (display.content().data().value(scope) instanceof List<?> found) {
            for (Object each : found) {
                if (each instanceof String name) {
                    filled.asking()
                            .attachments()
                            .find(FileType.id(name))
                            .ifPresent(file -> papers.add(Controls.paper(file, locale)));
                } else if (each instanceof Map<?, ?> document
                        && document.get("metadata") instanceof Map<?, ?> metadata
                        && metadata.get("fileName") != null) {
                    papers.add(new FormView.Paper(Values.text(Objects.requireNonNull(metadata.get("fileName"))), null));
                }
            }
        }
        String title = display.text().isEmpty()
                ? display.label().in(locale, scope)
                : display.text().in(locale, scope);
        return new FormView.Documents(title, papers, say("form.empty"));
    }

    private String say(String key) {
        return Sentence.say(locale, key);
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
