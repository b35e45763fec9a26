package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.LetterState;
import org.reglament.correspondence.Letters;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

/** An operator sees over HTTP what is stuck and mends it; nobody else gets in. */
@ReglamentTest
@Import(Trouble.class)
class OperationsTests {
    @Autowired
    Http http;

    @Autowired
    Trouble trouble;

    @Autowired
    Journal journal;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FailedJobs jobs;

    @Autowired
    Stuck stuck;

    @Autowired
    WorkItems items;

    @Autowired
    CaseFiles cases;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JournalCheck journals;

    @Autowired
    Time time;

    Surfer surfer;

    @BeforeEach
    void visit() {
        surfer = new Surfer(http.address());
    }

    @Test
    void strangers_are_sent_to_sign_in_and_officials_are_refused() {
        Surfer.Reply stranger = surfer.get("/operations");
        assertThat(stranger.status()).isEqualTo(303);
        assertThat(stranger.location()).contains("/sign-in");

        signIn("registrar.minstroy");

        assertThat(surfer.get("/operations").status()).isIn(403, 404);
        assertThat(surfer.post("/operations/worklist/rebuild", Map.of()).status())
                .isIn(403, 404);
        assertThat(surfer.get("/desk/tasks").text()).doesNotContain("href=\"/operations\"");
    }

    @Test
    void a_failed_job_is_shown_counted_and_retried() {
        CaseFile file = trouble.stoppedJob();
        String job = trouble.job(file).getId();
        signIn("admin");

        Surfer.Reply page = surfer.get("/operations");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("href=\"/operations\"", file.number(), "Закрыть дело", "verdict");
        Surfer.Reply trace = surfer.get("/operations/jobs/" + job + "/trace");
        assertThat(trace.header("Content-Type")).startsWith("text/plain");
        assertThat(trace.text()).contains("\tat org.camunda");
        assertThat(meters.get("reglament.jobs.failed").gauge().value()).isPositive();

        trouble.cure(file);
        assertThat(told(surfer.post("/operations/jobs/" + job + "/retry", Map.of())))
                .contains("Действие запущено повторно");
        Trouble.until(() -> trouble.closed(file));
        assertThat(journal.of(file.id())).extracting(JournalEntry::action).contains("job-retried");
        assertThat(told(surfer.post("/operations/jobs/" + job + "/retry", Map.of())))
                .contains("уже выполнено");
        assertThat(surfer.get("/operations/jobs/" + job + "/trace").status()).isEqualTo(404);
    }

    @Test
    void of_a_confidential_case_an_operator_sees_the_ids_of_its_jobs_alone() {
        CaseFile file = trouble.stoppedJob();
        String job = trouble.job(file).getId();
        jdbc.sql("update case_file set confidential = true, readers = '{minstroy:head}' where id = ?")
                .param(file.id())
                .update();
        signIn("admin");

        Surfer.Reply page = surfer.get("/operations");

        assertThat(page.text()).contains(job, "Конфиденциальное дело").doesNotContain(file.number());
        assertThat(surfer.get("/operations/jobs/" + job + "/trace").status()).isEqualTo(404);
        assertThat(surfer.get("/desk/cases/" + file.number()).status()).isEqualTo(404);
        trouble.cure(file);
        assertThat(told(surfer.post("/operations/jobs/" + job + "/retry", Map.of())))
                .contains("Действие запущено повторно");
        Trouble.until(() -> trouble.closed(file));
    }

