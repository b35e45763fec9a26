package org.reglament.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.WorkCalendar;
import org.reglament.casefile.CaseClosed;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.journal.Journal;
import org.reglament.journal.JournalEntry;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Deadlines on the whole application: kept, extended, broken and told of. */
@ReglamentTest
class DeadlinesTests {
    static final Rule THIRTY = Rule.parse("30 days");

    @Autowired
    ConfigurableApplicationContext application;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineMoves moves;

    @Autowired
    DueDates dates;

    @Autowired
    DeadlineTexts texts;

    @Autowired
    CaseFiles cases;

    @Autowired
    Journal journal;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    CaseOnClock file;

    @BeforeEach
    void open() {
        file = new CaseOnClock(application);
    }

    @Test
    void a_deadline_ends_with_the_last_second_of_its_day_and_becomes_the_date_of_the_case() {
        Deadline deadline = start("answer", THIRTY, true);
        LocalDate due = deadlines.explain(deadline).term().due();
        assertThat(deadline.dueAt())
                .isEqualTo(due.atTime(23, 59, 59).atZone(file.clock.getZone()).toInstant());
        assertThat(deadline.passed())
                .isEqualTo(due.plusDays(1).atStartOfDay(file.clock.getZone()).toInstant());
        assertThat(caseFile()).returns(deadline.dueAt(), CaseFile::dueAt).returns(false, CaseFile::overdue);
        assertThat(deadlines.find(file.id, "answer")).contains(deadline);
    }

    @Test
    void the_case_bears_the_date_of_the_shown_deadline_started_last() {
        Deadline first = start("register", Rule.parse("3 days"), true);
        Deadline second = start("answer", THIRTY, true);
        start("inner", Rule.parse("1 working day"), false);
        assertThat(caseFile().dueAt()).isEqualTo(second.dueAt()).isNotEqualTo(first.dueAt());
    }

    @Test
    void an_extension_is_counted_from_the_start_and_keeps_its_reason() {
        Deadline before = start("answer", THIRTY, true);
        Deadline after = moves.extend(file.id, "answer", 20, "Запрошены документы", "head.minzdrav");
        Explanation explanation = deadlines.explain(after);
        assertThat(explanation.term().lastDay())
                .isEqualTo(file.clock.dateOf(before.startedAt()).plusDays(50));
        assertThat(explanation.extensions())
                .extracting(Extension::days, Extension::reason, Extension::by)
                .containsExactly(tuple(20, "Запрошены документы", "head.minzdrav"));
        assertThat(explanation.term().days().stream().filter(CountedDay::counted))
                .hasSize(50);
        assertThat(caseFile().dueAt()).isEqualTo(after.dueAt());
        assertThat(actions()).containsExactly("deadline.started", "deadline.extended");
        assertThat(journal.verify(file.id).valid()).isTrue();
    }

    @Test
    void a_deadline_that_stands_still_is_not_broken_and_runs_on_where_it_stopped() {
        Deadline before = start("answer", Rule.parse("10 days"), true);
        moves.stop(file.id, "answer", "Ждём документы", "executor.minzdrav");
        assertThat(caseFile().dueAt()).isNull();
        assertThatThrownBy(() -> moves.stop(file.id, "answer", "Ещё раз", "executor.minzdrav"))
                .hasMessageContaining("stands still already");
        file.clock.advance(Duration.ofDays(20));
        assertThat(deadlines.breach(file.id, "answer")).isFalse();

        Deadline after = moves.resume(file.id, "answer", "Документы получены", "executor.minzdrav");

        Explanation explanation = deadlines.explain(after);
        assertThat(explanation.term().lastDay())
                .isEqualTo(file.clock.dateOf(before.startedAt()).plusDays(30));
        assertThat(explanation.term().days().stream().filter(day -> day.why() == CountedDay.Why.STOPPED))
                .hasSize(20);
        assertThat(explanation.stops())
                .extracting(Stop::reason, Stop::ended)
                .containsExactly(tuple("Ждём документы", "Документы получены"));
        assertThat(caseFile().dueAt()).isEqualTo(after.dueAt());
        assertThat(texts.sentences(explanation, Locale.forLanguageTag("ru")).toString())
                .contains("Срок не шёл с", "Ждём документы");
        assertThat(actions()).containsExactly("deadline.started", "deadline.stopped", "deadline.resumed");
        assertThatThrownBy(() -> moves.resume(file.id, "answer", "x", "system"))
                .hasMessageContaining("nothing to resume");
    }

