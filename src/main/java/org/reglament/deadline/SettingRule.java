package org.reglament.deadline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.ProcedureSettings;
import org.reglament.procedure.Findings;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureRule;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a region sets for a procedure is of the kind of what the diagram says, and is asked for by the diagram at all. */
@Component
class SettingRule implements ProcedureRule {
    private static final Pattern ASKED =
            Pattern.compile("setting\\.(text|number)\\(\\s*'([^']*)'\\s*,\\s*'?([^')]*)'?\\s*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern POSTS = Pattern.compile("[a-z][a-z0-9-]*(\\s*,\\s*[a-z][a-z0-9-]*)*");

    private final ProcedureSettings settings;
    private final MessageSource words;

    SettingRule(ProcedureSettings settings, MessageSource words) {
        this.settings = settings;
        this.words = words;
    }

    @Override
    public void check(ProcedureFolder folder, Findings findings) {
        if (!folder.isMain()) {
            return;
        }
        Map<String, String> asked = new LinkedHashMap<>();
        folder.sheets().forEach(sheet -> {
            Matcher found = ASKED.matcher(text(sheet));
            while (found.find()) {
                asked.put(found.group(2), found.group(3).strip());
                String kind = found.group(1).equals("number") ? "number" : "text";
                checkValue(
                        folder, findings, kind, found.group(2), found.group(3).strip());
            }
        });
        folder.schedule().ifPresent(schedule -> {
            asked.put("start-in", schedule.body());
            asked.put("start-after", schedule.after());
            checkValue(folder, findings, "text", "start-after", schedule.after());
        });
        settings.of(folder.key()).stream()
                .filter(name -> asked.keySet().stream().noneMatch(known -> ProcedureSettings.same(known, name)))
                .forEach(name -> findings.error(
                        ProcedureSettings.named(folder.key(), name),
                        "",
                        asked.isEmpty() ? "setting.none" : "setting.unknown",
                        String.join(", ", asked.keySet())));
    }

    /** The diagram's own text: to write the parsed one anew takes far longer than to read it. */
    private static String text(ProcedureFolder sheet) {
        byte[] file = Objects.requireNonNull(sheet.files().get(sheet.diagramFile()));
        return new String(file, StandardCharsets.UTF_8).replace("&#39;", "'").replace("&apos;", "'");
    }

    private void checkValue(ProcedureFolder folder, Findings findings, String kind, String name, String otherwise) {
        String value = settings.text(folder.key(), name, otherwise).strip();
        // What the diagram says itself tells the kind, and is its author's to answer for.
        String must = value.equals(otherwise) ? null : must(kind, otherwise, value);
        if (must != null) {
            findings.error(ProcedureSettings.named(folder.key(), name), "", "setting." + must, value, otherwise);
        }
    }

    /** What kind of value it should be and is not; null when it is. */
    private @Nullable String must(String kind, String otherwise, String value) {
        if (kind.equals("number")) {
            return NUMBER.matcher(value).matches() ? null : "number";
        }
        if (isTerm(otherwise)) {
            return isTerm(value) ? null : "term";
        }
        if (arePosts(otherwise)) {
            return arePosts(value) ? null : "posts";
        }
        return value.isEmpty() ? "empty" : null;
    }

    /** Keys of boards and bodies look like names of posts: only words that are known as posts make a list of them. */
    private boolean arePosts(String text) {
        return POSTS.matcher(text).matches()
                && Stream.of(text.split("\\s*,\\s*")).allMatch(this::isPost);
    }

    private boolean isPost(String post) {
        return words.getMessage("form.post." + post, null, null, Locale.ROOT) != null;
    }

    private static boolean isTerm(String text) {
        try {
            Rule.parse(text);
            return true;
        } catch (DeadlineRefusedException refused) {
            return false;
        }
    }
}
