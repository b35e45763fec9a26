package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reglament.board.VoteRefusedException.Reason;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Openings;
import org.reglament.directory.People;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Time;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
import org.reglament.worklist.TaskRefusedException;
import org.reglament.worklist.Tasks;
import org.reglament.worklist.UnknownTaskException;
import org.reglament.worklist.VoteTasks;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question goes from its case to the board and comes back decided, once and for all. */
@ReglamentTest
class VotingTests {

    private static final List<String> SEVEN =
            List.of("member1", "member2", "member3", "member4", "member5", "member6", "member7");

    @Autowired
    RepositoryService repository;

    @Autowired
    Procedures procedures;

    @Autowired
    Openings openings;

    @Autowired
    CaseFiles cases;

    @Autowired
    Agenda agenda;

    @Autowired
    Secretariat secretariat;

    @Autowired
    Voting voting;

    @Autowired
    Voters voters;

    @Autowired
    Minutes minutes;

    @Autowired
    VoteTasks voteTasks;

    @Autowired
    Tasks tasks;

    @Autowired
    WorkItems items;

    @Autowired
    TaskService engine;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    @Autowired
    Time time;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void draw() {
        Question.deploy(repository, procedures);
    }

    private UUID ask(String subject) {
        return Question.ask(openings, Question.KEY, Map.of("subject", subject));
    }

    private AgendaItem item(UUID file) {
        return agenda.latest(file, "plan").orElseThrow();
    }

    /** Takes the question into a meeting of those people and opens the vote. */
    private AgendaItem meet(UUID file, List<String> there, boolean byLine) {
        AgendaItem item = item(file);
        Meeting meeting = secretariat.plan(
                Question.SECRETARY, new Meetings.Plan(Question.BOARD, false, clock.instant(), "Зал 214"));
        secretariat.take(Question.SECRETARY, meeting.id(), List.of(item.id()));
        secretariat.attend(Question.SECRETARY, meeting.id(), there, "member1");
        secretariat.open(Question.SECRETARY, item.id(), byLine, null);
        return item(file);
    }

    private void vote(AgendaItem item, String choice, List<String> logins) {
        logins.forEach(login -> voting.cast(login, item.id(), Vote.of(choice, "Исправьте пункт 3.", "")));
    }

    private String outcome(UUID file) {
        time.advance("PT1S");
        assertThat(cases.get(file).isOpen()).isFalse();
        return String.valueOf(cases.get(file).outcome());
    }

    @Test
    void the_last_vote_decides_and_the_case_knows_all_of_it() {
        UUID file = ask("План Минздрава");
        AgendaItem open = meet(file, SEVEN, false);
        assertThat(voting.voters(file, "plan")).containsExactlyInAnyOrderElementsOf(SEVEN);

        vote(open, "agreed", SEVEN.subList(0, 3));
        vote(open, "agreedWithRemarks", SEVEN.subList(3, 7));

        assertThat(outcome(file)).isEqualTo("agreedWithRemarks");
        Map<String, Object> content = cases.content(file);
        assertThat(content)
                .containsEntry("boardOutcome", "agreedWithRemarks")
                .containsEntry("boardOutcomeName", "Согласовать с замечаниями");
        assertThat(String.valueOf(content.get("boardRemarks")).lines())
                .hasSize(4)
                .allMatch(line -> line.endsWith(": Исправьте пункт 3."));
        assertThat(String.valueOf(content.get("boardVotes"))).contains("count=3", "count=4", "count=0");
        assertThat(String.valueOf(content.get("boardMinutes"))).startsWith("№ ");
        assertThat(item(file).state()).isEqualTo(AgendaItem.State.DECIDED);
    }

