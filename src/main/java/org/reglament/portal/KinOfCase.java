package org.reglament.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseLinks;
import org.reglament.casefile.Relation;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.springframework.stereotype.Component;

/** What became of an applicant's case at other bodies, and their other cases beside it. */
@Component
class KinOfCase {
    private final CaseLinks links;
    private final OwnCases own;
    private final CaseStory story;
    private final Bodies bodies;

    KinOfCase(CaseLinks links, OwnCases own, CaseStory story, Bodies bodies) {
        this.links = links;
        this.own = own;
        this.story = story;
        this.bodies = bodies;
    }

    /**
     * Another case.
     *
     * @param relation the last words of a message key
     * @param href null where whoever is at the page may not open it
     */
    public record Kin(
            String relation,
            String body,
            String number,
            @Nullable String href,
            String status,
            @Nullable Instant dueAt,
            boolean open) {}

    /** Where the case was sent and what was asked for it is the applicant's to know; other cases only if they are theirs. */
    List<Kin> of(CaseFile file, HttpServletRequest request, Locale locale) {
        List<Kin> all = new ArrayList<>();
        for (CaseLinks.Linked link : links.of(file.id())) {
            CaseFile other = link.other();
            boolean theirs = own.find(other.number(), request).isPresent();
            boolean told =
                    link.later() && (link.relation() == Relation.FORWARDED || link.relation() == Relation.REQUEST);
            if (theirs || told && !other.confidential()) {
                all.add(new Kin(
                        link.relation().word() + (link.later() ? ".later" : ".former"),
                        bodies.find(other.body()).map(Body::name).orElse(other.body()),
                        other.shownNumber(),
                        theirs ? StatusPages.address(other) : null,
                        story.status(other, locale),
                        other.dueAt(),
                        other.isOpen()));
            }
        }
        return all;
    }
}
