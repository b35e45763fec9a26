package org.reglament.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.reglament.document.PublicAddress;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.reglament.worklist.CalendarFeeds;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Календарь»: officials make, renew and end the secret address at which their calendar program reads their dates. */
@Controller
class CalendarFeedPages {
    static final String ADDRESS = "/desk/calendar";

    private final CalendarFeeds feeds;
    private final Visitors visitors;
    private final PublicAddress address;
    private final MessageSource words;

    CalendarFeedPages(CalendarFeeds feeds, Visitors visitors, PublicAddress address, MessageSource words) {
        this.feeds = feeds;
        this.visitors = visitors;
        this.address = address;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String page(Model model) {
        return show("", model);
    }

    /** Answered with the page itself: a redirect would have to keep the secret somewhere until the next request. */
    @PostMapping(ADDRESS)
    String renew(HttpServletResponse response, Model model) {
        String secret = feeds.renew(official());
        response.setHeader("Cache-Control", "no-store");
        return show(address.to("/calendar/" + secret + ".ics"), model);
    }

    @PostMapping(ADDRESS + "/off")
    String end(RedirectAttributes next, Locale locale) {
        feeds.end(official());
        next.addFlashAttribute("notice", words.getMessage("desk.feed.ended", null, locale));
        return "redirect:" + ADDRESS;
    }

    private String show(String made, Model model) {
        model.addAttribute("made", made);
        feeds.of(official()).ifPresent(feed -> model.addAttribute("feed", feed));
        return "desk/calendar";
    }

    private Official official() {
        return visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
