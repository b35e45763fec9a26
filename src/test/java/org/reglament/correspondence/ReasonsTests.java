package org.reglament.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reglament.correspondence.Letter.Attempt;
import org.reglament.correspondence.Letter.Outcome;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Whatever servers say, officials read one plain sentence in their language. */
class ReasonsTests {
    private final Reasons reasons = new Reasons(messages());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERMANENT   | 550 5.1.1 no such user                | FAILED   | Такого почтового ящика нет",
                "PERMANENT   | 550 no such user                      | FAILED   | Такого почтового ящика нет",
                "BOUNCED     | smtp; 550 unknown (5.1.10)            | FAILED   | Почтового сервера с таким именем нет",
                "BOUNCED     | smtp; host not found (5.4.4)          | FAILED   | Почтового сервера с таким именем нет",
                "PERMANENT   | 552 5.2.2 over quota                  | FAILED   | Почтовый ящик получателя переполнен",
                "PERMANENT   | 550 5.2.1 disabled                    | FAILED   | Почтовый ящик отключён",
                "PERMANENT   | 554 5.7.1 spam                        | FAILED   | по своим правилам",
                "PERMANENT   | 571 what                              | FAILED   | по своим правилам",
                "PERMANENT   | not sent: an e-mail address has an @  | FAILED   | записан с ошибкой",
                "PERMANENT   | 552 5.3.4 too big                     | FAILED   | больше, чем принимает",
                "TEMPORARY   | 451 4.7.1 come back later             | GIVEN_UP | просит повторить позже",
                "TEMPORARY   | 452 4.2.2 full                        | GIVEN_UP | переполнен",
                "TEMPORARY   | 451 later                             | QUEUED   | просит повторить позже",
                "UNREACHABLE | connect timed out                     | GIVEN_UP | Наш почтовый сервер недоступен",
                "DELAYED     | smtp; 421 4.4.1 no answer             | ACCEPTED | просит повторить позже",
                "ACCEPTED    | 250 2.0.0 taken                       | ACCEPTED | ''",
                "DELIVERED   | smtp; 250 2.1.5 ok                    | DELIVERED| ''"
            })
    void a_servers_words_become_a_sentence(Outcome outcome, String words, LetterState state, String sentence) {
        Letter letter = letter(state, new Answer(outcome, words));

        String said = reasons.words(letter, Locale.forLanguageTag("ru"));

        assertThat(said).contains(sentence).doesNotContainPattern("[0-9]{3}");
        assertThat(said.isEmpty()).isEqualTo(sentence.isEmpty());
        assertThat(reasons.words(letter, Locale.ENGLISH).isEmpty()).isEqualTo(sentence.isEmpty());
    }

    @Test
    void a_delivery_beside_a_refusal_does_not_hide_its_reason() {
        Letter letter = letter(
                LetterState.FAILED,
                new Answer(Outcome.BOUNCED, "550 5.1.1 no such user"),
                new Answer(Outcome.DELIVERED, "250 2.1.5 ok"));

        assertThat(letter.reason()).isEqualTo("mailbox");
    }

    @Test
    void a_refusal_outweighs_a_delivery_and_given_up_is_no_proof() {
        assertThat(DeliveryReports.next(LetterState.ACCEPTED, Outcome.DELIVERED))
                .isEqualTo(LetterState.DELIVERED);
        assertThat(DeliveryReports.next(LetterState.DELIVERED, Outcome.BOUNCED)).isEqualTo(LetterState.FAILED);
        assertThat(DeliveryReports.next(LetterState.FAILED, Outcome.DELIVERED)).isEqualTo(LetterState.FAILED);
        assertThat(DeliveryReports.next(LetterState.GIVEN_UP, Outcome.DELIVERED))
                .isEqualTo(LetterState.DELIVERED);
        assertThat(DeliveryReports.next(LetterState.QUEUED, Outcome.BOUNCED)).isEqualTo(LetterState.FAILED);
        assertThat(DeliveryReports.next(LetterState.ACCEPTED, Outcome.DELAYED)).isEqualTo(LetterState.ACCEPTED);
        assertThat(DeliveryReports.next(LetterState.ACCEPTED, Outcome.RELAYED)).isEqualTo(LetterState.ACCEPTED);
    }

    @Test
    void a_signed_link_stops_what_it_says_and_no_other() {
        StopTokens tokens = new StopTokens("one server's key");
        String token = tokens.of("digest/head.minstroy");

        assertThat(token).matches("[A-Za-z0-9_.-]+");
        assertThat(tokens.read(token)).contains("digest/head.minstroy");
        assertThat(new StopTokens("another key").read(token)).isEmpty();
        String other = tokens.of("digest/head.minzdrav");
        String mixed = other.substring(0, other.indexOf('.')) + token.substring(token.indexOf('.'));
        for (String wrong : List.of(mixed, token + "A", token.replace(".", ""), "", ".", "A." + "A".repeat(22))) {
            assertThat(tokens.read(wrong)).isEmpty();
        }
    }

    private static Letter letter(LetterState state, Answer... answers) {
        return new Letter(
                UUID.randomUUID(),
                null,
                "try",
                "applicant",
                "nina@example.org",
                "ru",
                "Проба",
                "",
                "",
                state,
                "<1@example.org>",
                Instant.EPOCH,
                null,
                null,
                List.of(),
                Arrays.stream(answers)
                        .map(one -> new Attempt(Instant.EPOCH, one.outcome(), one.text(), "mx", one.status()))
                        .toList());
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/correspondence");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
