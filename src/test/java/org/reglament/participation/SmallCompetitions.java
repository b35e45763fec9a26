package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.Http;

/** Competitions with two seats at one body, and candidates for them who are checked by officials. */
final class SmallCompetitions {
    private final String body;
    private final Http http;
    private final CaseFiles cases;
    private final Competitions competitions;
    private final BusinessClock clock;

    SmallCompetitions(String body, Http http, CaseFiles cases, Competitions competitions, BusinessClock clock) {
        this.body = body;
        this.http = http;
        this.cases = cases;
        this.competitions = competitions;
        this.clock = clock;
    }

    /** A competition whose rules are small, behind a case that waits to be prepared. */
    Competition open() {
        Map<String, Object> answers = Map.of(
                "title", "Новый состав",
                "councilName", "Общественный совет",
                "cause", "created",
                "seats", 9,
                "spheres", "Дороги.");
        CaseFile file = file("executor." + body, "public-council-selection", answers);
        SelectionRules rules = new SelectionRules(
                2,
                1,
                BigDecimal.ZERO,
                new SelectionRules.Part(0, 1),
                new SelectionRules.Part(0, 1),
                1,
                3,
                3,
                List.of(new ReferenceGroup("drivers", "Водители", "Drivers", 0)),
                List.of(new Criterion("all", "Всё", "", 99_999, 100)));
        return competitions.open(
                file, "Общественный совет", rules, clock.instant().plus(Duration.ofDays(15)));
    }

    UUID nominated(Competition competition, int n, boolean published) {
        return nominated(competition, n, published, Map.of("citizenship", "ru"));
    }

    /** @param found what the lawyer's check has shown */
    UUID nominated(Competition competition, int n, boolean published, Map<String, Object> found) {
        CaseFile file = file("intake", "council-nomination", answers(competition, n, published));
        complete(
                "registrar",
                file.number(),
                Map.of("papersBrought", List.of("LETTER", "DECISION", "BIOGRAPHY", "JOINING", "RESTRICTIONS")));
        complete("lawyer", file.number(), found);
        return file.id();
    }

    /** The public status of a nomination that was only filed. */
    String status(Competition competition, int n) {
        return cases.get(file("intake", "council-nomination", answers(competition, n, false))
                        .id())
                .status();
    }

    /** Officials find the papers in order and no bar. */
    void admit(String number) {
        complete("registrar", number, Map.of("papersBrought", List.of()));
        complete("lawyer", number, Map.of("citizenship", "ru"));
    }

    /** What the nomination of that number says. */
    static Map<String, Object> answers(Competition competition, int n, boolean published) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("competitionNumber", competition.number());
        answers.put("title", "Общественный совет");
        answers.put("organisationName", "Организация");
        answers.put("organisationNumber", "10239000000%02d".formatted(n));
        answers.put("organisationSince", "2015-04-01");
        answers.put("candidateLastName", "Ландышева" + n);
        answers.put("candidateFirstName", "Инна");
        answers.put("birthDate", "1980-05-17");
        answers.put("citizenship", "ru");
        answers.put("residence", "Краснознаменск");
        answers.put("education", "Высшее");
        answers.put("employment", "Школа");
        answers.put("expertiseAreas", "Дороги");
        answers.put("experienceYears", 5);
        answers.put("programme", "Чинить дороги.");
        answers.put("asExpert", false);
        answers.put("conflictDeclared", "no");
        answers.put("consentProcessing", true);
        answers.put("consentPublishing", published);
        return answers;
    }

    private CaseFile file(String account, String procedure, Map<String, Object> answers) {
        Http.Answer filed = http.as(account)
                .post(
                        "/api/v1/procedures/" + procedure + "/cases",
                        Map.of(
                                "body", body,
                                "applicant", Map.of("lastName", "Громов", "firstName", "Илья"),
                                "answers", answers));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return cases.byNumber(filed.json().path("number").asText()).orElseThrow();
    }

    /** A matter of ending the seat that went to the nomination of that number. */
    CaseFile ending(String number) {
        return file(
                "executor." + body,
                "council-replacement",
                Map.of(
                        "title",
                        "О полномочиях",
                        "memberNumber",
                        number,
                        "endReason",
                        "resigned",
                        "endDetails",
                        "Выход."));
    }

    /** The one task of that matter that is offered to the post. */
    String task(String post, String number) {
        JsonNode tasks = http.as(post + "." + body)
                .get("/api/v1/tasks?queue=available&q=" + number)
                .json()
                .path("items");
        assertThat(tasks).as(post + " of " + number).hasSize(1);
        return tasks.get(0).path("id").asText();
    }

    private void complete(String post, String number, Map<String, Object> answers) {
        Http.Answer done = http.as(post + "." + body)
                .post("/api/v1/tasks/" + task(post, number) + "/complete", Map.of("answers", answers));
        assertThat(done.status()).as(done.text()).isBetween(200, 204);
    }
}
