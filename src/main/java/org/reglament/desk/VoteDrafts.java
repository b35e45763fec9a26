package org.reglament.desk;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reglament.board.AgendaItem;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseErased;
import org.reglament.worklist.Drafts;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members have typed into votes and not confirmed; of a secret vote neither choice nor remarks are kept. */
@Component
class VoteDrafts {

    private static final String KIND = "vote:";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Drafts drafts;
    private final BusinessClock clock;

    VoteDrafts(Drafts drafts, BusinessClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    Optional<Map<String, String>> find(String login, AgendaItem item) {
        return drafts.find(id(login, item), login).map(draft -> {
            Map<String, String> typed = new LinkedHashMap<>();
            draft.fields().forEach((name, values) -> typed.put(name, values.get(0)));
            return typed;
        });
    }

    void keep(String login, AgendaItem item, Map<String, String> typed) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.matches("choice(-\\d+)?|remarks(-\\d+)?|dissent")) {
                fields.put(name, List.of(value));
            }
        });
        drafts.keep(id(login, item), login, fields);
    }

    void forget(String login, AgendaItem item) {
        drafts.forget(id(login, item));
    }

    @EventListener
    @Transactional
    void on(CaseErased event) {
        drafts.forgetAll(KIND + event.caseId());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void forgetOld() {
        drafts.forgetOlder(KIND, clock.instant().minus(KEPT));
    }

    private static String id(String login, AgendaItem item) {
        return KIND + item.caseId() + ":" + item.id() + ":" + login;
    }
}
