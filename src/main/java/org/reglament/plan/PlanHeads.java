package org.reglament.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What stands at the top of a plan's table; read in either language, written in one. */
final class PlanHeads {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("ru"), Locale.ENGLISH);

    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    PlanHeads(MessageSource words, Locale locale) {
        for (String key : all()) {
            written.put(key, words.getMessage("plan.column." + key, null, locale));
            keys.put(key, key);
            for (Locale language : LANGUAGES) {
                keys.put(plain(words.getMessage("plan.column." + key, null, language)), key);
            }
        }
    }

    /** All columns of a table, in order. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (PlanColumn column : PlanColumn.values()) {
            all.add(column.key());
        }
        all.add(PlanTable.REASON);
        all.add(PlanTable.KEY);
        return all;
    }

    String of(String key) {
        return written.getOrDefault(key, key);
    }

    /** The column that somebody means by such a head; null where it is none of ours. */
    @Nullable
    String key(String head) {
        return keys.get(plain(head));
    }

    private static String plain(String head) {
        return head.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
