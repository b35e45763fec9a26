package org.reglament.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reglament.correspondence.LetterPreview;
import org.reglament.directory.Action;
import org.reglament.directory.People;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.document.TemplateFlaw;
import org.reglament.page.Refusal;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.ProcedureFolders;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.UnreadableFolderException;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets the authors of procedures read their letters before anybody gets them: administrators and editors of bodies. */
@Component
class LetterDesk {
    static final String ADDRESS = "/desk/letters";

    private static final Pattern FILE = Pattern.compile("letters/([a-z0-9-]+)/([a-z0-9-]+)[.](?:ru|en)[.]ftl");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Visitors visitors;
    private final People people;
    private final ProcedureFolders folders;
    private final Procedures procedures;
    private final LetterPreview preview;

    LetterDesk(
            Visitors visitors, People people, ProcedureFolders folders, Procedures procedures, LetterPreview preview) {
        this.visitors = visitors;
        this.people = people;
        this.folders = folders;
        this.procedures = procedures;
        this.preview = preview;
    }

    /**
     * A letter in the list.
     *
     * @param subject as its reader would have it; null where the letter cannot be written
     */
    public record Listed(String name, @Nullable String subject) {}

    /** The letters that one procedure writes itself. */
    public record Written(String procedure, String name, List<Listed> letters) {}

    /** What the author gives instead of the invented facts is no JSON object; the message says where. */
    static final class NoFacts extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoFacts(String why) {
            super(why);
        }
    }

    /** The letters in the folders as they stand now, deployed or not, with their subjects in that language. */
    List<Written> all(Locale locale) {
        check();
        List<Written> all = new ArrayList<>();
        String language = locale.getLanguage().equals("en") ? "en" : "ru";
        for (ProcedureFolder folder : read()) {
            List<Listed> letters = names(folder).stream()
                    .map(name -> new Listed(name, subject(folder.key(), name, language)))
                    .toList();
            if (!letters.isEmpty()) {
                all.add(new Written(folder.key(), name(folder.key(), locale), letters));
            }
        }
        return all;
    }

    /** What the procedure with this letter is called; nothing where there is no such letter. */
    Optional<String> find(String procedure, String letter, Locale locale) {
        check();
        return read().stream()
                .filter(folder ->
                        folder.key().equals(procedure) && names(folder).contains(letter))
                .findFirst()
                .map(folder -> name(folder.key(), locale));
    }

    private static Set<String> names(ProcedureFolder folder) {
        Set<String> letters = new TreeSet<>();
        for (String path : folder.templates("letters")) {
            Matcher file = FILE.matcher(path);
            if (file.matches()) {
                letters.add(file.group(2));
            }
        }
        return letters;
    }

    private @Nullable String subject(String procedure, String letter, String language) {
        try {
            return preview.of(path(procedure, letter, language), Map.of()).subject();
        } catch (TemplateFlaw flaw) {
            return null;
        }
    }

    private String name(String procedure, Locale locale) {
        return procedures
                .find(procedure)
                .map(found -> procedures.in(found, locale).name())
                .orElse(procedure);
    }

    private static String path(String procedure, String letter, String language) {
        return "letters/" + procedure + "/" + letter + "." + language + ".ftl";
    }

    /**
     * The letter as its reader would have it.
     *
     * @param facts JSON over the invented facts; nothing where it is blank
     * @throws NoFacts when they are no JSON object
     * @throws TemplateFlaw when the letter cannot be written with them
     */
    LetterPreview.Shown show(String procedure, String letter, String language, String facts) {
        check();
        return preview.of(path(procedure, letter, language), parse(facts));
    }

    /** The invented facts, as an author writes their own. */
    String sample() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(LetterPreview.sample());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sample is no plain data", e);
        }
    }

    private static Map<String, Object> parse(String facts) {
        if (facts.isBlank()) {
            return Map.of();
        }
        try {
            JsonNode node = JSON.readTree(facts);
            Map<String, Object> map = node.isObject()
                    ? JSON.convertValue(node, new TypeReference<LinkedHashMap<String, Object>>() {})
                    : null;
            if (map != null) {
                return map;
            }
            throw new NoFacts("");
        } catch (JsonProcessingException e) {
            throw new NoFacts(
                    e.getLocation() == null
                            ? ""
                            : String.valueOf(e.getLocation().getLineNr()));
        }
    }

    private List<ProcedureFolder> read() {
        try {
            return folders.all();
        } catch (UnreadableFolderException away) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "operations.procedures.unreadable")
                    .onTo("/desk", "operations.letters.back");
        }
    }

    private void check() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (visitors.admin()) {
            roles.add(Role.ADMIN);
        }
        visitors.official()
                .filter(official -> people.postsOf(official.login()).stream()
                        .anyMatch(held -> held.post().equals("editor")))
                .ifPresent(official -> roles.add(Role.EDITOR));
        if (!Rights.allow(Action.PREVIEW_LETTERS, roles)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