    @Test
    void a_vote_is_final_and_only_a_members_own() {
        AgendaItem open = meet(ask("План Минобразования"), SEVEN, false);
        voting.cast("member2", open.id(), Vote.of("agreed", "", "Считаю срок нереальным."));

        assertThatThrownBy(() -> voting.cast("member2", open.id(), Vote.of("returned", "Нет", "")))
                .extracting("reason")
                .isEqualTo(Reason.REPEATED);
        assertThatThrownBy(() -> voting.cast("member9", open.id(), Vote.of("agreed", "", "")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> voting.cast("member3", open.id(), Vote.of("agreedWithRemarks", " ", "")))
                .extracting("reason")
                .isEqualTo(Reason.NO_REMARK);
        assertThatThrownBy(() -> voting.cast("member3", open.id(), Vote.of("maybe", "", "")))
                .extracting("reason")
                .isEqualTo(Reason.NO_CHOICE);
        assertThat(voters.ballots(open.id())).hasSize(1);
        assertThat(voters.dissents(open.id())).extracting("text").containsExactly("Считаю срок нереальным.");
    }

    @Test
    void neither_the_task_list_nor_a_substitute_votes_for_a_member() {
        UUID file = ask("План Минспорта");
        AgendaItem open = meet(file, SEVEN, false);
        String task = voteTasks.of(file, "plan", "member4").orElseThrow();
        people.substitute("member4", "member10", clock.today(), clock.today());

        for (Runnable deed : List.<Runnable>of(
                () -> tasks.complete(new Official("member4"), task, Map.of(), java.util.Locale.ROOT),
                () -> tasks.unclaim(new Official("member4"), task),
                () -> tasks.claim(new Official("member4"), task))) {
            assertThatThrownBy(deed::run)
                    .isInstanceOf(TaskRefusedException.class)
                    .extracting("reason")
                    .isEqualTo(TaskRefusedException.Reason.BALLOT);
        }
        assertThatThrownBy(() -> tasks.get(new Official("member10"), task)).isInstanceOf(UnknownTaskException.class);
        assertThatThrownBy(() -> voting.cast("member10", open.id(), Vote.of("agreed", "", "")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(jdbc.sql("select personal from work_item where id = ?")
                        .param(task)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(items.drift()).isZero();
    }

    @Test
    void whoever_stands_back_has_no_ballot_and_can_break_the_quorum() {
        UUID file = ask("План Минфина");
        List<String> six = SEVEN.subList(0, 6);
        AgendaItem open = meet(file, six, false);
        voting.recuse("member6", open.id(), "Готовил этот план");

        assertThat(voteTasks.of(file, "plan", "member6")).isEmpty();
        assertThatThrownBy(() -> voting.cast("member6", open.id(), Vote.of("agreed", "", "")))
                .extracting("reason")
                .isEqualTo(Reason.RECUSED);
        vote(open, "agreed", six.subList(0, 5));

        assertThat(outcome(file)).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void by_correspondence_the_window_ends_the_vote_and_those_who_waited_are_reminded() {
        UUID file = Question.ask(openings, Question.KEY + "-now", Map.of("subject", "План Минкультуры"));
        AgendaItem open = item(file);
        assertThat(open.state()).isEqualTo(AgendaItem.State.OPEN);
        vote(open, "agreed", SEVEN);

        time.advanceWorkingDays(6);

        assertThat(cases.get(file).outcome()).isEqualTo("agreed");
        Result result = item(file).result();
        assertThat(result).isNotNull();
        assertThat(result.voted()).isEqualTo(7);
        assertThat(result.all()).isEqualTo(11);
        assertThatThrownBy(() -> voting.cast("member9", open.id(), Vote.of("agreed", "", "")))
                .extracting("reason")
                .isEqualTo(Reason.LATE);
    }

    @Test
    void too_few_by_correspondence_are_no_quorum() {
        UUID file = Question.ask(openings, Question.KEY + "-now", Map.of("subject", "План Минсельхоза"));
        vote(item(file), "agreed", SEVEN.subList(0, 5));

        time.advanceWorkingDays(6);

        assertThat(cases.get(file).outcome()).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void the_secretary_ends_a_vote_or_gives_a_question_back() {
        UUID ended = ask("План Минстроя");
        AgendaItem open = meet(ended, SEVEN, false);
        vote(open, "agreed", SEVEN.subList(0, 6));
        secretariat.close(Question.SECRETARY, open.id());
        assertThatThrownBy(() -> voting.cast("member7", open.id(), Vote.of("returned", "Нет", "")))
                .extracting("reason")
                .isEqualTo(Reason.LATE);
        assertThat(outcome(ended)).isEqualTo("agreed");

        UUID back = ask("План Минэкономразвития");
        assertThatThrownBy(() -> secretariat.giveBack("member1", item(back).id(), "Нет подписи"))
                .isInstanceOf(SecurityException.class);
        secretariat.giveBack(Question.SECRETARY, item(back).id(), "Нет подписи");
        assertThat(outcome(back)).isEqualTo(Outcome.WITHDRAWN);
        assertThat(cases.content(back)).containsEntry("boardRemarks", "Нет подписи");
    }

    @Test
    void row_by_row_each_row_has_its_outcome() {
        UUID file = Question.ask(
                openings,
                Question.KEY,
                Map.of(
                        "subject",
                        "План Минцифры",
                        "lines",
                        List.of(
                                Map.of("code", "1.1", "title", "Собрать совет"),
                                Map.of("code", "10.5", "title", "Открыть наборы данных"))));
        AgendaItem open = meet(file, SEVEN, true);
        assertThat(open.byLine()).isTrue();
        for (String login : SEVEN) {
            voting.cast(
                    login,
                    open.id(),
                    new Vote(
                            Map.of("1.1", "agreed", "10.5", login.equals("member7") ? "agreed" : "returned"),
                            Map.of("10.5", "Назовите наборы."),
                            ""));
        }

        assertThat(outcome(file)).isEqualTo("returned");
        assertThat(item(file).result().lines())
                .extracting(line -> line.code() + " " + line.outcome().code())
                .containsExactly("1.1 agreed", "10.5 returned");
        assertThat(String.valueOf(cases.content(file).get("boardRows"))).contains("outcome=agreed", "outcome=returned");
    }

    @Test
    void a_secret_vote_leaves_numbers_and_nothing_else() {
        jdbc.sql("update board set secret = true, casting = false where key = ?")
                .param(Question.BOARD)
                .update();
        try {
            UUID file = ask("План Минприроды");
            AgendaItem open = meet(file, SEVEN, false);
            vote(open, "agreed", SEVEN.subList(0, 4));
            vote(open, "returned", SEVEN.subList(4, 7));

            assertThat(outcome(file)).isEqualTo("agreed");
            assertThat(voters.ballots(open.id())).isEmpty();
            assertThat(jdbc.sql(
                                    "select column_name::text from information_schema.columns where table_name = 'secret_ballot'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("item", "line", "choice", "votes", "remarks");
            assertThat(jdbc.sql("select count(distinct xmin::text) from secret_ballot where item = ?")
                            .param(open.id())
                            .query(Integer.class)
                            .single())
                    .as("the rows do not tell which of them the last vote changed")
                    .isEqualTo(1);
            assertThat(String.valueOf(cases.content(file).get("boardRemarks")))
                    .isEqualTo("Исправьте пункт 3.\n".repeat(3).strip());
            assertThat(jdbc.sql("select data::text from journal_entry where case_id = ?")
                            .param(file)
                            .query(String.class)
                            .list())
                    .noneMatch(entry -> entry.contains("returned") || entry.contains("Исправьте"));
            assertThat(voters.counts(open.id()).get(""))
                    .containsEntry("agreed", 4)
                    .containsEntry("returned", 3);
            assertThat(jdbc.sql("select count(*) from journal_entry where case_id = ? and action = 'voted'")
                            .param(file)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(7);
        } finally {
            jdbc.sql("update board set secret = false, casting = true where key = ?")
                    .param(Question.BOARD)
                    .update();
        }
    }

    @Test
    void a_question_is_carried_over_to_the_next_meeting() {
        UUID file = ask("План Службы тарифов");
        AgendaItem item = item(file);
        Meeting first = secretariat.plan(
                Question.SECRETARY,
                new Meetings.Plan(Question.BOARD, false, clock.instant().plus(Duration.ofDays(14)), "Зал 214"));
        secretariat.take(Question.SECRETARY, first.id(), List.of(item.id()));
        assertThat(agenda.of(first.id())).extracting(AgendaItem::id).containsExactly(item.id());

        secretariat.carryOver(Question.SECRETARY, item.id());

        assertThat(agenda.of(first.id())).isEmpty();
        assertThat(agenda.waiting(Question.BOARD)).extracting(AgendaItem::id).contains(item.id());
        List<WorkItem> open = items.of(file);
        assertThat(open).isEmpty();
    }
}
