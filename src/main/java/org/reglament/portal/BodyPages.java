package org.reglament.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.Responsible;
import org.reglament.directory.Responsibles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Tells the public who in each body answers for appeals, and to whom to complain. */
@Controller
class BodyPages {
    private final Bodies bodies;
    private final Responsibles responsibles;

    BodyPages(Bodies bodies, Responsibles responsibles) {
        this.bodies = bodies;
        this.responsibles = responsibles;
    }

    @GetMapping("/bodies")
    String all(Model model) {
        Map<String, List<Body>> sections = new LinkedHashMap<>();
        sections.put(
                "executive",
                bodies.all().stream()
                        .filter(body -> !body.kind().equals("municipality"))
                        .toList());
        sections.put(
                "municipal",
                bodies.all().stream()
                        .filter(body -> body.kind().equals("municipality"))
                        .toList());
        model.addAttribute("sections", sections);
        return "portal/bodies";
    }

    @GetMapping("/bodies/{code}")
    String one(@PathVariable String code, Model model) {
        Body body = bodies.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Responsible> today = responsibles.today(code);
        Map<String, List<Responsible>> duties = new LinkedHashMap<>();
        Responsibles.DUTIES.forEach(duty -> duties.put(
                duty, today.stream().filter(one -> one.duty().equals(duty)).toList()));
        model.addAttribute("body", body);
        model.addAttribute("duties", duties);
        bodies.parentOf(code).ifPresent(parent -> model.addAttribute("parent", parent));
        return "portal/body-officials";
    }
}
