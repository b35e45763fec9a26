package org.reglament.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.PersonErased;
import org.reglament.correspondence.LetterFailed;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Surfer;
import org.reglament.kit.Time;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has confirmed it is told of each text posted for examination once, and nobody else is told anything. */
@ReglamentTest
class DraftNewsTests {
    private static final String BODY = "baltiysk";
    private static final Pattern LINK = Pattern.compile("/drafts/news/[A-Za-z0-9_-]+");
    private static final Pattern STOP = Pattern.compile("/letters/stop/[A-Za-z0-9_.-]+");

    @Autowired
    DraftNews news;

    @Autowired
    DraftNewsRequests requests;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Http http;

    @Autowired
    Post mail;

    @Autowired
    Time time;

    private final PostedDrafts drafts = new PostedDrafts(BODY);

    @AfterEach
    void forget() {
        jdbc.sql("delete from draft_reader where email like 'news-%'").update();
        jdbc.sql("delete from draft_news_request where email like 'news-%'").update();
        // What failed here would stand among an administrator's troubles in other tests.
        jdbc.sql("delete from letter where to_address like 'news-%' and state in ('FAILED', 'GIVEN_UP')")
                .update();
    }

    @Test
    void a_link_that_is_only_opened_confirms_nothing_and_its_button_does_once() {
        String email = "news-confirm@example.org";
        Surfer anybody = new Surfer(http.address());
        assertThat(ask(anybody, email, BODY, "housing").text()).contains("Проверьте почту", email);
        JsonNode letter = mail.await(email, "Подтвердите подписку");
        assertThat(letter.path("text").asText())
                .contains("Балтийский городской округ", "Жильё и коммунальное хозяйство", "действует 48 ч");
        String link = link(letter);

        Surfer scanner = new Surfer(http.address());
        assertThat(scanner.get(link).text()).contains("Подтвердить подписку", "Балтийский городской округ");
        assertThat(scanner.get(link).header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(readers(email)).isZero();

        Surfer.Reply pressed = new Surfer(http.address()).press(link);
        assertThat(pressed.location()).isEqualTo("/drafts/news/done?body=" + BODY + "&topic=housing");
        assertThat(anybody.get(pressed.location()).text()).contains("Подписка подтверждена", "Жильё");
        assertThat(readers(email)).isOne();
        assertThat(asked(email)).isZero();
        assertThat(anybody.press(link).status()).isEqualTo(410);
        assertThat(anybody.get(link).text()).contains("Ссылка больше не действует");
    }

    @Test
    void each_text_is_told_once_however_many_tell_it_and_however_many_interests_it_meets() throws Exception {
        String email = "news-told@example.org";
        confirm(email, new Interest("", ""));
        confirm(email, new Interest(BODY, ""));
        confirm("News-Told@example.org", new Interest(BODY, "housing"));
        confirm("news-elsewhere@example.org", new Interest("svetly", ""));
        confirm("news-topic@example.org", new Interest(BODY, "health"));
        confirm("news-english@example.org", new Interest("", "housing"), "en");
        String number = drafts.post(jdbc, "О ремонте крыш", "housing", Duration.ofDays(7));

        IntStream.range(0, 4).parallel().forEach(node -> tell());
        tell();

        JsonNode letter = letter(email, "Новый акт на экспертизе: О ремонте крыш", number);
        assertThat(letter.path("text").asText())
                .contains("размещён проект акта «О ремонте крыш»", number, "/drafts/" + number, "Жильё", "до ");
        assertThat(letter("news-english@example.org", "New act under examination", number)
                        .path("text")
                        .asText())
                .contains("Conclusions are accepted: until", "Housing");
        assertThat(told(number)).containsExactlyInAnyOrder(email, "news-english@example.org");
        MimeMessage message = written(letter);
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("List-Unsubscribe")[0]).contains("/letters/stop/");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");

        drafts.repost(jdbc, number, Duration.ofDays(14));
        tell();
        assertThat(letter(email, "Новая редакция на экспертизе", number)
                        .path("text")
                        .asText())
                .contains("Заключения принимают заново");
        // A slight change begins no window: there is nothing to tell in time.
        drafts.repost(jdbc, number, Duration.ofDays(-1));
        tell();
        tell();
        assertThat(told(number)).hasSize(4);
        assertThat(untold(number)).isZero();
    }

