package org.reglament.casefile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens cases out of a running one: for the bodies whose matter it is, or as its diagram asks. */
@Component
class ChildCases {

    private static final Pattern FILE =
            Pattern.compile("files::([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final Openings openings;
    private final CaseFiles cases;
    private final CaseLinks links;
    private final Contents contents;
    private final Bodies bodies;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ChildCases(
            Openings openings,
            CaseFiles cases,
            CaseLinks links,
            Contents contents,
            Bodies bodies,
            Journal journal,
            ApplicationEventPublisher events) {
        this.openings = openings;
        this.cases = cases;
        this.links = links;
        this.contents = contents;
        this.bodies = bodies;
        this.journal = journal;
        this.events = events;
    }

    /** Which list of the parent's content tells of the child, and what it says besides body and number. */
    record Told(String element, String list, Map<String, ?> more) {}

    /**
     * The same matter for another body: same applicant, answers, papers and channel. It reaches that body now, so its
     * terms run from now.
     */
    CaseFile forward(CaseFile parent, String body, Told told) {
        Submission filed = filed(parent);
        Map<String, Object> answers = filed == null ? Map.of() : filed.answers();
        return open(
                parent,
                Relation.FORWARDED,
                new OpenCase(
                        parent.procedure(),
                        body,
                        parent.title(),
                        parent.applicant(),
                        answers,
                        parent.channel(),
                        parent.filedBy(),
                        parent.identityLevel(),
                        null,
                        parent.id(),
                        null),
                papers(parent),
                told);
    }

    CaseFile open(CaseFile parent, Relation relation, OpenCase wish, Set<UUID> papers, Told told) {
        Body body = body(wish.body());
        // Whom the case complains of may be asked, but is not handed the complaint.
        if (relation != Relation.REQUEST && parent.bounds().barsBody(body.code())) {
            throw new CaseRefusedException("casefile.refused.excluded-body", body.name());
        }
        UUID id = openings.open(wish).id();
        links.add(id, parent.id(), relation);
        CaseFile child = cases.get(id);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("body", body.code());
        entry.put("bodyName", body.name());
        entry.put("number", child.number());
        entry.putAll(told.more());
        contents.append(parent.id(), told.element(), told.list(), "system", entry);
        journal.record(
                parent.id(),
                "child-opened",
                "system",
                told.element(),
                Map.of("kind", relation.word(), "number", child.number(), "body", body.code()));
        events.publishEvent(new ChildOpened(parent.id(), id, relation, papers));
        return child;
    }

    /** The body of that code; what a form or a diagram names may be wrong. */
    Body body(String code) {
        return bodies.find(code).orElseThrow(() -> new CaseRefusedException("casefile.refused.no-body", code));
    }

    boolean isForwardedTo(CaseFile parent, String body) {
        return links.of(parent.id()).stream()
                .anyMatch(link -> link.later()
                        && link.relation() == Relation.FORWARDED
                        && link.other().body().equals(body));
    }

    /** What the applicant filed, in the words of the start form. */
    private @Nullable Submission filed(CaseFile file) {
        return cases.submissions(file.id()).stream()
                .filter(submission -> submission.task() == null && submission.form() != null)
                .findFirst()
                .orElse(null);
    }

    /** The files that the applicant filed or added later; what officials put in among themselves stays. */
    private Set<UUID> papers(CaseFile file) {
        Set<UUID> papers = new LinkedHashSet<>();
        for (Submission submission : cases.submissions(file.id())) {
            if (submission.task() == null) {
                papers.addAll(files(submission.answers()));
            }
        }
        return papers;
    }

    /** The documents that answers name, wherever they stand in them. */
    static Set<UUID> files(@Nullable Object answers) {
        Set<UUID> found = new LinkedHashSet<>();
        if (answers instanceof Map<?, ?> map) {
            map.values().forEach(value -> found.addAll(files(value)));
        } else if (answers instanceof List<?> list) {
            list.forEach(value -> found.addAll(files(value)));
        } else if (answers instanceof String text) {
            var match = FILE.matcher(text);
            if (match.matches()) {
                found.add(UUID.fromString(match.group(1)));
            }
        }
        return found;
    }
}
