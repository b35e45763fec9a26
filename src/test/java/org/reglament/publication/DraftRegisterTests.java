package org.reglament.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** People and feed readers find in the register of acts what they filter it by. */
@ReglamentTest
class DraftRegisterTests {
    private static final String BODY = "baltiysk";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @Autowired
    Http http;

    private final PostedDrafts drafts = new PostedDrafts(BODY);

    @Test
    void the_feed_is_atom_with_entries_that_never_change_and_follows_the_filter() throws Exception {
        String number = drafts.post(jdbc, "О <ценах> & \u0001тарифах", "budget", Duration.ofDays(7));
        drafts.repost(jdbc, number, Duration.ofDays(14));
        String other = drafts.post(jdbc, "О школах", "education", Duration.ofDays(-1));

        Element feed = feed("?body=" + BODY + "&topic=budget");
        assertThat(texts(feed, "title"))
                .containsExactly(
                        "Антикоррупционная экспертиза актов – Балтийский городской округ – Бюджет, налоги, закупки",
                        "О <ценах> & тарифах (редакция 2)",
                        "О <ценах> & тарифах");
        List<String> ids = texts(feed, "id");
        assertThat(ids.get(0)).endsWith("/drafts.atom?body=" + BODY + "&topic=budget");
        assertThat(ids.subList(1, 3)).allSatisfy(id -> assertThat(id).contains("/drafts/" + number + "#"));
        assertThat(texts(feed, "updated")).hasSize(3).allSatisfy(moment -> assertThat(Instant.parse(moment))
                .isAfter(Instant.EPOCH));
        assertThat(texts(feed, "updated").get(0))
                .isEqualTo(texts(feed, "updated").get(1));
        assertThat(texts(feed, "name"))
                .containsOnly("Балтийский городской округ")
                .hasSize(2);
        assertThat(texts(feed("?body=" + BODY + "&topic=budget"), "id")).isEqualTo(ids);

        assertThat(texts(feed("?body=" + BODY + "&topic=education&state=considered"), "id")
                        .get(1))
                .contains(other);
        assertThat(texts(feed("?body=" + BODY + "&topic=education&state=open"), "id"))
                .hasSize(1);
        assertThat(texts(feed(""), "id")).anySatisfy(id -> assertThat(id).contains(number));
    }

    @Test
    void the_register_asks_as_much_for_twenty_acts_as_for_one() {
        drafts.post(jdbc, "О музеях", "culture", Duration.ofDays(7));
        String address = "/drafts?body=" + BODY + "&topic=culture";
        http.get(address);
        int one = statements.of(() -> http.get(address));
        for (int n = 0; n < 25; n++) {
            drafts.post(jdbc, "О музее " + n, "culture", Duration.ofDays(7));
        }

        assertThat(statements.of(() -> http.get(address))).isEqualTo(one);
        assertThat(statements.repeated(() -> http.get(address))).isEmpty();
        Surfer reader = new Surfer(http.address());
        Matcher next = Pattern.compile("href=\"(/drafts\\?body=[^\"]*before=[^\"]*)\"")
                .matcher(reader.get(address).text());
        assertThat(next.find()).isTrue();
        String rest = reader.get(next.group(1).replace("&amp;", "&")).text();
        assertThat(rest).contains("О музеях", "/drafts.atom?body=" + BODY + "&amp;topic=culture");
        assertThat(rest).contains("/drafts/news?body=" + BODY + "&amp;topic=culture");
    }

    private Element feed(String query) throws Exception {
        Http.Answer answer = http.get("/drafts.atom" + query);
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Element feed = parsers.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.text())))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        return feed;
    }

    private static List<String> texts(Element feed, String name) {
        NodeList found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        List<String> texts = new ArrayList<>();
        for (int n = 0; n < found.getLength(); n++) {
            texts.add(found.item(n).getTextContent());
        }
        return texts;
    }
}
