package org.reglament.portal;

import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.participation.CouncilSeats;
import org.reglament.publication.Publications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The section of a body's public council: who sits in it, how to attend, what it published. */
@Controller
class CouncilPages {
    private final Bodies bodies;
    private final CouncilSeats seats;
    private final CompetitionViews views;
    private final Publications publications;
    private final BusinessClock clock;

    CouncilPages(
            Bodies bodies, CouncilSeats seats, CompetitionViews views, Publications publications, BusinessClock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.views = views;
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping("/councils/{body:[a-z][a-z0-9-]*}")
    String one(@PathVariable String body, Model model) {
        Body found = bodies.find(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("body", found);
        model.addAttribute("sitting", seats.sitting(body, clock.today()));
        views.last(body).ifPresent(competition -> {
            model.addAttribute("last", views.head(competition));
            if (competition.caseId() != null) {
                model.addAttribute("publications", publications.of(competition.caseId()));
            }
        });
        return "portal/council";
    }
}
