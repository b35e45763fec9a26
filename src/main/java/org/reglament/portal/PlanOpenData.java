package org.reglament.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.reglament.plan.PlanData;
import org.reglament.plan.PlanDataFiles;
import org.reglament.plan.PlanPassport;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Open data where programs look for them: the registry of sets, the passport of each, its structure and versions. */
@Controller
class PlanOpenData {
    private final PlanPassport passport;
    private final PlanDataFiles files;
    private final PlanData data;

    PlanOpenData(PlanPassport passport, PlanDataFiles files, PlanData data) {
        this.passport = passport;
        this.files = files;
        this.data = data;
    }

    @GetMapping("/opendata/list.csv")
    void registry(HttpServletResponse response) throws IOException {
        begin(response, "list.csv");
        passport.registry(response.getOutputStream());
    }

    @GetMapping("/opendata/{set}/{file}")
    void file(@PathVariable String set, @PathVariable String file, HttpServletResponse response) throws IOException {
        if (!set.equals(passport.identifier())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // Written before it is begun: what is not there is a page, not an empty file.
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if (file.equals("meta.csv")) {
            passport.passport(content);
        } else if (file.equals("structure-" + PlanData.STRUCTURE + ".csv")) {
            data.structure(content);
        } else if (!files.write(file, content)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        begin(response, file);
        content.writeTo(response.getOutputStream());
    }

    private static void begin(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
