package org.reglament.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A diagram ready to be drawn: each shape and line in its place, each name broken into lines that fit.
 *
 * @param name of the process
 * @param x left edge, {@code y} top edge of all
 * @param nodes flow nodes by id, with what follows them
 */
public record Drawing(
        String definitionId,
        String name,
        int x,
        int y,
        int width,
        int height,
        List<Shape> shapes,
        List<Line> lines,
        Map<String, Node> nodes) {

    /**
     * A shape.
     *
     * @param kind pool, lane, subprocess, task, event, gateway, note or group
     * @param mark what stands in it: of a task {@code user}, {@code step}, {@code rule} or {@code call}; of a gateway its
     *     sign; of an event its trigger or nothing
     * @param ring of an event: start, middle, aside (does not interrupt) or end
     * @param upright name that runs up the side of a pool or lane
     * @param many drawn with the mark of several at once
     */
    public record Shape(
            String id,
            String kind,
            String mark,
            String ring,
            double x,
            double y,
            double width,
            double height,
            int size,
            List<Words> words,
            boolean upright,
            boolean many) {

        public double middleX() {
            return x + width / 2;
        }

        public double middleY() {
            return y + height / 2;
        }
    }

    /** A flow, association or message with its label. */
    public record Line(String id, String kind, String points, int size, List<Words> words) {}

    /** One line of a name; {@code x} is its middle, or its left edge in notes. */
    public record Words(double x, double y, String text) {}

    /**
     * A flow node.
     *
     * @param type of the engine, for example {@code userTask}
     * @param name in the reader's language; empty where it has none
     * @param usual the node that usually comes next
     * @param inside of a subprocess the node with which it begins
     */
    public record Node(String id, String type, String name, @Nullable String usual, @Nullable String inside) {

        /** Where a token usually goes on from here. */
        public @Nullable String next() {
            return inside == null ? usual : inside;
        }
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }
}
