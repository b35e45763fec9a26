package org.reglament.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reglament.participation.NominationCheck.Paper;

/** What a nomination lacks and what follows from its dates is found without anybody's judgement. */
class NominationCheckTests {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 17);
    private static final Instant OPENED = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-17T21:59:59Z");

    @Test
    void a_nomination_with_all_papers_lacks_nothing() {
        assertThat(check(whole()).complete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void each_paper_is_missed_by_itself_and_may_be_brought_later(Paper paper) {
        Map<String, Object> content = whole();
        content.remove(paper.key());

        assertThat(check(content).missing()).containsExactly(paper);
        assertThat(NominationCheck.of(content, LAST, 12, List.of(paper)).complete())
                .isTrue();
    }

    /** Every combination of papers that are there and papers that are not. */
    @Test
    void what_is_missing_is_all_that_is_not_there_in_the_order_of_the_form() {
        Paper[] all = Paper.values();
        for (int set = 0; set < 1 << all.length; set++) {
            Map<String, Object> content = whole();
            Set<Paper> gone = EnumSet.noneOf(Paper.class);
            for (int n = 0; n < all.length; n++) {
                if ((set & 1 << n) != 0) {
                    gone.add(all[n]);
                    content.remove(all[n].key());
                }
            }
            assertThat(check(content).missing()).containsExactlyElementsOf(gone);
        }
    }

    @Test
    void an_empty_list_of_files_and_an_unticked_consent_are_no_papers() {
        Map<String, Object> content = whole();
        content.put(Paper.LETTER.key(), List.of());
        content.put(Paper.PROCESSING.key(), false);

        assertThat(check(content).missing()).containsExactly(Paper.LETTER, Paper.PROCESSING);
    }

    @ParameterizedTest
    @CsvSource({"2008-11-17, true", "2008-11-18, false", "1980-01-01, true", "'', false", "unknown, false"})
    void of_age_is_who_turns_18_on_the_last_day_at_the_latest(String born, boolean adult) {
        Map<String, Object> content = whole();
        content.put("birthDate", born);

        assertThat(check(content).adult()).isEqualTo(adult);
    }

    @ParameterizedTest
    @CsvSource({"2025-11-17, true", "2025-11-18, false", "2010-02-28, true", "'', false"})
    void an_organisation_must_have_been_registered_for_a_year_by_then(String since, boolean oldEnough) {
        Map<String, Object> content = whole();
        content.put("organisationSince", since);

        assertThat(check(content).oldEnough()).isEqualTo(oldEnough);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T07:59:59.999999Z, false",
        "2026-11-02T08:00:00Z, true",
        "2026-11-17T21:59:59Z, true",
        "2026-11-17T21:59:59.999999Z, true",
        "2026-11-17T22:00:00Z, false",
    })
    void the_last_second_counts_to_its_end_and_the_next_one_does_not(Instant filed, boolean in) {
        assertThat(competition().accepts(filed)).isEqualTo(in);
    }

    /** 500 nominations spread over the last ten minutes and the ten after them: each is in or out by the rule. */
    @Test
    void of_many_in_the_last_minutes_each_is_in_or_out() {
        Competition competition = competition();
        long in = 0;
        for (int n = 0; n < 1_000; n++) {
            Instant filed = Instant.parse("2026-11-17T21:50:00Z").plusMillis(n * 1_200L);
            boolean accepted = competition.accepts(filed);
            assertThat(accepted).isEqualTo(n < 500);
            in += accepted ? 1 : 0;
        }
        assertThat(in).isEqualTo(500);
    }

    /** Whoever reads the form agrees to the very text that is kept with the consent. */
    @Test
    void the_form_shows_the_texts_of_the_consents_as_they_are_kept() throws Exception {
        String kept = Files.readString(Path.of("src/main/resources/db/migration/V170__competition.sql"))
                + Files.readString(Path.of("src/main/resources/db/migration/V173__expert_pool.sql"));
        String form = Files.readString(Path.of("forms/council-nomination/apply.form"));
        var texts = new ObjectMapper()
                .readTree(form).findParents("text").stream()
                        .filter(each -> each.path("id").asText().endsWith("-2026-1"))
                        .toList();

        assertThat(texts).hasSize(3).allSatisfy(text -> assertThat(kept)
                .contains("'" + text.path("text").asText() + "'")
                .contains("'" + text.path("properties").path("text_en").asText() + "'"));
    }

    private static Competition competition() {
        SelectionRules rules = new SelectionRules(
                9,
                9,
                new BigDecimal("50"),
                new SelectionRules.Part(1, 3),
                new SelectionRules.Part(1, 3),
                1,
                3,
                3,
                List.of(),
                List.of(new Criterion("all", "Всё", "", 100, 100)));
        return new Competition(
                "OS-2026-000001", null, "minobr", "Совет", rules, 1, OPENED, CLOSES, null, null, null, null, null);
    }

    private static NominationCheck check(Map<String, Object> content) {
        return NominationCheck.of(content, LAST, 12, List.of());
    }

    private static Map<String, Object> whole() {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Paper paper : Paper.values()) {
            content.put(paper.key(), List.of("files::1"));
        }
        content.put(Paper.CONFLICT.key(), "no");
        content.put(Paper.PROCESSING.key(), true);
        content.put("birthDate", "1980-05-17");
        content.put("organisationSince", "2015-04-01");
        return content;
    }
}
