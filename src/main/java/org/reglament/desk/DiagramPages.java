package org.reglament.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.reglament.casefile.CaseFile;
import org.reglament.directory.Action;
import org.reglament.page.CaseCourse;
import org.reglament.procedure.Drawings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows a case's diagram with the place of its token: drawn by the server, and by a viewer where scripts run. */
@Controller
@RequestMapping("/desk/cases/{number}/diagram")
class DiagramPages {

    private final CaseDoor door;
    private final CaseHeads heads;
    private final CaseCourse courses;
    private final Drawings drawings;

    DiagramPages(CaseDoor door, CaseHeads heads, CaseCourse courses, Drawings drawings) {
        this.door = door;
        this.heads = heads;
        this.courses = courses;
        this.drawings = drawings;
    }

    @GetMapping
    String diagram(@PathVariable String number, Locale locale, Model model) {
        CaseFile file = door.open(number, Action.READ_CASE);
        model.addAttribute("head", heads.of(file, "diagram", locale));
        courses.of(file, locale).ifPresent(course -> model.addAttribute("course", course));
        return "desk/case-diagram";
    }

    /** The diagram's file for the viewer: of the sheets that the case runs by, and of no other. */
    @GetMapping("/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable String number, @RequestParam(defaultValue = "0") int sheet, Locale locale) {
        CaseFile file = door.open(number, Action.READ_CASE);
        CaseCourse.Course course =
                courses.of(file, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (sheet < 0 || sheet >= course.sheets().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String definition = course.sheets().get(sheet).drawing().definitionId();
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(drawings.xml(definition, locale).getBytes(StandardCharsets.UTF_8));
    }
}
