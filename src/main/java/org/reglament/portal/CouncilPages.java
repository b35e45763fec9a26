package org.reglament.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.participation.Consents;
import org.reglament.participation.Consents.Kind;
import org.reglament.participation.CouncilSeat;
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
    /** Where the diagrams of councils publish. */
    private static final String SECTION = "Общественные советы";

    private final Bodies bodies;
    private final CouncilSeats seats;
    private final Consents consents;
    private final CompetitionViews views;
    private final Publications publications;
    private final BusinessClock clock;

    CouncilPages(
            Bodies bodies,
            CouncilSeats seats,
            Consents consents,
            CompetitionViews views,
            Publications publications,
            BusinessClock clock) {
        this.bodies = bodies;
        this.seats = seats;
        this.consents = consents;
        this.views = views;
        this.publications = publications;
        this.clock = clock;
    }

    /** A seat; {@code name} is empty where its holder does not agree to be named. */
    public record Sitting(CouncilSeat seat, String name) {}

    @GetMapping("/councils/{body:[a-z][a-z0-9-]*}")
    String one(@PathVariable String body, Model model) {
        Body found = bodies.find(body).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("body", found);
        List<CouncilSeat> all = seats.sitting(body, clock.today());
        Set<UUID> named = consents.standing(
                all.stream()
                        .flatMap(seat -> Optional.ofNullable(seat.nomination()).stream())
                        .toList(),
                Kind.PUBLISHING);
        model.addAttribute(
                "sitting",
                all.stream()
                        .map(seat -> new Sitting(
                                seat,
                                Optional.ofNullable(seat.nomination())
                                        .filter(named::contains)
                                        .map(any -> seat.name())
                                        .orElse("")))
                        .toList());
        model.addAttribute("publications", publications.of(body, SECTION));
        views.last(body).ifPresent(competition -> model.addAttribute("last", views.head(competition)));
        return "portal/council";
    }
}
