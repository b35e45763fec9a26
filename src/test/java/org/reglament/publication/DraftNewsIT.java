package org.reglament.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reglament.kit.BrowserTest;
import org.reglament.kit.Post;
import org.reglament.kit.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody subscribes to the acts that they look at, by pages that anybody can use. */
@BrowserTest
class DraftNewsIT {
    private static final String EMAIL = "draft-reader@example.org";
    private static final Pattern STOP = Pattern.compile("/letters/stop/[A-Za-z0-9_.-]+");
    private static final Pattern LINK = Pattern.compile("/drafts/news/[A-Za-z0-9_-]+");

    @Autowired
    DraftNews news;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Post mail;

    @Test
    void a_reader_of_the_register_subscribes_to_what_the_filter_shows(Visit visit) {
        Page page = visit.page();
        visit.open("/drafts?topic=housing").sound("drafts-with-news");
        page.click("[aria-labelledby=news] a.govuk-button");
        assertThat(page.url()).endsWith("/drafts/news?body=&topic=housing");
        page.fill("#email", "reader@");
        page.click("main form button");
        assertThat(page.innerText(".govuk-error-summary")).contains("Адрес написан с ошибкой.");
        visit.sound("drafts-news-error");
        page.fill("#email", EMAIL);
        page.click("main form button");
        assertThat(page.innerText("main")).contains(EMAIL, "действует 48 ч");
        visit.sound("drafts-news-sent");

        Matcher link = LINK.matcher(
                mail.await(EMAIL, "Подтвердите подписку").path("text").asText());
        assertThat(link.find()).isTrue();
        visit.open(link.group()).sound("drafts-news-link");
        page.click("main form button");
        assertThat(page.innerText("main")).contains("Подписка подтверждена", "Жильё и коммунальное хозяйство");
        visit.sound("drafts-news-done");
        visit.open(link.group()).sound("drafts-news-gone");

        String number = new PostedDrafts("baltiysk").post(jdbc, "О садах", "housing", Duration.ofDays(7));
        news.look();
        Matcher stop = STOP.matcher(
                mail.await(EMAIL, letter -> letter.path("text").asText().contains(number))
                        .path("text")
                        .asText());
        assertThat(stop.find()).isTrue();
        visit.open(stop.group()).sound("drafts-news-stop");
        page.click("main form button");
        assertThat(page.innerText("main")).contains("Больше не присылаем", "Адрес из подписки удаляется сразу.");
        visit.sound("drafts-news-stopped");
        page.click("main a[href='/drafts/news']");
        visit.open("/language/en?returnTo=/drafts/news").sound("drafts-news-english");
    }
}
