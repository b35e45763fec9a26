package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.kit.Http;
import org.reglament.kit.Surfer;

/** What stays of the story of twenty-four nominations: the pool of experts, and the record when a name goes. */
public final class AfterTheCouncil {
    private static final String POOL = "/desk/experts";

    private final CaseFiles cases;
    private final Http http;
    private final String competition;
    private final List<Nomination> nominations;

    public AfterTheCouncil(
            CaseFiles cases, Competitions competitions, Nominations nominations, Http http, String competition) {
        this.cases = cases;
        this.http = http;
        this.competition = "/councils/competitions/" + competition;
        this.nominations = nominations.of(competitions.find(competition).orElseThrow());
    }

    /** Those not taken are in the pool while they agree: neither members nor who did not agree, nor who was refused. */
    public void thoseNotTakenAreInThePoolWhileTheyAgree() {
        Surfer official = new Surfer(http.address()).signIn("executor.yantarny");
        assertThat(official.get(POOL).text())
                .contains("Морозов Глеб", "Орлов Яков", "Титов Егор", "Фомин Роман", "Цветков Павел")
                .doesNotContain("Носова", "Рыжов", "Громов", "Зимин", "Котов");
        assertThat(official.get(POOL + "?areas=%D0%B4%D0%BE%D0%BF%D0%BE%D0%BB%D0%BD")
                        .text())
                .contains("Морозов Глеб", "Титов Егор")
                .doesNotContain("Фомин Роман");
        withdraw(nomination("Титов"), "pool");
        assertThat(official.get(POOL).text()).contains("Морозов Глеб").doesNotContain("Титов");
    }

    /** A withdrawn consent takes the name from all pages at once; it stood in no paper, so the record stays as it was. */
    public void aWithdrawnConsentTakesTheNameAndLeavesTheRecord() throws Exception {
        String council = "/councils/yantarny";
        assertThat(http.get(competition).text()).contains("Агеева Вера");
        assertThat(http.get(council).text()).contains("Агеева Вера");
        Map<String, List<String>> before = PublishedRecord.gives(http, competition.replaceFirst(".*/", ""));

        withdraw(nomination("Агеева"), "publishing");

        assertThat(PublishedRecord.gives(http, competition.replaceFirst(".*/", "")))
                .isEqualTo(before);
        assertThat(http.get(council).text()).contains("Председатель", "Имя не публикуется");
        for (String page : List.of("/councils", competition, council, "/publications", "/drafts", "/plans")) {
            assertThat(http.get(page).text()).as(page).doesNotContain("Агеева");
        }
        for (String file : List.of("/rules.json", "/candidates.csv", "/scores.csv", "/result.csv")) {
            assertThat(http.get(competition + file).text()).as(file).doesNotContain("Агеева");
        }
        assertThat(PublishedRecord.papers(http, competition))
                .hasSizeGreaterThan(4)
                .noneMatch(text -> text.contains("Агеева"));
    }

    private CaseFile nomination(String lastName) {
        return nominations.stream()
                .filter(each -> lastName.equals(cases.content(each.caseId()).get("candidateLastName")))
                .map(each -> cases.get(each.caseId()))
                .findFirst()
                .orElseThrow();
    }

    private void withdraw(CaseFile file, String kind) {
        String code = cases.trackingCode(file.id());
        Surfer candidate = new Surfer(http.address());
        candidate.get("/councils/consents/" + file.number() + "?code=" + code);
        Surfer.Reply gone = candidate.post(
                "/councils/consents/" + file.number(), Map.of("code", code, "kind", kind, "given", "false"));
        assertThat(gone.status()).isEqualTo(302);
    }
}
