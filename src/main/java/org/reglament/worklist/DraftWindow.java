package org.reglament.worklist;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The window in which a form stands open, so that two of them do not overwrite each other unawares.
 *
 * @param page its own name, new each time the form is opened; empty where nobody looks
 * @param version the version of the draft that it shows
 */
public record DraftWindow(String page, int version) {
    /** No window: what is kept then replaces what is there. */
    public static final DraftWindow NONE = new DraftWindow("", -1);

    public static final String PAGE = "draftPage";
    public static final String VERSION = "draftVersion";

    /** A window that has just been opened on that version. */
    public static DraftWindow open(int version) {
        return new DraftWindow(UUID.randomUUID().toString(), version);
    }

    /** As its hidden controls say. */
    public static DraftWindow of(Function<String, @Nullable String> parameters) {
        String page = parameters.apply(PAGE);
        String version = parameters.apply(VERSION);
        return page == null || !page.matches("[0-9a-f-]{36}") || version == null || !version.matches("\\d{1,9}")
                ? NONE
                : new DraftWindow(page, Integer.parseInt(version));
    }

    /** The same window showing that version. */
    public DraftWindow at(int shown) {
        return page.isEmpty() ? open(shown) : new DraftWindow(page, shown);
    }
}
