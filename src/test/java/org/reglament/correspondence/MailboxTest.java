package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Submission;
import org.reglament.correspondence.InboundRows.Row;
import org.reglament.correspondence.InboundRows.State;
import org.reglament.document.Documents;
import org.reglament.journal.Journal;
import org.reglament.kit.Http;
import org.reglament.kit.Post;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** A mailbox, and the beans of incoming mail that look into it; the application itself has none. */
@ReglamentTest
abstract class MailboxTest {
    static final String BODY = "pionersky";

    @Autowired
    ApplicationContext application;

    @Autowired
    Http http;

    @Autowired
    Post post;

    @Autowired
    CaseFiles cases;

    @Autowired
    Documents documents;

    @Autowired
    Letters letters;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser mailbox;
    AnnotationConfigApplicationContext inbound;
    InboundLoop loop;
    final String id = UUID.randomUUID().toString().substring(0, 8);
    final String nina = "nina." + id + "@example.org";

    /** The beans of incoming mail once more, with a mailbox; the application itself has none. */
    @BeforeEach
    void start() throws Exception {
        jdbc.sql("delete from inbound_mail").update();
        server.start();
        mailbox = server.getUserManager().createUser("office@region.example", "office", "secret");
        with(60);
    }

    void with(int answersPerHour) {
        InboundSettings settings =
                Eml.settings("127.0.0.1", server.getImap().getPort(), DataSize.ofMegabytes(2), answersPerHour);
        inbound = new AnnotationConfigApplicationContext();
        inbound.setParent(application);
        inbound.registerBean("settings", InboundSettings.class, () -> settings, bean -> bean.setPrimary(true));
        inbound.register(
                InboundStore.class,
                InboundBox.class,
                ReplyCodes.class,
                Placing.class,
                StrangerLetters.class,
                InboundWork.class,
                HeldMails.class);
        inbound.refresh();
        loop = new InboundLoop(
                settings,
                inbound.getBean(InboundBox.class),
                inbound.getBean(InboundWork.class),
                application.getBean(DataSource.class));
    }

    @AfterEach
    void stop() {
        inbound.close();
        server.stop();
    }

    String words(CaseFile file) {
        return cases.submissions(file.id()).stream()
                .filter(each -> each.element().equals("papers"))
                .map(Submission::answers)
                .map(answers -> String.valueOf(answers.get("text")))
                .findFirst()
                .orElseThrow();
    }

    List<Row> rows() {
        return jdbc.sql("select id from inbound_mail order by received_at, id").query(UUID.class).list().stream()
                .map(each -> application.getBean(InboundRows.class).find(each).orElseThrow())
                .toList();
    }

    List<State> states() {
        return rows().stream().map(Row::state).toList();
    }

    void arrives(byte[] raw) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    static int mailbox(GreenMail server, String folder) throws Exception {
        var user = server.getUserManager().getUser("office");
        return server.getManagers().getImapHostManager().getFolder(user, folder).getMessageCount();
    }

    String address(CaseFile file) {
        return inbound.getBean(ReplyCodes.class)
                .of(file.id(), Recipient.APPLICANT)
                .orElseThrow();
    }

    Letter receipt(CaseFile file) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> letters.of(file.id()).stream()
                .anyMatch(letter -> letter.event().equals("receipt") && letter.state() == LetterState.ACCEPTED));
        return letters.of(file.id()).stream()
                .filter(letter -> letter.event().equals("receipt"))
                .findFirst()
                .orElseThrow();
    }

    CaseFile appeal() {
        Http.Answer filed = http.as("intake")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/procedures/citizen-appeal/cases",
                        Map.of(
                                "body", BODY,
                                "applicant", Map.of("lastName", "Кравцова", "firstName", "Нина", "email", nina),
                                "answers",
                                        Map.of(
                                                "kind", "complaint",
                                                "subject", "Протекает крыша",
                                                "text", "После ремонта протекает крыша.",
                                                "replyMode", "EMAIL")));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return cases.byNumber(filed.json().path("number").asText()).orElseThrow();
    }
}
