package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** Citizens and officials choose which letters they get, on pages and by the link in a letter. */
@BrowserTest
class PostIT {
    private static final String BODY = "arch";
    private static final Pattern STOP = Pattern.compile("\\S+/letters/stop/\\S+");

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Test
    void a_letter_says_how_to_stop_its_like_and_the_page_of_the_case_takes_it_back(Visit visit) {
        Appeals appeals = new Appeals(http, BODY);
        String number = appeals.untilDraft();
        String letter = mail.await(
                        "nina@example.org",
                        one -> one.path("text").asText().contains(number)
                                && STOP.matcher(one.path("text").asText()).find())
                .path("text")
                .asText();
        Matcher link = STOP.matcher(letter);
        assertThat(link.find()).isTrue();
        Page page = visit.page();

        visit.open(URI.create(link.group()).getPath()).sound("letters-stop");
        page.click("main form button");
        assertThat(page.innerText("main h1")).isEqualTo("Больше не присылаем");
        visit.sound("letters-stopped");

        visit.open("/sign-in/link").signInByLetter("nina@example.org", mail);
        visit.open("/appeals/" + number);
        page.click("a[href$='/letters']");
        assertThat(page.isChecked("#letters-2")).isTrue();
        visit.sound("portal-letters");
        page.check("#letters");
        page.click("main form button");
        assertThat(page.innerText("body")).contains("Мы запомнили, какие письма вам присылать.");
        visit.open("/appeals/letters").sound("portal-letters-all");
    }

    @Test
    void an_official_chooses_how_to_be_told_of_tasks_and_reads_in_words_what_became_of_a_letter(Visit visit) {
        Appeals appeals = new Appeals(http, BODY);
        String number = appeals.untilDraft();
        Page page = visit.signIn(appeals.login("registrar")).page();

        visit.open("/desk/task-letters").sound("task-letters");
        page.check("#kind-2");
        page.click("main form button");
        assertThat(page.isChecked("#kind-2")).isTrue();
        page.check("#kind");
        page.click("main form button");
        visit.open("/desk/cases/" + number + "/letters").sound("case-letters");
        assertThat(page.innerText("main")).contains("Письмо передано почтовому серверу");
    }
}
