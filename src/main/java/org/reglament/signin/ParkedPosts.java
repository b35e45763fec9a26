package org.reglament.signin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps for an hour what somebody posted when the session had ended, so that nothing typed is lost. */
@Component
public class ParkedPosts {
    /** Fields whose names begin so are never kept, not even for an hour: what is chosen in a secret vote. */
    public static final String UNKEPT = "unkept-";

    private static final int MOST_BYTES = 64 * 1024;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final SignInSettings settings;
    private final BrowserMarks marks;

    ParkedPosts(JdbcClient jdbc, ObjectMapper json, BusinessClock clock, SignInSettings settings, BrowserMarks marks) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.marks = marks;
    }

    /** One posted field; a field with several values stands several times. */
    public record Field(String name, String value) {}

    /** What was posted where; files are not kept and have to be chosen again. */
    public record ParkedPost(UUID id, String path, boolean multipart, boolean filesLost, List<Field> fields) {}

    /** A post was kept; {@code bound} when only the person who typed it gets it back. */
    record Kept(UUID id, boolean bound) {}

    /** Keeps the post of this request, unless it came from another site or is too large. */
    Optional<Kept> park(HttpServletRequest request, HttpServletResponse response) {
        List<Field> fields = fields(request);
        int bytes = fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        if (!fromOurPage(request) || fields.isEmpty() || bytes > MOST_BYTES) {
            return Optional.empty();
        }
        UUID id = UUID.randomUUID();
        Optional<String> person = marks.person(request);
        boolean multipart = Objects.toString(request.getContentType(), "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        jdbc.sql(
                        """
                insert into parked_post (id, browser, person, path, multipart, files_lost, fields, expires_at)
                values (:id, :browser, :person, :path, :multipart, :filesLost, cast(:fields as jsonb), :expires)
                """)
                .param("id", id)
                .param("browser", marks.browser(request, response))
                .param("person", person.orElse(null))
                .param("path", request.getRequestURI())
                .param("multipart", multipart)
                .param("filesLost", multipart && hasFiles(request))
                .param("fields", write(fields))
                .param("expires", clock.instant().plus(settings.parkedLife()).atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(new Kept(id, person.isPresent()));
    }

    /** The kept post, for whoever typed it and nobody else. */
    public Optional<ParkedPost> find(UUID id, HttpServletRequest request) {
        return jdbc.sql(
                        """
                select id, path, multipart, files_lost, fields from parked_post
                where id = :id and expires_at > :now
                  and (person = :person or (person is null and browser = :browser))
                """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", marks.signedInPerson().orElse(null), java.sql.Types.VARCHAR)
                .param("browser", marks.browser(request).orElse(null), java.sql.Types.VARCHAR)
                .query((rs, n) -> new ParkedPost(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getBoolean(3),
                        rs.getBoolean(4),
                        read(rs.getString(5))))
                .optional();
    }

    @Scheduled(fixedDelayString = "PT10M")
    void purge() {
        jdbc.sql("delete from parked_post where expires_at <= ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Another site must not be able to lay words into somebody's mouth. */
    private static boolean fromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        String source = origin != null ? origin : request.getHeader("Referer");
        return source != null && sameHost(source, request);
    }

    private static boolean sameHost(String source, HttpServletRequest request) {
        try {
            return request.getServerName().equalsIgnoreCase(URI.create(source).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasFiles(HttpServletRequest request) {
        try {
            return request.getParts().stream()
                    .anyMatch(part -> part.getSubmittedFileName() != null && part.getSize() > 0);
        } catch (java.io.IOException | jakarta.servlet.ServletException | IllegalStateException e) {
            return true;
        }
    }

    private static List<Field> fields(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.startsWith(UNKEPT)) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        return fields;
    }

    private String write(List<Field> fields) {
        try {
            // PostgreSQL's jsonb knows no NUL; no form means one.
            return json.writeValueAsString(fields).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("form fields are always writable", e);
        }
    }

    private List<Field> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("parked_post holds no list of fields", e);
        }
    }
}
