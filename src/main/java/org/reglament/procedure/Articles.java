package org.reglament.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in English which article of which act is meant: references are written by one rule, so they need no translator. */
final class Articles {
    private static final Pattern ACT = Pattern.compile("(\\d+)-ФЗ");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:п\\. (\\S+) )?(?:ч\\. (\\S+) )?(п|ст)\\. (\\S+?)(?: и (\\S+))? (.+)");
    private static final Map<String, String> ACTS =
            Map.of("КоАП", "the Code of Administrative Offences", "Концепции открытости", "the Concept of Openness");

    private Articles() {}

    /** The reference in English, or the text as it is where it is none of the kind. */
    static String inEnglish(String text) {
        List<String> told = new ArrayList<>();
        for (String part : text.split(", ")) {
            Matcher reference = REFERENCE.matcher(part);
            String act = reference.matches() ? act(reference.group(6)) : "";
            if (act.isEmpty()) {
                return text;
            }
            String what = reference.group(3).equals("п") ? "Item " : plural(reference) ? "Articles " : "Article ";
            told.add(what + reference.group(4)
                    + bracket(reference.group(2))
                    + bracket(reference.group(1))
                    + (reference.group(5) == null ? "" : " and " + reference.group(5))
                    + " of " + act);
        }
        return String.join(", ", told);
    }

    private static boolean plural(Matcher reference) {
        return reference.group(5) != null || reference.group(4).contains("–");
    }

    private static String bracket(@Nullable String part) {
        return part == null ? "" : "(" + part + ")";
    }

    private static String act(String words) {
        Matcher law = ACT.matcher(words);
        return law.matches() ? "Federal Law No. " + law.group(1) + "-FZ" : ACTS.getOrDefault(words, "");
    }
}