    @Test
    void the_services_themselves_refuse_whoever_is_no_operator() {
        assertThatThrownBy(() -> jobs.shown()).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> jobs.retryAll("registrar.minstroy")).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> stuck.rebuild()).isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> stuck.letters()).isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void all_failed_jobs_are_retried_at_once() {
        CaseFile one = trouble.stoppedJob();
        CaseFile two = trouble.stoppedJob();
        trouble.cure(one);
        trouble.cure(two);
        signIn("admin");

        assertThat(told(surfer.post("/operations/jobs/retry", Map.of()))).contains("Повторно запущено действий");

        Trouble.until(() -> trouble.closed(one) && trouble.closed(two));
    }

    @Test
    void a_letter_that_did_not_get_out_is_shown_with_the_servers_words_and_sent_again() {
        CaseFile file = trouble.stoppedJob();
        UUID letter = trouble.stuckLetter(file);
        signIn("admin");

        assertThat(surfer.get("/operations").text())
                .contains("nina.operations@example.org", "550 5.1.1 Unknown mailbox", "Отклонено");
        assertThat(told(surfer.post("/operations/letters/" + letter + "/retry", Map.of())))
                .contains("снова поставлено в очередь");

        Trouble.until(() -> letters.find(letter).orElseThrow().state() == LetterState.ACCEPTED);
        assertThat(surfer.get("/operations").text()).doesNotContain("550 5.1.1 Unknown mailbox");
    }

    @Test
    void a_lost_row_of_the_work_list_is_found_and_made_anew() {
        CaseFile file = trouble.stoppedJob();
        items.rebuild();
        trouble.loseRows(file);
        signIn("admin");

        assertThat(surfer.get("/operations?check=drift").text())
                .contains("Расход")
                .doesNotContain("Расхождений нет");
        assertThat(told(surfer.post("/operations/worklist/rebuild", Map.of())))
                .contains("построен заново", "осталось: 0");

        assertThat(items.of(file.id())).hasSize(1);
        assertThat(surfer.get("/operations?check=drift").text()).contains("Расхождений нет");
    }

    @Test
    void a_citizen_is_erased_once_no_case_is_open() {
        CaseFile file = trouble.stoppedJob();
        signIn("head.minstroy");
        assertThat(surfer.get("/operations/erasure?who=nina@example.org").status())
                .isIn(403, 404);
        assertThat(surfer.post("/operations/erasure", Map.of("who", "nina@example.org"))
                        .status())
                .isIn(403, 404);
        signIn("admin");
        assertThat(surfer.get("/operations").text()).contains("/operations/erasure");

        assertThat(surfer.get("/operations/erasure?who=nina@example.org").text())
                .contains(file.number(), "пока есть открытые дела")
                .doesNotContain("Удалить навсегда");
        assertThat(surfer.post("/operations/erasure", Map.of("who", "nina@example.org"))
                        .status())
                .isEqualTo(302);
        assertThat(cases.find(file.id())).isPresent();

        assertThat(surfer.get("/operations/erasure?who=nobody.here@example.org").text())
                .contains("Найдено дел: 0", "Удалить навсегда");
        assertThat(surfer.post("/operations/erasure", Map.of("who", "nobody.here@example.org"))
                        .status())
                .isEqualTo(302);
        assertThat(surfer.get("/operations/erasure").text())
                .contains("Данные удалены. Дел: 0", "По требованию гражданина");
    }

    @Test
    void of_all_journals_the_first_bad_entry_of_each_broken_one_is_named_and_the_day_that_it_spoils() {
        CaseFile file = trouble.stoppedJob();
        CaseFile whole = trouble.stoppedJob();
        time.advance("P1D");
        surfer.signIn("registrar.minstroy");
        assertThat(surfer.get("/operations/journals?check=chains").status()).isIn(403, 404);
        assertThatThrownBy(() -> journals.chains(null)).isInstanceOf(ResponseStatusException.class);
        signIn("admin");
        assertThat(surfer.get("/operations/journals?check=chains").text()).doesNotContain(file.number());
        assertThat(surfer.get("/operations/journals?check=heads").text())
                .contains("Все отпечатки на этой странице сходятся")
                .doesNotContain("Не сходится");

        jdbc.sql("update journal_entry set by_whom = 'nobody' where case_id = ? and seq >= 1")
                .param(file.id())
                .update();

        String page = surfer.get("/operations/journals?check=chains").text();
        assertThat(page)
                .contains("href=\"/desk/cases/" + file.number() + "/journal\"", "№ 1", "её содержание изменено")
                .doesNotContain(whole.number(), "Все журналы целы");
        assertThat(surfer.get("/operations/journals?check=heads").text())
                .contains("Не сходится", "расходится с опубликованным начиная с");
        jdbc.sql("update case_file set confidential = true, readers = '{minstroy:head}' where id = ?")
                .param(file.id())
                .update();
        assertThat(surfer.get("/operations/journals?check=chains").text())
                .contains(file.id().toString(), "Конфиденциальное дело")
                .doesNotContain(file.number(), file.title());
        surfer.get("/language/en");
        assertThat(surfer.get("/operations/journals?check=chains").text())
                .contains("Verifying the journals", "First bad entry")
                .doesNotContain("operations.");
    }

    @Test
    void the_page_speaks_english() {
        signIn("admin");
        surfer.get("/language/en?returnTo=/operations");

        assertThat(surfer.get("/operations").text())
                .contains("State of the system")
                .doesNotContain("operations.");
        assertThat(surfer.get("/operations/erasure?who=x@example.org").text())
                .contains("Erasing a citizen")
                .doesNotContain("erasure.");
    }

    /** A visitor whose page at hand is one with a form. */
    private void signIn(String login) {
        surfer.signIn(login).get("/desk/tasks");
    }

    private String told(Surfer.Reply posted) {
        assertThat(posted.status()).as(posted.text()).isEqualTo(302);
        return surfer.get("/operations").text();
    }
}