    @Test
    void a_window_for_others_passes_by_itself() {
        Deadline window = deadlines.start(
                file.id,
                "acceptance",
                Rule.parse("7 working days"),
                StartEvent.NOW,
                "п. 5 Правил ПП РФ № 96",
                true,
                Extending.USUAL,
                false,
                "system",
                null);
        assertThat(caseFile().dueAt()).isEqualTo(window.dueAt());
        file.moveTo(window.dueAt().plus(Duration.ofDays(30)));
        assertThat(file.workingDaysLeft()).isEmpty();
        assertThat(deadlines.breach(file.id, "acceptance")).isFalse();

        deadlines.meet(file.id, "acceptance");

        assertThat(deadlines.find(file.id, "acceptance"))
                .get()
                .returns(true, Deadline::met)
                .returns(false, Deadline::breached);
        assertThat(caseFile().overdue()).isFalse();
        assertThat(file.breachLevels()).isEmpty();
        assertThat(actions()).containsExactly("deadline.started", "deadline.met");
    }

    @Test
    void a_deadline_that_is_resumed_anew_has_its_whole_length_again() {
        start("answer", Rule.parse("10 days"), true);
        moves.extend(file.id, "answer", 5, "Запрошены документы", "head.minzdrav");
        Deadline before = moves.stop(file.id, "answer", "Ждём документы", "executor.minzdrav");
        file.clock.advance(Duration.ofDays(20));

        Deadline after = moves.resume(file.id, "answer", "Документы получены", "executor.minzdrav", true);

        Explanation explanation = deadlines.explain(after);
        assertThat(explanation.term().lastDay()).isEqualTo(file.clock.today().plusDays(10));
        assertThat(explanation.extensions()).isEmpty();
        assertThat(after.startedAt()).isEqualTo(before.startedAt());
        assertThat(deadlines.turns(file.id).get("answer"))
                .last()
                .returns(Turn.Kind.RESTARTED, Turn::kind)
                .returns("Документы получены", Turn::reason)
                .returns("executor.minzdrav", Turn::by)
                .returns(after.dueAt(), Turn::after);
        assertThat(actions()).endsWith("deadline.restarted");
        moves.extend(file.id, "answer", 30, "Выезд на место", "head.minzdrav");
    }

