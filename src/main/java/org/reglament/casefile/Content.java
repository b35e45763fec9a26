package org.reglament.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a case's submissions add up to: answers of a start form and of single tasks deep-merged at the top, answers of
 * tasks done by several people as a list under their element.
 */
final class Content {

    private Content() {}

    static Map<String, Object> of(Iterable<Submission> submissions) {
        Map<String, Object> content = new LinkedHashMap<>();
        submissions.forEach(submission -> add(content, submission));
        return content;
    }

    static void add(Map<String, Object> content, Submission submission) {
        if (submission.many()) {
            List<Object> list = new ArrayList<>();
            if (content.get(submission.element()) instanceof List<?> earlier) {
                list.addAll(earlier);
            }
            Map<String, Object> entry = new LinkedHashMap<>(submission.answers());
            entry.put("by", submission.by());
            entry.put("at", submission.at().toString());
            list.add(entry);
            content.put(submission.element(), list);
        } else {
            merge(content, submission.answers());
        }
    }

    private static void merge(Map<String, Object> into, Map<String, Object> from) {
        from.forEach((key, value) -> {
            if (into.get(key) instanceof Map<?, ?> old && value instanceof Map<?, ?> fresh) {
                Map<String, Object> merged = texts(old);
                merge(merged, texts(fresh));
                into.put(key, merged);
            } else {
                into.put(key, value);
            }
        });
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
