package org.reglament.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reglament.calendar.BusinessClock;
import org.reglament.journal.Journal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings what another body replied into the case that asked, and takes back what nobody needs any more. */
@Component
class Replies {

    /** Under this name requests and replies stand in the content of the case that asked. */
    static final String REQUESTS = "requests";

    private static final String ANSWERED = "answered";

    private final CaseFiles cases;
    private final CaseLinks links;
    private final Contents contents;
    private final Journal journal;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Replies(
            CaseFiles cases,
            CaseLinks links,
            Contents contents,
            Journal journal,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.links = links;
        this.contents = contents;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void closed(CaseClosed closed) {
        for (CaseLinks.Linked link : links.of(closed.caseId())) {
            if (link.relation() == Relation.REQUEST) {
                if (link.later()) {
                    takeBack(link.other());
                } else if (closed.outcome().equals(ANSWERED)) {
                    answered(link.other(), cases.get(closed.caseId()));
                }
            }
        }
    }

    private void answered(CaseFile asked, CaseFile request) {
        Map<String, Object> content = cases.content(request.id());
        contents.change(asked.id(), REQUESTS, REQUESTS, "system", entries -> {
            List<Object> changed = new ArrayList<>();
            for (Object each : entries) {
                if (each instanceof Map<?, ?> entry && request.number().equals(entry.get("number"))) {
                    Map<String, Object> replied = new LinkedHashMap<>();
                    entry.forEach((key, value) -> replied.put(String.valueOf(key), value));
                    replied.put("reply", Objects.toString(content.get("reply"), ""));
                    replied.put("answeredAt", clock.instant().toString());
                    changed.add(replied);
                } else {
                    changed.add(each);
                }
            }
            return changed;
        });
        journal.record(asked.id(), "request-answered", "system", null, Map.of("number", request.number()));
        events.publishEvent(new RequestAnswered(asked.id(), request.id(), ChildCases.files(content.get("replyFiles"))));
    }

    /** When the case that asked is closed, the other body need not search any longer. */
    private void takeBack(CaseFile request) {
        if (request.isOpen() && cases.awaits(request, "withdraw")) {
            cases.signal(request.id(), "withdraw", "system");
        }
    }
}
