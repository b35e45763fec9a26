package org.reglament.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.signin.Citizen;
import org.reglament.signin.Visitors;
import org.reglament.worklist.DraftWindow;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a filing have in common: whose it is, where it stands, what is to be mended. */
@Component
class FilingViews {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final OpenFilings filings;
    private final Visitors visitors;
    private final Nameless nameless;
    private final BusinessClock clock;
    private final MessageSource words;

    FilingViews(OpenFilings filings, Visitors visitors, Nameless nameless, BusinessClock clock, MessageSource words) {
        this.filings = filings;
        this.visitors = visitors;
        this.nameless = nameless;
        this.clock = clock;
        this.words = words;
    }

    /** The citizen at the page; the door has let nobody else in, but for pages of who does not sign in. */
    Citizen citizen() {
        return (nameless.here() ? nameless.writer() : visitors.citizen())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The kept filing of that id, or a new one of that procedure. */
    OpenFiling open(UUID id, @Nullable String procedure, Locale locale) {
        Citizen citizen = citizen();
        if (!Nameless.is(citizen) && !filings.mayFile(citizen)) {
            throw OpenFilings.identify(id);
        }
        return filings.find(id, citizen, locale)
                .or(() -> filings.begin(id, Objects.requireNonNullElse(procedure, StartPages.USUAL), citizen, locale))
                .filter(OpenFiling::mayBeWritten)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Tells the model what every page of a filing shows. */
    void show(OpenFiling filing, String step, String back, Model model) {
        model.addAttribute("filing", filing);
        model.addAttribute("draft", filing.draft());
        model.addAttribute("step", step);
        model.addAttribute("number", filing.number(step));
        model.addAttribute("steps", filing.steps().size());
        model.addAttribute("back", back);
        model.addAttribute(
                "backTo", OpenFiling.CHECK.equals(back) ? filing.address(OpenFiling.CHECK) : filing.before(step));
        if (!model.containsAttribute("window")) {
            model.addAttribute("window", DraftWindow.open(filing.draft().version()));
        }
        if (!model.containsAttribute("faults")) {
            faults(List.of(), filing.locale(), model);
        }
    }

    /** The page is shown again with nothing kept: in the same window, whose draft may be on its way this moment. */
    void stays(OpenFiling filing, DraftWindow window, Model model) {
        model.addAttribute(
                "window",
                window.equals(DraftWindow.NONE) ? window.at(filing.draft().version()) : window);
    }

    /** Keeps what is typed; where another window has kept something else, says so on the page that is shown again. */
    boolean keep(OpenFiling filing, DraftWindow window, HttpServletResponse response, Model model) {
        model.addAttribute("window", window.at(filing.draft().version()));
        if (filings.keep(filing, window)) {
            return true;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("otherWindow", elsewhere(filing));
        return false;
    }

    /** That another window kept something else, when, and what can be done. */
    String elsewhere(OpenFiling filing) {
        Instant at = filing.draft().at();
        return words.getMessage(
                "portal.draft.elsewhere",
                new Object[] {at == null ? "" : TIME.format(at.atZone(clock.getZone()))},
                filing.locale());
    }

    /** Tells the model what is to be mended on a page of our own. */
    void faults(List<Fault> faults, Locale locale, Model model) {
        Map<String, String> sentences = new LinkedHashMap<>();
        faults.forEach(fault -> sentences.putIfAbsent(fault.field(), words.getMessage(fault.message(), null, locale)));
        model.addAttribute("faults", sentences);
    }
}