    @Test
    void many_are_told_in_turns_and_a_turn_that_was_broken_off_goes_on_where_it_was() {
        List<String> all = IntStream.range(0, 5)
                .mapToObj(n -> "news-many-" + n + "@example.org")
                .toList();
        all.forEach(email -> confirm(email, new Interest(BODY, "transport")));
        String number = drafts.post(jdbc, "О дорогах", "transport", Duration.ofDays(7));

        while (!news.turn(2)) {
            assertThat(told(number)).doesNotHaveDuplicates();
        }

        assertThat(told(number)).containsAll(all).doesNotHaveDuplicates();
        assertThat(untold(number)).isZero();
    }

    @Test
    void one_click_forgets_the_address_and_also_the_link_of_an_old_letter_does() throws Exception {
        String email = "news-stop@example.org";
        confirm(email, new Interest(BODY, ""));
        String number = drafts.post(jdbc, "О парках", "nature", Duration.ofDays(7));
        tell();
        String link = found(
                STOP,
                letter(email, "Новый акт на экспертизе: О парках", number)
                        .path("text")
                        .asText());
        Surfer anybody = new Surfer(http.address());
        assertThat(anybody.get(link).text()).contains("писем об актах на антикоррупционной экспертизе", "Не присылать");
        assertThat(readers(email)).isOne();

        oneClick(link);

        assertThat(readers(email)).isZero();
        assertThat(anybody.get(link).text())
                .contains("Больше не присылаем", "Подписаться снова", "href=\"/drafts/news\"")
                .doesNotContain("Присылать снова");
        drafts.repost(jdbc, number, Duration.ofDays(14));
        tell();
        assertThat(told(number)).doesNotHaveDuplicates();

        confirm(email, new Interest(BODY, ""));
        anybody.press(link);
        assertThat(readers(email)).isZero();
        oneClick(link);
    }

    @Test
    void whether_an_address_is_told_already_shows_nowhere() {
        confirm("news-known@example.org", new Interest("", ""));

        String known = ask(new Surfer(http.address()), "news-known@example.org", "", "")
                .plain();
        String unknown = ask(new Surfer(http.address()), "news-unknown@example.org", "", "")
                .plain();

        assertThat(known.replace("news-known", "x")).isEqualTo(unknown.replace("news-unknown", "x"));
        mail.await("news-known@example.org", "Подтвердите подписку");
        mail.await("news-unknown@example.org", "Подтвердите подписку");
    }

