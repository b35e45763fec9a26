package org.reglament.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.document.Document;
import org.reglament.document.Downloads;
import org.reglament.publication.Publication;
import org.reglament.publication.Publications;
import org.reglament.signin.Visitors;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Shows everybody what was made public, and says of what was withdrawn that it was. */
@Controller
class PublicationPages {
    private final Publications publications;
    private final Downloads downloads;
    private final OpenTables tables;
    private final Bodies bodies;
    private final Visitors visitors;

    PublicationPages(
            Publications publications, Downloads downloads, OpenTables tables, Bodies bodies, Visitors visitors) {
        this.publications = publications;
        this.downloads = downloads;
        this.tables = tables;
        this.bodies = bodies;
        this.visitors = visitors;
    }

    /** A publication and the body that made it public. */
    public record Shown(Publication publication, String body) {}

    @GetMapping("/publications")
    String list(
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        List<Publication> found = publications.latest(
                section.isBlank() ? null : section,
                id(before).flatMap(publications::find).orElse(null));
        boolean more = found.size() > Publications.PAGE;
        List<Publication> page = more ? found.subList(0, Publications.PAGE) : found;
        model.addAttribute("sections", publications.sections());
        model.addAttribute("section", section);
        model.addAttribute("all", page.stream().map(this::shown).toList());
        model.addAttribute("more", more ? page.get(page.size() - 1).id().toString() : "");
        return "portal/publications";
    }

    @GetMapping("/publications/{id}")
    String one(@PathVariable String id, HttpServletResponse response, Model model) {
        Publication publication = find(id);
        if (publication.withdrawn()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("shown", shown(publication));
        model.addAttribute("paragraphs", List.of(publication.text().split("\\R\\s*\\R")));
        List<Document> files = publications.files(publication);
        model.addAttribute("files", files);
        model.addAttribute("tables", tables.of(files));
        model.addAttribute(
                "withdrawable",
                !publication.withdrawn()
                        && visitors.official()
                                .filter(official -> publications.mayWithdraw(publication, official.login()))
                                .isPresent());
        return "portal/publication";
    }

    /** A paper of a case is here for everybody as long as the publication stands that names it. */
    @GetMapping("/publications/{id}/files/{document}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String document) {
        Document found = publications.files(find(id)).stream()
                .filter(file -> file.id().toString().equals(document))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return downloads.of(found);
    }

    private Publication find(String id) {
        return id(id).flatMap(publications::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Shown shown(Publication publication) {
        return new Shown(
                publication, bodies.find(publication.body()).map(Body::name).orElse(publication.body()));
    }
}