    @Test
    void every_turn_of_a_deadline_stays_on_record_also_when_it_is_started_again() {
        Deadline first = start("answer", Rule.parse("10 days"), true);
        Deadline extended = moves.extend(file.id, "answer", 10, "Запрошены документы", "head.minzdrav");
        moves.stop(file.id, "answer", "Ждём документы", "executor.minzdrav");
        file.clock.advance(Duration.ofDays(1));
        Deadline resumed = moves.resume(file.id, "answer", "Получены", "executor.minzdrav");
        Deadline again = deadlines.start(
                file.id,
                "answer",
                THIRTY,
                StartEvent.NOW,
                "ст. 12 59-ФЗ",
                true,
                Extending.USUAL,
                true,
                "head.minzdrav",
                "Новые доводы");
        jdbc.sql("update deadline set due_at = due_at + interval '1 day' where case_id = ?")
                .param(file.id)
                .update();
        assertThat(moves.recount(file.id, "answer", "admin", "ПП РФ № 1", 2027)).isTrue();
        assertThat(moves.recount(file.id, "answer", "admin", "ПП РФ № 1", 2027)).isFalse();
        file.clock.advance(Duration.between(file.clock.instant(), again.passed()));
        deadlines.meet(file.id, "answer");

        Instant moved = again.dueAt().plus(Duration.ofDays(1));
        assertThat(deadlines.turns(file.id).get("answer"))
                .extracting(Turn::kind, Turn::by, Turn::reason, Turn::before, Turn::after)
                .containsExactly(
                        tuple(Turn.Kind.STARTED, "system", null, null, first.dueAt()),
                        tuple(
                                Turn.Kind.EXTENDED,
                                "head.minzdrav",
                                "Запрошены документы",
                                first.dueAt(),
                                extended.dueAt()),
                        tuple(Turn.Kind.STOPPED, "executor.minzdrav", "Ждём документы", extended.dueAt(), null),
                        tuple(Turn.Kind.RESUMED, "executor.minzdrav", "Получены", extended.dueAt(), resumed.dueAt()),
                        tuple(Turn.Kind.RESTARTED, "head.minzdrav", "Новые доводы", resumed.dueAt(), again.dueAt()),
                        tuple(Turn.Kind.RECOUNTED, "admin", "ПП РФ № 1", moved, again.dueAt()),
                        tuple(Turn.Kind.BREACHED, "system", null, again.dueAt(), again.dueAt()),
                        tuple(Turn.Kind.MET, "system", null, again.dueAt(), again.dueAt()));
    }

    @Test
    void nobody_is_reminded_of_a_deadline_that_was_extended_while_it_stood_still() {
        start("answer", Rule.parse("10 days"), true);
        moves.stop(file.id, "answer", "Ждём документы", "executor.minzdrav");
        Deadline extended = moves.extend(file.id, "answer", 10, "Запрошены документы", "head.minzdrav");
        assertThat(extended.dueAt())
                .isEqualTo(dates.endOf(dates.derive(extended).due()));
        file.moveTo(extended.passed().plus(Duration.ofDays(10)));
        assertThat(file.workingDaysLeft()).isEmpty();
        assertThat(file.breachLevels()).isEmpty();
    }

