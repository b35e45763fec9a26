package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.reglament.casefile.CaseFile;
import org.reglament.correspondence.HeldMails.Done;
import org.reglament.correspondence.InboundRows.Row;
import org.reglament.correspondence.InboundRows.State;
import org.reglament.document.Document;
import org.reglament.journal.JournalEntry;
import org.reglament.signin.Official;

/** Who is not known is told how to file, and what cannot be placed waits for those whom it concerns. */
class HeldMailTests extends MailboxTest {
    @Test
    void a_stranger_is_told_once_a_day_and_a_program_never() throws Exception {
        String pavel = "pavel." + id + "@example.org";
        String paul = "paul." + id + "@example.org";
        arrives(Eml.from(pavel).to(Eml.TO).text("У нас протекает крыша").bytes());
        arrives(Eml.from(pavel.toUpperCase(java.util.Locale.ROOT))
                .to(Eml.TO)
                .text("Почему молчите?")
                .bytes());
        arrives(Eml.from(paul).to(Eml.TO).text("Our roof leaks").bytes());
        arrives(Eml.from("robot." + id + "@example.org")
                .header("Precedence", "bulk")
                .text("Ваше письмо получено")
                .bytes());
        arrives(Eml.from("no-reply@reglament.example").text("это мы сами").bytes());
        loop.turn();

        assertThat(post.await(pavel, "не принято как обращение").path("text").asText())
                .contains("Госуслуги");
        post.await(paul, "not accepted as an appeal");
        assertThat(states())
                .containsExactlyInAnyOrder(State.ANSWERED, State.ASIDE, State.ANSWERED, State.ASIDE, State.ASIDE);
        assertThat(post.to(pavel)).hasSize(1);
        assertThat(post.to("robot." + id + "@example.org")).isEmpty();

        jdbc.sql("update inbound_mail set answered_at = answered_at - interval '25 hours'")
                .update();
        arrives(Eml.from(pavel).to(Eml.TO).text("Снова я").bytes());
        loop.turn();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> post.to(pavel).size() == 2);
    }

    @Test
    void few_strangers_an_hour_are_told_the_others_wait_for_people() throws Exception {
        inbound.close();
        with(1);
        arrives(Eml.from("one." + id + "@example.org").text("Раз").bytes());
        arrives(Eml.from("two." + id + "@example.org").text("Два").bytes());
        loop.turn();

        assertThat(states()).containsExactlyInAnyOrder(State.ANSWERED, State.HELD);
    }

    @Test
    void what_is_too_big_is_held_with_its_head_alone() throws Exception {
        CaseFile file = appeal();
        arrives(Eml.from(nina)
                .to(address(file))
                .subject("Фото")
                .text("Много фото")
                .file("big.txt", "text/plain", new byte[3 * 1024 * 1024])
                .bytes());
        loop.turn();

        Row held = rows().get(0);
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.reason()).isEqualTo("size");
        assertThat(held.subject()).isEqualTo("Фото");
        assertThat(held.caseId()).isEqualTo(file.id());
        assertThat(jdbc.sql("select sum(length(data)) from inbound_chunk")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void what_cannot_be_placed_is_placed_by_those_whom_it_concerns() throws Exception {
        CaseFile file = appeal();
        HeldMails held = inbound.getBean(HeldMails.class);
        Official registrar = new Official("registrar." + BODY);
        Official stranger = new Official("registrar.minprirod");
        arrives(Eml.from(nina).to(Eml.TO).id("a" + id).text("Когда ответите?").bytes());
        arrives(Eml.from("son." + id + "@example.org")
                .to(Eml.TO)
                .id("b" + id)
                .subject("По делу " + file.number() + "!")
                .text("Мама просит добавить.")
                .file("справка.txt", "text/plain", "да".getBytes(StandardCharsets.UTF_8))
                .bytes());
        loop.turn();

        List<HeldMail> mine = held.held(registrar);
        assertThat(mine).hasSize(2);
        assertThat(held.held(stranger)).isEmpty();
        assertThat(held.held(new Official("executor." + BODY))).isEmpty();
        assertThat(held.held(new Official("admin"))).hasSize(2);
        HeldMail first = mail(mine, nina);
        HeldMail second = mail(mine, "son." + id + "@example.org");
        assertThat(first.hints()).singleElement().satisfies(hint -> {
            assertThat(hint.file().id()).isEqualTo(file.id());
            assertThat(hint.why()).isEqualTo("SENDER");
        });
        assertThat(second.hints()).singleElement().satisfies(hint -> assertThat(hint.why())
                .isEqualTo("NUMBER"));

        assertThat(held.file(second.id(), "OG-1999-000001", registrar)).isEqualTo(Done.NO_CASE);
        assertThat(held.file(second.id(), file.number(), stranger)).isEqualTo(Done.DECIDED);
        assertThat(held.file(second.id(), file.number(), registrar)).isEqualTo(Done.DONE);
        assertThat(held.file(second.id(), file.number(), registrar)).isEqualTo(Done.DECIDED);
        assertThat(words(file)).contains("Мама просит добавить.", "son." + id);
        assertThat(documents.of(file.id())).extracting(Document::name).contains("справка.txt");
        assertThat(journal.of(file.id())).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("mail-filed");
            assertThat(entry.by()).isEqualTo(registrar.login());
        });

        assertThat(held.aside(first.id(), "вопрос не по делу", registrar)).isEqualTo(Done.DONE);
        assertThat(held.settled(registrar)).singleElement().satisfies(mail -> assertThat(mail.note())
                .isEqualTo("вопрос не по делу"));
        assertThat(held.answer(first.id(), registrar)).isEqualTo(Done.DONE);
        post.await(nina, "не принято как обращение");
        UUID chain = UUID.nameUUIDFromBytes("mail".getBytes(StandardCharsets.UTF_8));
        assertThat(journal.of(chain))
                .extracting(JournalEntry::action)
                .contains("mail-filed", "mail-aside", "mail-answered");
        assertThat(journal.verify(chain).valid()).isTrue();
    }

    @Test
    void an_answer_to_a_closed_case_waits_for_its_registrars() throws Exception {
        CaseFile file = appeal();
        jdbc.sql("update case_file set closed_at = opened_at, outcome = 'explained' where id = ?")
                .param(file.id())
                .update();
        arrives(Eml.from(nina).to(address(file)).text("Спасибо!").bytes());
        loop.turn();
        HeldMails held = inbound.getBean(HeldMails.class);
        Official registrar = new Official("registrar." + BODY);

        HeldMail mail = held.held(registrar).get(0);
        assertThat(mail.reason()).isEqualTo("closed");
        assertThat(held.file(mail.id(), file.number(), registrar)).isEqualTo(Done.DONE);

        assertThat(documents.of(file.id())).anyMatch(paper -> paper.name().startsWith("Письмо заявителя"));
        assertThat(letters.of(file.id())).noneMatch(letter -> letter.event().startsWith("papers-"));
        jdbc.sql("update case_file set closed_at = null, outcome = null where id = ?")
                .param(file.id())
                .update();
    }

    @Test
    void what_comes_to_a_confidential_case_is_seen_by_its_readers_alone() throws Exception {
        CaseFile file = appeal();
        String reader = "lawyer." + BODY;
        jdbc.sql("update case_file set confidential = true, readers = array[?] where id = ?")
                .params(BODY + ":lawyer", file.id())
                .update();
        Eml big = Eml.from(nina).to(address(file)).text("Есть ещё свидетель.");
        for (int i = 0; i < 40; i++) {
            big.file("f" + i + ".txt", "text/plain", new byte[] {65});
        }
        arrives(big.bytes());
        loop.turn();

        assertThat(states()).containsExactly(State.FILED);
        assertThat(inbound.getBean(HeldMails.class).held(new Official("admin"))).isEmpty();
        assertThat(words(file)).contains("Есть ещё свидетель.", "Не приняты файлы:");
        assertThat(letters.of(file.id()))
                .filteredOn(letter -> letter.event().equals("papers-added"))
                .extracting(Letter::recipient)
                .containsExactly(reader);
    }

    private static HeldMail mail(List<HeldMail> all, String sender) {
        return all.stream()
                .filter(mail -> sender.equals(mail.sender()))
                .findFirst()
                .orElseThrow();
    }
}