    @Test
    void what_is_no_address_is_asked_for_again_and_nothing_chosen_is_lost() {
        Surfer anybody = new Surfer(http.address());

        Surfer.Reply empty = ask(anybody, " ", BODY, "housing");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Укажите адрес электронной почты.", "value=\"" + BODY + "\" selected");
        Surfer.Reply wrong = ask(anybody, "нет@такого", BODY, "nonsense");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Адрес написан с ошибкой.", "value=\"нет@такого\"");
    }

    @Test
    void nobody_fills_another_ones_mailbox_and_what_is_not_confirmed_is_deleted() {
        String email = "news-victim@example.org";
        Surfer anybody = new Surfer(http.address());
        for (int n = 0; n < DraftNewsRequests.PER_DAY; n++) {
            assertThat(ask(anybody, email, "", "").status()).isEqualTo(200);
        }
        Surfer.Reply more = ask(anybody, email.toUpperCase(Locale.ROOT), "", "");
        assertThat(more.status()).isEqualTo(429);
        assertThat(Long.parseLong(more.header("Retry-After"))).isBetween(80_000L, 86_401L);
        assertThat(more.text()).contains("попробуйте снова через 24 ч");
        assertThat(asked(email)).isEqualTo(DraftNewsRequests.PER_DAY);
        String link = link(mail.await(email, "Подтвердите подписку"));

        time.advance("P1D");
        assertThat(ask(anybody, email, "", "").status()).isEqualTo(200);
        assertThat(anybody.get(link).status()).isEqualTo(200);
        time.advance("P1D");
        assertThat(anybody.press(link).status()).isEqualTo(410);
        requests.purge();
        assertThat(asked(email)).isOne();
        time.advance("P1D");
        requests.purge();
        assertThat(asked(email)).isZero();
        assertThat(readers(email)).isZero();
    }

    @Test
    void where_nobody_is_nobody_is_written_to_again_and_erased_people_are_forgotten() {
        String gone = "news-gone@example.org";
        String full = "news-full@example.org";
        String erased = "news-erased@example.org";
        List.of(gone, full, erased).forEach(email -> confirm(email, new Interest(BODY, "social")));
        String number = drafts.post(jdbc, "О пособиях", "social", Duration.ofDays(7));
        tell();

        bounced(number, gone, "5.1.1");
        bounced(number, full, "5.2.2");
        transaction.executeWithoutResult(status -> {
            requests.ask(erased, new Interest("", ""), Locale.ENGLISH);
            events.publishEvent(new PersonErased(erased, List.of()));
        });

        assertThat(readers(gone)).isZero();
        assertThat(readers(full)).isOne();
        assertThat(readers(erased)).isZero();
        assertThat(asked(erased)).isZero();
    }

    private void tell() {
        while (!news.turn(100)) {
            // The rest of the readers in further turns.
        }
    }

    private Surfer.Reply ask(Surfer surfer, String email, String body, String topic) {
        surfer.get("/drafts/news?body=" + body + "&topic=" + topic);
        return surfer.post("/drafts/news", Map.of("email", email, "body", body, "topic", topic));
    }

    private void confirm(String email, Interest interest) {
        confirm(email, interest, "ru");
    }

    /** As the link in the letter does, of which only the mailbox knows the secret. */
    private void confirm(String email, Interest interest, String language) {
        int before = mail.to(email.toLowerCase(Locale.ROOT)).size();
        transaction.executeWithoutResult(status -> requests.ask(email, interest, Locale.forLanguageTag(language)));
        String address = email.toLowerCase(Locale.ROOT);
        mail.await(address, letter -> mail.to(address).size() > before);
        List<JsonNode> letters = mail.to(address);
        String token = letters.stream()
                .map(letter -> LINK.matcher(letter.path("text").asText()))
                .filter(Matcher::find)
                .reduce((first, second) -> second)
                .orElseThrow()
                .group()
                .replaceFirst(".*/", "");
        assertThat(requests.confirm(token)).contains(interest);
    }

    /** To whom letters about that act were written, as often as they were. */
    private List<String> told(String number) {
        return jdbc.sql(
                        "select to_address from letter where event = 'draft-posted' and occurrence like ? || '/%' and to_address like 'news-%'")
                .param(number)
                .query(String.class)
                .list();
    }

    private JsonNode letter(String email, String subject, String number) {
        return mail.await(
                email,
                letter -> letter.path("subject").asText().startsWith(subject)
                        && letter.path("text").asText().contains(number));
    }

    private int untold(String number) {
        return count("select count(*) from draft_act_version where draft = ? and told_at is null", number);
    }

    private int readers(String email) {
        return count("select count(*) from draft_reader where email = ?", email);
    }

    private int asked(String email) {
        return count("select count(*) from draft_news_request where email = ?", email);
    }

    private int count(String query, String of) {
        return jdbc.sql(query).param(of).query(Integer.class).single();
    }

    private void bounced(String number, String email, String status) {
        UUID letter = jdbc.sql("select id from letter where occurrence = ? || '/1' and to_address = ?")
                .params(number, email)
                .query(UUID.class)
                .single();
        letter(email, "Новый акт", number);
        jdbc.sql("update letter set state = 'FAILED' where id = ?")
                .param(letter)
                .update();
        jdbc.sql("insert into letter_attempt (letter_id, at, outcome, result, status) values (?, ?, 'BOUNCED', '', ?)")
                .params(letter, clock.instant().atOffset(ZoneOffset.UTC), status)
                .update();
        transaction.executeWithoutResult(any -> events.publishEvent(new LetterFailed(null, letter, "")));
    }

    private void oneClick(String link) throws IOException, InterruptedException {
        HttpRequest click = HttpRequest.newBuilder(URI.create(http.address() + link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(click, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** The letter as the mail server took it over. */
    private MimeMessage written(JsonNode letter) throws Exception {
        try (Stream<Path> caught = Files.walk(Path.of(environment.getRequiredProperty("reglament.data"), "mail"))) {
            for (Path file :
                    caught.filter(one -> one.toString().endsWith(".eml")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    MimeMessage message = new MimeMessage(null, in);
                    if (letter.path("messageId").asText().equals(message.getMessageID())) {
                        return message;
                    }
                }
            }
        }
        throw new AssertionError("nothing was taken over as " + letter);
    }

    private static String link(JsonNode letter) {
        return found(LINK, letter.path("text").asText());
    }

    private static String found(Pattern pattern, String text) {
        Matcher link = pattern.matcher(text);
        assertThat(link.find()).as("%s in %s", pattern, text).isTrue();
        return link.group();
    }
}