    @Test
    void an_extension_that_the_law_does_not_know_is_refused_with_a_sentence() {
        start("answer", THIRTY, true);
        assertThatThrownBy(() -> extend(0)).hasMessageContaining("from 1 to 30");
        assertThatThrownBy(() -> extend(31)).hasMessageContaining("from 1 to 30");
        assertThatThrownBy(() -> moves.extend(file.id, "answer", 5, " ", "head.minzdrav"))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> moves.extend(file.id, "other", 5, "x", "head.minzdrav"))
                .hasMessageContaining("no deadline 'other'");
        extend(20);
        assertThatThrownBy(() -> extend(11)).hasMessageContaining("at most 10 are left");
        extend(10);
        deadlines.meet(file.id, "answer");
        assertThatThrownBy(() -> extend(1)).hasMessageContaining("has been met");
    }

    @Test
    void a_term_is_extended_no_longer_and_no_later_than_its_law_allows() {
        Extending law = new Extending(15, Rule.parse("7 days"));
        Deadline answer = deadlines.start(
                file.id,
                "answer",
                THIRTY,
                StartEvent.REGISTRATION,
                "ч. 6 ст. 18 8-ФЗ",
                true,
                law,
                true,
                "system",
                null);
        assertThat(answer.extending()).isEqualTo(law);
        assertThatThrownBy(() -> extend(16)).hasMessageContaining("from 1 to 15");
        extend(10);
        assertThatThrownBy(() -> extend(6)).hasMessageContaining("at most 5 are left");

        jdbc.sql("update deadline set started_at = started_at - interval '9 days' where case_id = ?")
                .param(file.id)
                .update();
        assertThat(dates.mayStillBeExtended(deadlines.find(file.id, "answer").orElseThrow()))
                .isFalse();
        assertThatThrownBy(() -> extend(1)).hasMessageContaining("no longer be deferred");
    }

    @Test
    void a_deadline_from_registration_needs_a_registered_case() {
        jdbc.sql("update case_file set registered_at = null where id = ?")
                .param(file.id)
                .update();
        assertThatThrownBy(() -> deadlines.start(file.id, "answer", THIRTY, StartEvent.REGISTRATION, null, true))
                .hasMessageContaining("not registered yet");
    }

    @Test
    void a_date_counted_without_its_calendar_is_put_right_when_the_calendar_is_there() {
        Deadline deadline = start("answer", THIRTY, true);
        jdbc.sql("update deadline set provisional = true, due_at = due_at - interval '1 day' where case_id = ?")
                .param(file.id)
                .update();
        application.getBean(ProvisionalDates.class).recount();
        assertThat(deadlines.find(file.id, "answer")).contains(deadline);
        assertThat(caseFile().dueAt()).isEqualTo(deadline.dueAt());
        assertThat(actions()).containsExactly("deadline.started", "deadline.recounted");
    }

    @Test
    void a_setting_changed_later_does_not_belie_a_promised_date() {
        Deadline deadline = start("answer", THIRTY, true);
        jdbc.sql("update deadline set last_day_rule = 'NONE' where case_id = ?")
                .param(file.id)
                .update();
        Deadline counted = deadlines.find(file.id, "answer").orElseThrow();
        assertThat(deadlines.explain(counted).term().due())
                .isEqualTo(file.clock.dateOf(deadline.startedAt()).plusDays(30));
    }

    @Test
    void reminders_come_ten_five_and_one_working_days_before_and_stop_when_it_is_met() {
        Deadline deadline = start("answer", THIRTY, true);
        LocalDate due = file.clock.dateOf(deadline.dueAt());
        file.moveTo(calendar.plusWorkingDays(due, -10));
        assertThat(file.workingDaysLeft()).containsExactly(10);
        file.moveTo(calendar.plusWorkingDays(due, -5));
        assertThat(file.workingDaysLeft()).containsExactly(10, 5);
        deadlines.meet(file.id, "answer");
        file.moveTo(due.plusDays(10));
        assertThat(file.workingDaysLeft()).containsExactly(10, 5);
        assertThat(file.breachLevels()).isEmpty();
        assertThat(caseFile().overdue()).isFalse();
    }

    @Test
    void an_extension_arms_the_reminders_again() {
        Deadline deadline = start("answer", THIRTY, true);
        LocalDate due = file.clock.dateOf(deadline.dueAt());
        file.moveTo(calendar.plusWorkingDays(due, -5));
        LocalDate later = file.clock.dateOf(extend(30).dueAt());
        file.told.clear();
        file.moveTo(due.plusDays(1));
        assertThat(file.breachLevels()).isEmpty();
        file.moveTo(calendar.plusWorkingDays(later, -10));
        assertThat(file.workingDaysLeft()).containsExactly(10);
    }

    @Test
    void a_broken_deadline_is_marked_once_and_told_upwards_step_by_step() {
        Deadline deadline = start("answer", THIRTY, true);
        assertThat(deadlines.breach(file.id, "answer")).isFalse();
        file.moveTo(deadline.passed());
        assertThat(file.breachLevels()).containsExactly(1);
        assertThat(caseFile().overdue()).isTrue();
        assertThat(deadlines.breach(file.id, "answer")).isFalse();
        assertThatThrownBy(() -> extend(5)).hasMessageContaining("can no longer be extended");
        file.moveTo(calendar.plusWorkingDays(file.clock.dateOf(deadline.dueAt()), 1)
                .plusDays(1)
                .atStartOfDay(file.clock.getZone())
                .toInstant());
        assertThat(file.breachLevels()).containsExactly(1, 2);
        assertThat(actions()).containsExactly("deadline.started", "deadline.breached", "deadline.escalated");
        deadlines.meet(file.id, "answer");
        assertThat(caseFile().overdue()).isTrue();
    }

    @Test
    void a_jump_over_everything_tells_of_the_breach_and_not_of_what_was_near() {
        Deadline deadline = start("answer", THIRTY, true);
        file.moveTo(deadline.dueAt().plus(Duration.ofDays(30)));
        assertThat(file.workingDaysLeft()).isEmpty();
        assertThat(file.breachLevels()).containsExactly(1, 2);
    }

    @Test
    void a_notice_that_cannot_be_told_is_tried_again_and_holds_nobody_up() {
        Deadline broken = start("answer", THIRTY, true);
        CaseOnClock other = new CaseOnClock(application);
        deadlines.start(other.id, "answer", THIRTY, StartEvent.REGISTRATION, null, true);
        AtomicInteger tries = new AtomicInteger();
        UUID failing = file.id;
        application.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof DeadlineBreached breached
                    && breached.caseId().equals(failing)
                    && breached.level() == 1
                    && tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the first try fails");
            }
        });
        file.moveTo(broken.passed());
        assertThat(other.breachLevels()).containsExactly(1);
        assertThat(tries).hasValue(2);
        assertThat(actions()).containsExactly("deadline.started", "deadline.breached");
    }

    @Test
    void a_failure_that_shows_only_at_the_commit_holds_nobody_up_either() {
        Deadline broken = start("answer", THIRTY, true);
        CaseOnClock other = new CaseOnClock(application);
        deadlines.start(other.id, "answer", THIRTY, StartEvent.REGISTRATION, null, true);
        AtomicInteger tries = new AtomicInteger();
        UUID failing = file.id;
        application.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof DeadlineBreached breached
                    && breached.caseId().equals(failing)
                    && breached.level() == 1
                    && tries.incrementAndGet() <= 2) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        throw new IllegalStateException("the first commits fail");
                    }
                });
            }
        });
        file.moveTo(broken.passed());
        assertThat(deadlines.find(other.id, "answer")).get().returns(true, Deadline::breached);
        assertThat(deadlines.find(file.id, "answer")).get().returns(true, Deadline::breached);
        assertThat(tries).hasValue(3);
    }

    @Test
    void meeting_a_deadline_too_late_breaks_it_all_the_same() {
        Deadline deadline = start("answer", THIRTY, true);
        file.clock.advance(Duration.between(file.clock.instant(), deadline.passed()));
        deadlines.meet(file.id, "answer");
        assertThat(deadlines.find(file.id, "answer"))
                .hasValueSatisfying(
                        met -> assertThat(met).returns(true, Deadline::met).returns(true, Deadline::breached));
    }

    @Test
    void a_closed_case_leaves_no_deadline_to_break() {
        Deadline deadline = start("answer", THIRTY, true);
        application.publishEvent(new CaseClosed(file.id, "withdrawn"));
        file.moveTo(deadline.dueAt().plus(Duration.ofDays(30)));
        assertThat(file.breachLevels()).isEmpty();
        assertThat(deadlines.of(file.id)).allSatisfy(ended -> {
            assertThat(ended.open()).isFalse();
            assertThat(ended.met()).isFalse();
        });
    }

    @Test
    void the_same_deadline_started_again_runs_anew() {
        start("draft", Rule.parse("5 working days"), false);
        deadlines.meet(file.id, "draft");
        Instant later = start("draft", Rule.parse("7 working days"), false).dueAt();
        assertThat(deadlines.of(file.id))
                .singleElement()
                .returns(true, Deadline::open)
                .returns(later, Deadline::dueAt);
    }

    Deadline start(String key, Rule rule, boolean shown) {
        return deadlines.start(file.id, key, rule, StartEvent.REGISTRATION, "ст. 12 59-ФЗ", shown);
    }

    Deadline extend(int days) {
        return moves.extend(file.id, "answer", days, "Запрошены документы", "head.minzdrav");
    }

    CaseFile caseFile() {
        return cases.get(file.id);
    }

    List<String> actions() {
        Stream<JournalEntry> entries = journal.of(file.id).stream();
        return entries.map(JournalEntry::action)
                .filter(action -> action.startsWith("deadline."))
                .toList();
    }
}
