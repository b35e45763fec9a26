package org.reglament.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFile;
import org.reglament.correspondence.Letters;
import org.reglament.deadline.Deadline;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.Forecasts;
import org.reglament.desk.CaseHead.Tab;
import org.reglament.directory.Action;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.document.DocumentRights;
import org.reglament.worklist.WorkItems;
import org.springframework.stereotype.Component;

/** Tells on top of each page of a case whose it is, where it stands and by when it is due. */
@Component
class CaseHeads {

    private final CaseDoor door;
    private final CaseWords words;
    private final Bodies bodies;
    private final WorkItems items;
    private final DocumentRights papers;
    private final Letters letters;
    private final Deadlines deadlines;
    private final Forecasts forecasts;

    CaseHeads(
            CaseDoor door,
            CaseWords words,
            Bodies bodies,
            WorkItems items,
            DocumentRights papers,
            Letters letters,
            Deadlines deadlines,
            Forecasts forecasts) {
        this.door = door;
        this.words = words;
        this.bodies = bodies;
        this.items = items;
        this.papers = papers;
        this.letters = letters;
        this.deadlines = deadlines;
        this.forecasts = forecasts;
    }

    CaseHead of(CaseFile file, String current, Locale locale) {
        String href = CaseHead.address(file);
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab("overview", href, null, 0, current.equals("overview")));
        tabs.add(tab("tasks", href, items.of(file.id()).size(), 0, current));
        tabs.add(tab("documents", href, papers.known(file, door.official()).size(), 0, current));
        if (door.may(Action.READ_LETTERS, file)) {
            tabs.add(tab("letters", href, null, letters.lost(file.id()), current));
        }
        if (door.may(Action.READ_JOURNAL, file)) {
            tabs.add(tab("journal", href, null, 0, current));
        }
        tabs.add(tab("deadline", href, null, 0, current));
        tabs.add(tab("diagram", href, null, 0, current));
        return new CaseHead(
                file,
                file.shownNumber(),
                href,
                words.status(file, locale),
                bodies.find(file.body()).map(Body::name).orElse(file.body()),
                words.outcome(file, locale),
                since(file),
                forecasts.of(file.id()).orElse(null),
                tabs);
    }

    private static Tab tab(String key, String href, @Nullable Integer count, int lost, String current) {
        return new Tab(key, href + "/" + key, count, lost, key.equals(current));
    }

    private @Nullable Instant since(CaseFile file) {
        return deadlines.of(file.id()).stream()
                .filter(Deadline::shown)
                .max(Comparator.comparing(Deadline::startedAt))
                .map(Deadline::startedAt)
                .orElse(null);
    }
}
