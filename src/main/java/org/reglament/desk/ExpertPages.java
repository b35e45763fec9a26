package org.reglament.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Action;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.participation.ExpertPool;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pool of experts: whom one may ask among those who stood for a council, were not taken, and agreed to it. */
@Controller
class ExpertPages {
    static final String ADDRESS = "/desk/experts";

    private final ExpertPool pool;
    private final People people;
    private final Bodies bodies;
    private final Visitors visitors;

    ExpertPages(ExpertPool pool, People people, Bodies bodies, Visitors visitors) {
        this.pool = pool;
        this.people = people;
        this.bodies = bodies;
        this.visitors = visitors;
    }

    /** An expert with the name of the body for whose council they stood. */
    public record Row(ExpertPool.Expert expert, String body) {}

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(defaultValue = "") String areas,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        Official official = visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        boolean staff = !people.postsOf(official.login()).isEmpty();
        if (!staff || !Rights.allow(Action.READ_EXPERTS, EnumSet.of(Role.STAFF))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<ExpertPool.Expert> found = pool.latest(areas, after, ExpertPool.PAGE + 1);
        boolean more = found.size() > ExpertPool.PAGE;
        List<ExpertPool.Expert> shown = more ? found.subList(0, ExpertPool.PAGE) : found;
        model.addAttribute("areas", areas);
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(each -> new Row(
                                each, bodies.find(each.body()).map(Body::name).orElse(each.body())))
                        .toList());
        model.addAttribute(
                "more", more ? shown.get(shown.size() - 1).nomination().toString() : "");
        return "desk/experts";
    }
}
