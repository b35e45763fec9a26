package org.reglament.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.correspondence.LetterState;
import org.reglament.correspondence.Letters;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

/** An operator sees over HTTP what is stuck and mends it; nobody else gets in. */
@ReglamentTest
@Import(Trouble.class)
class OperationsTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

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

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    @Test
    void strangers_are_sent_to_sign_in_and_officials_are_refused() throws Exception {
        HttpResponse<String> stranger = get("/operations");
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.headers().firstValue("Location").orElse("")).contains("/sign-in");

        signIn("registrar.minstroy");

        assertThat(get("/operations").statusCode()).isIn(403, 404);
        assertThat(post("/operations/worklist/rebuild").statusCode()).isIn(403, 404);
        assertThat(get("/desk/tasks").body()).doesNotContain("href=\"/operations\"");
    }

    @Test
    void a_failed_job_is_shown_counted_and_retried() throws Exception {
        CaseFile file = trouble.stoppedJob();
        String job = trouble.job(file).getId();
        signIn("admin");

        HttpResponse<String> page = get("/operations");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/operations\"", file.number(), "Закрыть дело", "verdict");
        HttpResponse<String> trace = get("/operations/jobs/" + job + "/trace");
        assertThat(trace.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(trace.body()).contains("\tat org.camunda");
        assertThat(meters.get("reglament.jobs.failed").gauge().value()).isPositive();

        trouble.cure(file);
        assertThat(told(post("/operations/jobs/" + job + "/retry"))).contains("Действие запущено повторно");
        Trouble.until(() -> trouble.closed(file));
        assertThat(journal.of(file.id())).extracting(JournalEntry::action).contains("job-retried");
        assertThat(told(post("/operations/jobs/" + job + "/retry"))).contains("уже выполнено");
        assertThat(get("/operations/jobs/" + job + "/trace").statusCode()).isEqualTo(404);
    }

    @Test
    void of_a_confidential_case_an_operator_sees_the_ids_of_its_jobs_alone() throws Exception {
        CaseFile file = trouble.stoppedJob();
        String job = trouble.job(file).getId();
        jdbc.sql("update case_file set confidential = true, readers = '{minstroy:head}' where id = ?")
                .param(file.id())
                .update();
        signIn("admin");

        HttpResponse<String> page = get("/operations");

        assertThat(page.body()).contains(job, "Конфиденциальное дело").doesNotContain(file.number());
        assertThat(get("/operations/jobs/" + job + "/trace").statusCode()).isEqualTo(404);
        assertThat(get("/desk/cases/" + file.number()).statusCode()).isEqualTo(404);
        trouble.cure(file);
        assertThat(told(post("/operations/jobs/" + job + "/retry"))).contains("Действие запущено повторно");
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
    void all_failed_jobs_are_retried_at_once() throws Exception {
        CaseFile one = trouble.stoppedJob();
        CaseFile two = trouble.stoppedJob();
        trouble.cure(one);
        trouble.cure(two);
        signIn("admin");

        assertThat(told(post("/operations/jobs/retry"))).contains("Повторно запущено действий");

        Trouble.until(() -> trouble.closed(one) && trouble.closed(two));
    }

    @Test
    void a_letter_that_did_not_get_out_is_shown_with_the_servers_words_and_sent_again() throws Exception {
        CaseFile file = trouble.stoppedJob();
        UUID letter = trouble.stuckLetter(file);
        signIn("admin");

        assertThat(get("/operations").body())
                .contains("nina.operations@example.org", "550 5.1.1 Unknown mailbox", "Отклонено");
        assertThat(told(post("/operations/letters/" + letter + "/retry"))).contains("снова поставлено в очередь");

        Trouble.until(() -> letters.find(letter).orElseThrow().state() == LetterState.ACCEPTED);
        assertThat(get("/operations").body()).doesNotContain("550 5.1.1 Unknown mailbox");
    }

    @Test
    void a_lost_row_of_the_work_list_is_found_and_made_anew() throws Exception {
        CaseFile file = trouble.stoppedJob();
        items.rebuild();
        trouble.loseRows(file);
        signIn("admin");

        assertThat(get("/operations?check=drift").body()).contains("Расход").doesNotContain("Расхождений нет");
        assertThat(told(post("/operations/worklist/rebuild"))).contains("построен заново", "осталось: 0");

        assertThat(items.of(file.id())).hasSize(1);
        assertThat(get("/operations?check=drift").body()).contains("Расхождений нет");
    }

    @Test
    void a_citizen_is_erased_once_no_case_is_open() throws Exception {
        CaseFile file = trouble.stoppedJob();
        signIn("head.minstroy");
        assertThat(get("/operations/erasure?who=nina@example.org").statusCode()).isIn(403, 404);
        assertThat(send("/operations/erasure", "who=nina@example.org").statusCode())
                .isIn(403, 404);
        signIn("admin");
        assertThat(get("/operations").body()).contains("/operations/erasure");

        assertThat(get("/operations/erasure?who=nina@example.org").body())
                .contains(file.number(), "пока есть открытые дела")
                .doesNotContain("Удалить навсегда");
        assertThat(send("/operations/erasure", "who=nina@example.org").statusCode())
                .isEqualTo(302);
        assertThat(cases.find(file.id())).isPresent();

        assertThat(get("/operations/erasure?who=nobody.here@example.org").body())
                .contains("Найдено дел: 0", "Удалить навсегда");
        assertThat(send("/operations/erasure", "who=nobody.here@example.org").statusCode())
                .isEqualTo(302);
        assertThat(get("/operations/erasure").body()).contains("Данные удалены. Дел: 0", "По требованию гражданина");
    }

    @Test
    void the_page_speaks_english() throws Exception {
        signIn("admin");
        get("/language/en?returnTo=/operations");

        assertThat(get("/operations").body()).contains("State of the system").doesNotContain("operations.");
        assertThat(get("/operations/erasure?who=x@example.org").body())
                .contains("Erasing a citizen")
                .doesNotContain("erasure.");
    }

    private void signIn(String login) throws Exception {
        get("/sign-in");
        assertThat(send("/sign-in", "login=" + login + "&password=demo").statusCode())
                .isEqualTo(302);
        get("/desk/tasks");
    }

    private String told(HttpResponse<String> posted) throws Exception {
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(302);
        return get("/operations").body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return keep(HttpRequest.newBuilder(URI.create(http.address() + path)));
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(path, "");
    }

    private HttpResponse<String> send(String path, String fields) throws Exception {
        return keep(HttpRequest.newBuilder(URI.create(http.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", http.address())
                .POST(BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + fields)));
    }

    private HttpResponse<String> keep(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}
