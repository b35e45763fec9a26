package org.reglament.document;

import com.sun.management.ThreadMXBean;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders one template in a thread of its own, within bounds. FreeMarker asks between the elements of a template whether
 * its thread is interrupted; this thread answers yes as soon as a bound is passed, so that loops end where they are.
 */
final class Rendering extends Thread {
    /** Processor time and not time of day, so that a busy machine fails no letter. */
    private static final long MAX_CPU_NANOS = 2_000_000_000L;

    private static final long MAX_WAIT_MILLIS = 15_000;
    private static final long MAX_ALLOCATED = 256L << 20;
    private static final int MAX_LENGTH = 1 << 20;
    private static final long STACK = 1L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String path;
    private final Template template;
    private final Map<String, Object> data;
    private final StringBuilder out = new StringBuilder();
    private volatile @Nullable Throwable failure;
    private volatile boolean finished;
    private boolean exceeded;
    private int asked;

    Rendering(String path, Template template, Map<String, Object> data) {
        super(null, null, "template " + path, STACK);
        this.path = path;
        this.template = template;
        this.data = data;
        setDaemon(true);
    }

    String result() {
        start();
        try {
            join(MAX_WAIT_MILLIS);
        } catch (InterruptedException e) {
            interrupt();
            Thread.currentThread().interrupt();
            throw new TemplateFlaw(path, e, "template.interrupted");
        }
        if (!finished) {
            interrupt();
            throw new TemplateFlaw(path, "template.slow");
        }
        Throwable thrown = failure;
        if (thrown != null) {
            throw flaw(thrown);
        }
        return out.toString();
    }

    @Override
    public void run() {
        try {
            template.process(data, new Bounded());
        } catch (TemplateException | IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            failure = e;
        } finally {
            finished = true;
        }
    }

    @Override
    public boolean isInterrupted() {
        return super.isInterrupted() || exceeded();
    }

    private boolean exceeded() {
        if (!exceeded) {
            // A text can double in size from one look to the next, so memory is asked for every time.
            exceeded = THREADS.getCurrentThreadAllocatedBytes() > MAX_ALLOCATED
                    || ((asked++ & 15) == 0 && THREADS.getCurrentThreadCpuTime() > MAX_CPU_NANOS);
        }
        return exceeded;
    }

    private TemplateFlaw flaw(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof TemplateFlaw flaw) {
                return flaw;
            }
            if (t instanceof TooLong) {
                return new TemplateFlaw(path, thrown, "template.long");
            }
        }
        if (exceeded || thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError) {
            return new TemplateFlaw(path, thrown, "template.endless");
        }
        if (thrown instanceof TemplateException e) {
            // The file in which it happened, which may be one that the template includes, or the other way round.
            String file = e.getTemplateSourceName() == null ? path : e.getTemplateSourceName();
            return new TemplateFlaw(file, thrown, "template.line", e.getLineNumber(), e.getMessageWithoutStackTop());
        }
        return new TemplateFlaw(path, thrown, "template.other", String.valueOf(thrown.getMessage()));
    }

    /** Ends a rendering that would fill the memory. */
    private static final class TooLong extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** Takes at most {@link #MAX_LENGTH} characters. */
    private final class Bounded extends Writer {
        @Override
        public void write(char[] chars, int from, int length) throws IOException {
            if (out.length() + length > MAX_LENGTH) {
                throw new TooLong();
            }
            out.append(chars, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
