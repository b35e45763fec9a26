package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.reglament.correspondence.Letter.Attempt;
import org.reglament.correspondence.Letter.Outcome;
import org.reglament.correspondence.LetterRequest.SecretLink;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Whatever the mail server does, each letter ends in the state that is true of it, and on its own. */
class OutboxTests extends SmtpTest {
    @Autowired
    Outbox outbox;

    @Autowired
    Queue queue;

    @Autowired
    Postman postman;

    @Autowired
    Handover handover;

    @Autowired
    JavaMailSenderImpl server;

    @Test
    void an_accepted_letter_keeps_the_servers_answer() {
        UUID id = send("well@one.example");

        Letter letter = await(id, LetterState.ACCEPTED);

        assertThat(letter.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(attempt.result()).startsWith("250 2.0.0 taken as");
        });
        assertThat(letter.nextAttemptAt()).isNull();
    }

    @Test
    void a_letter_has_two_faces_and_says_that_no_one_wrote_it() throws Exception {
        await(send("faces@one.example", "крыша <b>"), LetterState.ACCEPTED);

        MimeMessage message = received("faces@one.example", 0);

        assertThat(message.getSubject()).isEqualTo("Проба крыша <b>");
        assertThat(message.getFrom()[0].toString()).contains("no-reply@reglament.example");
        assertThat(message.getReplyTo()[0].toString()).isEqualTo("office@region.example");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("Слово: крыша <b>");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("крыша &lt;b&gt;");
    }

    @Test
    void a_line_break_in_a_subject_begins_no_header() throws Exception {
        await(send("inject@one.example", "x\r\nBcc: victim@one.example\r\n\r\nbody"), LetterState.ACCEPTED);

        MimeMessage message = received("inject@one.example", 0);

        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Проба x Bcc: victim@one.example body");
    }

    @Test
    void an_address_that_is_more_than_one_is_refused_and_reaches_nobody() {
        UUID id = send("a@one.example,b@one.example");

        assertThat(await(id, LetterState.FAILED).attempts())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.result()).contains("not one e-mail address"));
    }

    @Test
    void a_temporary_refusal_is_tried_again_until_it_is_well() {
        String to = "twice@two.example";
        SMTP.script(to, "451 4.7.1 come back later", "451 4.7.1 come back later");
        UUID id = send(to);
        awaitAttempts(id, 1);
        assertThat(letter(id).state()).isEqualTo(LetterState.QUEUED);

        clock.advance(Duration.ofMinutes(1));
        awaitAttempts(id, 2);
        clock.advance(Duration.ofMinutes(5));

        Letter letter = await(id, LetterState.ACCEPTED);
        assertThat(letter.attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Outcome.TEMPORARY, Outcome.TEMPORARY, Outcome.ACCEPTED);
        assertThat(letter.attempts().get(0).result()).contains("451 4.7.1 come back later");
        assertThat(SMTP.receivedBy(to)).hasSize(1);
    }

    @Test
    void a_letter_refused_for_days_is_given_up() {
        String to = "never@two.example";
        SMTP.script(to, "451 full", "451 full");
        UUID id = send(to);
        awaitAttempts(id, 1);

        clock.advance(Duration.ofDays(5).plusMinutes(1));

        Letter letter = await(id, LetterState.GIVEN_UP);
        assertThat(letters.stuck()).extracting(Letter::id).contains(id);
        assertThat(letter.attempts()).hasSize(2);
        letters.retry(id, "admin", "");
        await(id, LetterState.ACCEPTED);
    }

    @Test
    void a_letter_that_went_out_late_went_out() {
        int port = server.getPort();
        server.setPort(1);
        UUID id = send("late@two.example");
        awaitAttempts(id, 1);
        server.setPort(port);

        clock.advance(Duration.ofDays(10));

        assertThat(await(id, LetterState.ACCEPTED).attempts()).hasSize(2);
    }

    @Test
    void a_refusal_for_good_fails_at_once() {
        String to = "nobody@two.example";
        SMTP.script(to, "550 5.1.1 no such user");

        Letter letter = await(send(to), LetterState.FAILED);

        assertThat(letter.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(Outcome.PERMANENT);
            assertThat(attempt.result()).contains("550 5.1.1 no such user");
        });
    }

    @Test
    void a_hanging_server_holds_no_other_letter_up() throws InterruptedException {
        List<UUID> hanging = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String to = "hang" + i + "@three.example";
            SMTP.script(to, ScriptedSmtp.HANG);
            hanging.add(send(to));
        }
        SMTP.awaitReached("hang0@three.example");

        List<UUID> others = IntStream.range(0, 100)
                .mapToObj(i -> send("other" + i + "@four" + i % 10 + ".example"))
                .toList();
        until(() -> accepted(others) == 100);

        // Five waits of three seconds lie between the first of them and the last: the other letters overtook them.
        assertThat(letter(hanging.get(23)).attempts()).isEmpty();
        assertThat(SMTP.mostAtOnce("three.example")).isEqualTo(4);
        awaitAttempts(hanging.get(0), 1);
        assertThat(letter(hanging.get(0)).attempts().get(0).outcome()).isEqualTo(Outcome.TEMPORARY);
        // What is left of them would only keep other tests waiting.
        jdbc.sql("delete from letter where id = any(?)")
                .param(hanging.toArray(UUID[]::new))
                .update();
    }

    @Test
    void a_server_silent_after_the_text_holds_no_other_letter_up() {
        List<UUID> silent = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String to = "silent" + i + "@" + (i % 2 == 0 ? "ten.example" : "eleven.example");
            SMTP.script(to, ScriptedSmtp.SILENCE);
            silent.add(send(to));
        }
        until(() -> !SMTP.receivedBy("silent0@ten.example").isEmpty());

        UUID other = send("other@twelve.example");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> letter(other).state() == LetterState.ACCEPTED);
        silent.forEach(id -> awaitAttempts(id, 1));
        assertThat(silent).allMatch(id -> letter(id).state() == LetterState.QUEUED);
    }

    @Test
    void no_letter_is_handed_over_before_the_one_before_it_is_on_record() throws Exception {
        CountDownLatch recordable = new CountDownLatch(1);
        outbox.stop();
        List<UUID> all = IntStream.range(0, 5)
                .mapToObj(i -> send("one" + i + "@thirteen.example"))
                .toList();
        CompletableFuture<Void> hindrance =
                CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("lock table letter_attempt in share mode").update();
                    outbox.start();
                    try {
                        recordable.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        until(() -> handedOver(all) > 0);
        Thread.sleep(1000);

        // A process killed here repeats this one letter, for only of this one is the fate not on record.
        assertThat(handedOver(all)).isEqualTo(1);
        recordable.countDown();
        hindrance.get();
        all.forEach(id -> await(id, LetterState.ACCEPTED));
        assertThat(handedOver(all)).isEqualTo(5);
    }

    @Test
    void a_letter_whose_claim_ran_out_before_it_was_recorded_is_not_taken_again_by_its_own_sender() {
        String to = "slow@fourteen.example";
        UUID id = transaction.execute(status -> {
            // As a database does that is away for longer than a claim.
            jdbc.sql("lock table letter_attempt in share mode").update();
            UUID sent = CompletableFuture.supplyAsync(() -> send(to)).join();
            until(() -> !SMTP.receivedBy(to).isEmpty());
            for (int polls = 0; polls < 3; polls++) {
                int expired = CompletableFuture.supplyAsync(
                                () -> jdbc.sql("update letter set claimed_until = clock_timestamp() where id = ?")
                                        .param(sent)
                                        .update())
                        .join();
                assertThat(expired).isEqualTo(1);
                pause(1200);
            }
            return sent;
        });

        assertThat(await(id, LetterState.ACCEPTED).attempts()).hasSize(1);
        assertThat(SMTP.receivedBy(to)).hasSize(1);
    }

    @Test
    void a_server_that_trickles_is_cut_off() {
        String to = "drip@five.example";
        SMTP.script(to, ScriptedSmtp.DRIP);

        UUID id = send(to);

        awaitAttempts(id, 1);
        assertThat(letter(id).attempts().get(0).outcome()).isEqualTo(Outcome.TEMPORARY);
        assertThat(letter(id).state()).isEqualTo(LetterState.QUEUED);
    }

    @Test
    void a_connection_dropped_after_the_text_repeats_the_letter_under_the_same_id() throws Exception {
        String to = "drop@five.example";
        SMTP.script(to, ScriptedSmtp.DROP);
        UUID id = send(to);
        awaitAttempts(id, 1);
        assertThat(letter(id).state()).isEqualTo(LetterState.QUEUED);

        clock.advance(Duration.ofMinutes(1));

        await(id, LetterState.ACCEPTED);
        assertThat(SMTP.receivedBy(to)).hasSize(2);
        assertThat(received(to, 0).getMessageID())
                .isEqualTo(received(to, 1).getMessageID())
                .isEqualTo(letter(id).messageId());
    }

    @Test
    void a_crash_between_the_servers_yes_and_the_record_repeats_the_letter_under_the_same_id() throws Exception {
        String to = "crash@six.example";
        outbox.stop();
        try {
            UUID id = send(to);
            Queued claimed = claim(id);
            assertThat(postman.deliver(claimed).outcome()).isEqualTo(Outcome.ACCEPTED);
            // Here the process dies: nothing is recorded, and the claim runs out.
            handover.end();
            jdbc.sql("update letter set claimed_until = clock_timestamp()").update();
            outbox.start();

            await(id, LetterState.ACCEPTED);
            assertThat(SMTP.receivedBy(to)).hasSize(2);
            assertThat(received(to, 0).getMessageID()).isEqualTo(received(to, 1).getMessageID());
        } finally {
            outbox.start();
        }
    }

    @Test
    void a_letter_erased_while_it_was_under_way_leaves_no_trace() {
        outbox.stop();
        try {
            UUID id = send("erased@six.example");
            Queued claimed = claim(id);
            Answer answer = postman.deliver(claimed);
            handover.end();
            jdbc.sql("delete from letter where id = ?").param(id).update();

            assertThat(queue.record(claimed, answer, "127.0.0.1")).isNull();
        } finally {
            outbox.start();
        }
    }

    @Test
    void a_claimed_letter_is_left_alone_by_others() {
        outbox.stop();
        try {
            UUID id = send("claimed@six.example");
            assertThat(claimAll()).extracting(Queued::id).containsOnlyOnce(id);
            assertThat(claimAll()).isEmpty();
        } finally {
            jdbc.sql("update letter set claimed_until = null").update();
            outbox.start();
        }
    }

    @Test
    void a_mail_server_that_is_away_uses_no_patience_up() {
        int port = server.getPort();
        server.setPort(1);
        UUID id = send("away@seven.example");
        for (int tries = 1; tries < 5; tries++) {
            awaitAttempts(id, tries);
            clock.advance(Duration.ofMinutes(2));
        }
        server.setPort(port);
        clock.advance(Duration.ofMinutes(2));

        assertThat(await(id, LetterState.ACCEPTED).attempts())
                .filteredOn(attempt -> attempt.outcome() == Outcome.UNREACHABLE)
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void a_secret_goes_out_and_is_never_kept_in_clear() throws Exception {
        String to = "secret@eight.example";
        UUID id = transaction.execute(status -> letters.send(LetterRequest.of("try", null, "", recipient(to))
                        .with(Map.of("word", "SECRET-GIVEN-" + UUID.randomUUID()))
                        .linking(new SecretLink("/sign-in/link/", "s3cr3t-token")))
                .orElseThrow());

        Letter letter = await(id, LetterState.ACCEPTED);

        assertThat(SMTP.receivedBy(to)).hasSize(1);
        MimeMultipart parts = (MimeMultipart) received(to, 0).getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("/sign-in/link/s3cr3t-token")
                .contains("Слово: SECRET-GIVEN-");
        assertThat(letter.text()).contains("/sign-in/link/••••").doesNotContain("s3cr3t");
        assertThat(jdbc.sql("select coalesce(encode(secret, 'escape'), '') || html || plain || subject from letter")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("s3cr3t"));
    }

    @Test
    void a_moved_clock_waits_until_due_letters_are_handed_over() {
        String to = "settle@nine.example";
        SMTP.script(to, "451 later");
        UUID id = send(to);
        awaitAttempts(id, 1);
        clock.advance(Duration.ofMinutes(1));

        assertThat(outbox.settle()).isTrue();

        assertThat(letter(id).state()).isEqualTo(LetterState.ACCEPTED);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long handedOver(List<UUID> ids) {
        return ids.stream()
                .mapToInt(id -> SMTP.receivedBy(letter(id).to()).size())
                .sum();
    }

    private int accepted(List<UUID> ids) {
        return jdbc.sql("select count(*) from letter where state = 'ACCEPTED' and id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private Queued claim(UUID id) {
        return claimAll().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Queued> claimAll() {
        return Stream.generate(() -> queue.claim(true, List.of(), List.of()))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }
}
