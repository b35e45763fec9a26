package org.reglament.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseLinks;
import org.reglament.directory.Action;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.springframework.stereotype.Component;

/** The cases beside a case: where it came from, what came of it, what is about the same. */
@Component
class CaseKin {

    private final CaseDoor door;
    private final CaseFiles cases;
    private final CaseLinks links;
    private final Bodies bodies;
    private final CaseWords words;

    CaseKin(CaseDoor door, CaseFiles cases, CaseLinks links, Bodies bodies, CaseWords words) {
        this.door = door;
        this.cases = cases;
        this.links = links;
        this.bodies = bodies;
        this.words = words;
    }

    /**
     * Another case, as far as the reader may know of it.
     *
     * @param href null, like the title, where the reader may not open it
     */
    public record Kin(
            String relation,
            String body,
            String number,
            @Nullable String href,
            @Nullable String title,
            String status,
            @Nullable Instant dueAt,
            boolean open) {}

    List<Kin> of(CaseFile file, Locale locale) {
        Map<UUID, Kin> all = new LinkedHashMap<>();
        UUID parent = file.parent();
        for (CaseLinks.Linked link : links.of(file.id())) {
            String key = link.relation().word() + (link.later() ? ".later" : ".former");
            put(all, link.other(), key, locale);
        }
        // Cases opened by the house itself, for example to reach a citizen, have no link of their own.
        cases.children(file.id()).forEach(child -> put(all, child, "started.later", locale));
        if (parent != null) {
            cases.find(parent).ifPresent(other -> put(all, other, "started.former", locale));
        }
        return new ArrayList<>(all.values());
    }

    /** That a confidential case exists at all is told to its readers alone. */
    private void put(Map<UUID, Kin> all, CaseFile other, String relation, Locale locale) {
        boolean readable = door.may(Action.READ_CASE, other);
        if (readable || !other.confidential()) {
            all.putIfAbsent(
                    other.id(),
                    new Kin(
                            words.say("kin." + relation, locale, relation),
                            bodies.find(other.body()).map(Body::name).orElse(other.body()),
                            other.shownNumber(),
                            readable ? CaseHead.address(other) : null,
                            readable ? other.title() : null,
                            words.status(other, locale),
                            other.dueAt(),
                            other.isOpen()));
        }
    }
}
