package org.reglament.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All boards and who sits in them. */
@Component
public class Boards {

    private static final String SEATS =
            "select s.id, s.board, s.login, s.role, s.title, s.curates, s.votes, s.since, s.until from seat s";
    private static final String ORDER =
            " order by array_position(array['chair', 'deputy', 'secretary', 'member'], s.role), s.id";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Boards(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Board> find(String key) {
        return jdbc.sql("select * from board where key = ?")
                .param(key)
                .query(Boards::board)
                .optional();
    }

    /** The board of that key, which must exist. */
    public Board get(String key) {
        return find(key).orElseThrow();
    }

    public List<Board> all() {
        return jdbc.sql("select * from board order by position, key")
                .query(Boards::board)
                .list();
    }

    /** Where a new board stands in lists: last. */
    int lastPosition() {
        return jdbc.sql("select 1 + coalesce(max(position), -1) from board")
                .query(Integer.class)
                .single();
    }

    int position(String key) {
        return jdbc.sql("select position from board where key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    /** Holds the board until the transaction ends: its rules change, or it is given seats, in one place at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Board> lock(String key) {
        return jdbc.sql("select * from board where key = ? for no key update")
                .param(key)
                .query(Boards::board)
                .optional();
    }

    /** Adds a board or changes the one of that key. */
    @Transactional
    public void put(Board board, int position) {
        Rules rules = board.rules();
        jdbc.sql(
                        """
                insert into board (key, name, name_en, kind, body, position, quorum, base, majority, secret, casting,
                    absentee_days, closes, recusal, remark_blocks, materials_days, minutes_days)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set name = excluded.name, name_en = excluded.name_en,
                    kind = excluded.kind, body = excluded.body, position = excluded.position,
                    quorum = excluded.quorum, base = excluded.base, majority = excluded.majority,
                    secret = excluded.secret, casting = excluded.casting, absentee_days = excluded.absentee_days,
                    closes = excluded.closes, recusal = excluded.recusal, remark_blocks = excluded.remark_blocks,
                    materials_days = excluded.materials_days, minutes_days = excluded.minutes_days
                """)
                .params(
                        board.key(),
                        board.name(),
                        board.nameEn(),
                        word(board.kind()),
                        board.body(),
                        position,
                        rules.quorum().toString(),
                        word(rules.base()),
                        rules.majority().toString(),
                        rules.secret(),
                        rules.casting(),
                        rules.absenteeDays(),
                        Time.valueOf(rules.closes()),
                        word(rules.recusal()),
                        rules.remarkBlocks(),
                        rules.materialsDays(),
                        rules.minutesDays())
                .update();
    }

    /** Gives somebody a seat from that day on, or changes the seat of that id. */
    @Transactional
    public void seat(Seat seat) {
        if (seat.id() != 0) {
            jdbc.sql("update seat set role = ?, title = ?, curates = ?, votes = ?, since = ?, until = ?"
                            + " where id = ? and board = ?")
                    .params(
                            word(seat.role()),
                            seat.title(),
                            seat.curates(),
                            seat.votes(),
                            seat.since(),
                            seat.until(),
                            seat.id(),
                            seat.board())
                    .update();
            return;
        }
        jdbc.sql(
                        """
                insert into seat (board, login, role, title, curates, votes, since, until) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (board, login, since) do update set role = excluded.role, title = excluded.title,
                    curates = excluded.curates, votes = excluded.votes, until = excluded.until
                """)
                .params(
                        seat.board(),
                        seat.login(),
                        word(seat.role()),
                        seat.title(),
                        seat.curates(),
                        seat.votes(),
                        seat.since(),
                        seat.until())
                .update();
    }

    /** Ends a seat: that day is the last. */
    @Transactional
    public void leave(long seat, LocalDate last) {
        jdbc.sql("update seat set until = greatest(?, since) where id = ?")
                .params(last, seat)
                .update();
    }

    /** The composition on a day: chair, deputy, secretary, then members as they were seated. */
    public List<Seat> seats(String board, LocalDate day) {
        return jdbc.sql(SEATS + " where s.board = ? and s.since <= ? and (s.until is null or s.until >= ?)" + ORDER)
                .params(board, day, day)
                .query(Boards::seat)
                .list();
    }

    /** The composition of today. */
    public List<Seat> seats(String board) {
        return seats(board, clock.today());
    }

    /** All seats that there ever were, for who keeps the composition. */
    public List<Seat> history(String board) {
        return jdbc.sql(SEATS + " where s.board = ?" + ORDER)
                .param(board)
                .query(Boards::seat)
                .list();
    }

    /** Where that person sits today. */
    public List<Seat> of(String login) {
        return jdbc.sql(SEATS + " where s.login = ? and s.since <= ? and (s.until is null or s.until >= ?)" + ORDER)
                .params(login, clock.today(), clock.today())
                .query(Boards::seat)
                .list();
    }

    /** Everybody who sits in the board today. */
    List<String> members(String board) {
        return seats(board).stream().map(Seat::login).distinct().toList();
    }

    /** Who is the secretary today; where nobody is, who was it when the meeting was planned. */
    String secretary(Meeting meeting) {
        return holder(meeting.board(), Seat.Role.SECRETARY).map(Seat::login).orElse(meeting.secretary());
    }

    /** Who holds that role in the board today. */
    public Optional<Seat> holder(String board, Seat.Role role) {
        return seats(board).stream().filter(seat -> seat.role() == role).findFirst();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(Class<E> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    }

    private static Board board(ResultSet row, int n) throws SQLException {
        return new Board(
                row.getString("key"),
                row.getString("name"),
                row.getString("name_en"),
                read(Board.Kind.class, row.getString("kind")),
                row.getString("body"),
                new Rules(
                        Share.parse(row.getString("quorum")),
                        read(Rules.Base.class, row.getString("base")),
                        Share.parse(row.getString("majority")),
                        row.getBoolean("secret"),
                        row.getBoolean("casting"),
                        row.getInt("absentee_days"),
                        row.getTime("closes").toLocalTime(),
                        read(Rules.Recusal.class, row.getString("recusal")),
                        row.getBoolean("remark_blocks"),
                        row.getInt("materials_days"),
                        row.getInt("minutes_days")));
    }

    private static Seat seat(ResultSet row, int n) throws SQLException {
        return new Seat(
                row.getLong("id"),
                row.getString("board"),
                row.getString("login"),
                read(Seat.Role.class, row.getString("role")),
                row.getString("title"),
                row.getString("curates"),
                row.getBoolean("votes"),
                row.getObject("since", LocalDate.class),
                until(row));
    }

    private static @Nullable LocalDate until(ResultSet row) throws SQLException {
        return row.getObject("until", LocalDate.class);
    }
}
