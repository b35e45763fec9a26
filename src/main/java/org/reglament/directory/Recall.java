package org.reglament.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was read while one request is answered, so that each thing is asked once of the database.
 *
 * <p>It lives as long as the page or deed, on its own thread: the next one asks anew. A page changes nothing that it
 * shows; a deed may change everything but who is who, and forgets that as well when it changes it.
 */
public final class Recall {

    private static final ThreadLocal<@Nullable Recall> NOW = new ThreadLocal<>();

    private final boolean page;
    private final Map<Question, Object> known = new HashMap<>();

    private Recall(boolean page) {
        this.page = page;
    }

    /** Something asked of the database. */
    private record Question(String what, Object about) {}

    /** As long as it is open, what was asked on this thread is remembered. */
    public interface Span {

        void close();
    }

    /**
     * Begins a page or a deed; inside another one it belongs to that.
     *
     * @param page whether nothing is changed that is shown
     */
    public static Span begin(boolean page) {
        if (NOW.get() != null) {
            return () -> {};
        }
        NOW.set(new Recall(page));
        return NOW::remove;
    }

    /** Does something, who is who asked once. */
    public static void deed(Runnable work) {
        Span span = begin(false);
        try {
            work.run();
        } finally {
            span.close();
        }
    }

    /** What pages show and deeds change: remembered by pages alone. */
    public static <T> T shown(String what, Object about, Supplier<T> ask) {
        Recall now = NOW.get();
        return now == null || !now.page ? ask.get() : now.asked(what, about, ask);
    }

    /** Who is who: remembered by deeds too, until one changes it. */
    static <T> T who(String what, Object about, Supplier<T> ask) {
        Recall now = NOW.get();
        return now == null ? ask.get() : now.asked(what, about, ask);
    }

    /** Somebody, or a post, is about to be another. */
    static void forget() {
        Recall now = NOW.get();
        if (now != null) {
            now.known.clear();
        }
    }

    /** What one question answers is of one type, so the answer kept is of the type asked for. */
    @SuppressWarnings("unchecked")
    private <T> T asked(String what, Object about, Supplier<T> ask) {
        Question question = new Question(what, about);
        Object answer = known.get(question);
        if (answer == null) {
            answer = ask.get();
            known.put(question, answer);
        }
        return (T) answer;
    }
}
