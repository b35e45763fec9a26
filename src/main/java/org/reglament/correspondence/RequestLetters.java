package org.reglament.correspondence;

import java.util.Map;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.RequestAnswered;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who have a case that another body has replied to what the case asked of it. */
@Component
class RequestLetters {
    private final Letters letters;
    private final Colleagues colleagues;
    private final CaseFiles cases;
    private final Bodies bodies;

    RequestLetters(Letters letters, Colleagues colleagues, CaseFiles cases, Bodies bodies) {
        this.letters = letters;
        this.colleagues = colleagues;
        this.cases = cases;
        this.bodies = bodies;
    }

    /** A closed case has nobody who waits for the reply. */
    @EventListener
    void answered(RequestAnswered answered) {
        CaseFile asked = cases.get(answered.parent());
        CaseFile request = cases.get(answered.request());
        if (!asked.isOpen()) {
            return;
        }
        String body = bodies.find(request.body()).map(Body::name).orElse(request.body());
        for (Person person : colleagues.handling(asked)) {
            letters.send(LetterRequest.of("request-answered", asked.id(), request.number(), Recipient.of(person))
                    .with(Map.of("body", body, "number", request.number())));
        }
    }
}
