package org.reglament.demo;

import java.time.LocalTime;
import java.util.List;
import org.reglament.board.Board;
import org.reglament.board.Boards;
import org.reglament.board.Rules;
import org.reglament.board.Seat;
import org.reglament.board.Share;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats people who do not exist in boards on the first run; of the region's real boards there are the names alone. */
@Component
@Profile("demo")
@Order(6)
class DemoBoards implements ApplicationRunner {

    private static final String COMMISSION = "government-commission";
    private static final Rules COMMON = new Rules(
            Share.parse(">1/2"),
            Rules.Base.PRESENT,
            Share.parse(">1/2"),
            false,
            true,
            5,
            LocalTime.of(18, 0),
            Rules.Recusal.LEAVE,
            false,
            5,
            3);

    /** Where the members of the commission work, and which mechanism of openness each looks after. */
    private static final List<String[]> MEMBERS = List.of(
            new String[] {"заместитель Председателя Правительства", ""},
            new String[] {"руководитель проектного офиса", "5"},
            new String[] {"министр здравоохранения", "1"},
            new String[] {"министр образования", "9"},
            new String[] {"министр социальной политики", "4"},
            new String[] {"министр цифровых технологий и связи", "10"},
            new String[] {"министр экономического развития", "6"},
            new String[] {"министр финансов", "8"},
            new String[] {"представитель Общественной палаты", "2"},
            new String[] {"представитель СМИ", "3"},
            new String[] {"независимый эксперт", "7"});

    /** What the experts of the expert council are elsewhere. */
    private static final List<String> EXPERTS =
            List.of("доцент кафедры государственного управления", "аналитик независимого центра", "юрист, медиатор");

    private final Boards boards;
    private final People people;
    private final BusinessClock clock;

    DemoBoards(Boards boards, People people, BusinessClock clock) {
        this.boards = boards;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (boards.find(COMMISSION).isPresent()) {
            return;
        }
        String gov = "gov";
        board(
                COMMISSION,
                "Правительственная комиссия по открытости",
                "Government Commission on Openness",
                Board.Kind.GOVERNMENT_COMMISSION,
                gov,
                COMMON,
                0);
        board(
                "expert-council",
                "Экспертный совет при Правительстве",
                "Expert Council to the Government",
                Board.Kind.EXPERT_COUNCIL,
                gov,
                COMMON,
                1);
        board(
                "competition-commission",
                "Конкурсная комиссия",
                "Competition Commission",
                Board.Kind.COMPETITION_COMMISSION,
                gov,
                secret(),
                2);
        String hash = DemoPassword.hash();
        for (int n = 0; n < MEMBERS.size(); n++) {
            String login = "member" + (n + 1);
            people.put(DemoNames.person(400 + n, login), hash, null);
            seat(COMMISSION, login, role(n), MEMBERS.get(n)[0], MEMBERS.get(n)[1], true);
        }
        String secretary = "board.secretary";
        Person person = DemoNames.person(431, secretary);
        people.put(person, hash, null);
        seat(COMMISSION, secretary, Seat.Role.SECRETARY, "консультант проектного офиса", "", false);
        for (int n = 0; n < 5; n++) {
            seat("competition-commission", "member" + (n + 1), role(n), MEMBERS.get(n)[0], "", true);
        }
        for (int n = 0; n < EXPERTS.size(); n++) {
            String login = "board.expert" + (n + 1);
            people.put(DemoNames.person(440 + n, login), hash, null);
            seat("expert-council", login, role(n), EXPERTS.get(n), "", true);
        }
        seat("competition-commission", secretary, Seat.Role.SECRETARY, "консультант проектного офиса", "", false);
    }

    private static Seat.Role role(int n) {
        return n == 0 ? Seat.Role.CHAIR : n == 1 ? Seat.Role.DEPUTY : Seat.Role.MEMBER;
    }

    private static Rules secret() {
        return new Rules(
                COMMON.quorum(),
                COMMON.base(),
                COMMON.majority(),
                true,
                false,
                COMMON.absenteeDays(),
                COMMON.closes(),
                Rules.Recusal.SHRINK,
                false,
                COMMON.materialsDays(),
                COMMON.minutesDays());
    }

    private void board(
            String key, String name, String english, Board.Kind kind, String body, Rules rules, int position) {
        boards.put(new Board(key, name, english, kind, body, rules), position);
    }

    private void seat(String board, String login, Seat.Role role, String title, String curates, boolean votes) {
        boards.seat(new Seat(
                0, board, login, role, title, curates, votes, clock.today().withDayOfYear(1), null));
    }
}
