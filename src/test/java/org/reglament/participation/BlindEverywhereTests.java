package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Points that are not open yet stand on no page, in no call, in no export and in no other table. */
@ReglamentTest
class BlindEverywhereTests {
    private static final String BODY = "krasnoznamensk";
    private static final String FIRST = "lawyer." + BODY;
    private static final String SECOND = "executor2." + BODY;
    private static final String EXPERT = "board.expert1";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** So unlike any other number that whoever shows it has read the points. */
    private static final int TOLD = 86_353;

    /** As a number by itself, also as a page writes it. */
    private static final Pattern POINTS = Pattern.compile("(?<![0-9A-Za-z.])86[\\s\\u00a0\\u202f]?353(?![0-9A-Za-z])");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Http http;

    @Autowired
    CaseFiles cases;

    @Autowired
    Competitions competitions;

    @Autowired
    Scorers scorers;

    @Autowired
    Scores scores;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    /** The other scorer, the organiser of the competition, the administrator and a stranger try every address there is. */
    @Test
    void no_page_call_export_search_or_table_tells_points_before_the_last_scorer_has_locked() {
        SmallCompetitions small = new SmallCompetitions(BODY, http, cases, competitions, clock);
        Competition competition = small.open();
        UUID one = small.nominated(competition, 41, true);
        scorers.appoint(competition, List.of(FIRST, SECOND, EXPERT), Set.of(EXPERT));
        scores.give(competition, FIRST, one, Map.of("all", TOLD));
        scores.lock(competition, FIRST);
        String number = cases.get(one).number();
        Set<String> addresses = addresses(competition, one, number);
        assertThat(addresses)
                .hasSizeGreaterThan(150)
                .contains(
                        "/desk/cases/" + number + "/journal",
                        "/api/v1/cases/" + competition.number() + "/content",
                        "/desk/scores/" + competition.number(),
                        "/councils/competitions/" + competition.number() + "/scores.csv");

        for (String reader : List.of(SECOND, "executor." + BODY, "admin", "")) {
            Surfer window = new Surfer(http.address());
            Http calls = reader.isEmpty() ? http : http.as(reader);
            if (!reader.isEmpty()) {
                window.signIn(reader);
            }
            for (String address : addresses) {
                // What is open to everybody a stranger tries.
                if (reader.isEmpty() == address.matches("/(desk|api|operations)(/.*)?")) {
                    continue;
                }
                String text = address.startsWith("/api/")
                        ? calls.get(address).text()
                        : address.endsWith(".xlsx")
                                ? sheets(window.file(address))
                                : window.get(address).text();
                assertThat(POINTS.matcher(text).find())
                        .as(reader + " at " + address)
                        .isFalse();
            }
            // Nobody finds the case by its points.
            assertThat(window.get("/desk/cases?q=" + TOLD).text()).doesNotContain(number, competition.number());
            assertThat(calls.get("/api/v1/tasks?queue=all&q=" + TOLD).text()).doesNotContain(number);
        }
        // The engine's history among them: in the whole database the points stand in one table alone.
        assertThat(tablesThatTell()).containsExactly("score");
    }

    /** What a workbook says: it comes packed. */
    private static String sheets(byte[] workbook) {
        if (workbook.length == 0) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.write(Files.createTempFile("blind", ".xlsx"), workbook);
            try (ZipFile packed = new ZipFile(file.toFile())) {
                for (ZipEntry sheet : Collections.list(packed.entries())) {
                    text.append(new String(packed.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Set<String> addresses(Competition competition, UUID nomination, String number) {
        Set<String> addresses = new LinkedHashSet<>();
        mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().isEmpty()
                        || mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                // What calls there are tells nothing of cases.
                .filter(pattern -> !pattern.startsWith("/v3/") && !pattern.contains("openapi"))
                .forEach(pattern -> {
                    addresses.add(filled(pattern, competition.number(), String.valueOf(competition.caseId())));
                    addresses.add(filled(pattern, number, nomination.toString()));
                });
        return addresses;
    }

    private static String filled(String pattern, String number, String id) {
        return VARIABLE.matcher(pattern)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        switch (variable.group(1)) {
                            case "number" -> number;
                            case "body" -> BODY;
                            case "login" -> FIRST;
                            case "key", "procedure" -> "public-council-selection";
                            case "file" -> "scores.csv";
                            default -> id;
                        }));
    }

    private List<String> tablesThatTell() {
        List<String> telling = new ArrayList<>();
        String text = String.valueOf(TOLD);
        // Serialised values stand in bytes.
        String bytes = text.chars().mapToObj(Integer::toHexString).reduce("", String::concat);
        for (String table : jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()) {
            boolean tells = jdbc.sql("select exists (select 1 from \"" + table
                            + "\" t where t::text ~ ('(^|[^0-9a-z.])" + text + "([^0-9a-z]|$)') or t::text like '%"
                            + bytes
                            + "%')")
                    .query(Boolean.class)
                    .single();
            if (tells) {
                telling.add(table);
            }
        }
        return telling;
    }
}
