package org.reglament.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.reglament.calendar.BusinessClock;
import org.reglament.kit.ReglamentTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Minutes are signed by who presided and who was secretary, or in the stead of who has left. */
@ReglamentTest
class SignersTests {

    @Autowired
    Secretariat secretariat;

    @Autowired
    Meetings meetings;

    @Autowired
    Minutes minutes;

    @Autowired
    Signers signers;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void who_holds_the_seat_today_signs_for_who_has_left_it_and_the_minutes_say_so() throws Exception {
        Meeting meeting = secretariat.plan(
                Question.SECRETARY, new Meetings.Plan(Question.BOARD, false, clock.instant(), "Зал 214"));
        secretariat.end(Question.SECRETARY, meeting.id());
        minutes.draw(Question.SECRETARY, meeting.id());
        assertThat(signers.as("member1", meeting)).contains(Seat.Role.CHAIR);
        assertThat(signers.as(Question.SECRETARY, meeting)).contains(Seat.Role.SECRETARY);

        assertThat(signers.as("member2", meeting))
                .as("no deputy while who presided can sign")
                .isEmpty();

        // Both sit there as plain members: they have left the seats that they held at the meeting.
        jdbc.sql("update meeting set chair = 'member10', secretary = 'member11' where id = ?")
                .param(meeting.id())
                .update();
        Meeting left = meetings.find(meeting.id()).orElseThrow();
        assertThat(signers.chair(left)).isEqualTo("member1");
        assertThatThrownBy(() -> minutes.sign("member11", left.id())).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> minutes.sign("member3", left.id())).isInstanceOf(SecurityException.class);
        minutes.sign(Question.SECRETARY, left.id());
        minutes.sign(Question.SECRETARY, left.id());
        assertThat(minutes.signed(left.id())).as("nobody signs for both").isFalse();
        minutes.sign("member1", left.id());

        assertThat(minutes.signatures(left.id()))
                .extracting(Minutes.Signature::role, Minutes.Signature::login)
                .containsExactly(tuple(Seat.Role.CHAIR, "member1"), tuple(Seat.Role.SECRETARY, Question.SECRETARY));
        try (PDDocument pdf = Loader.loadPDF(minutes.pdf(left.id()).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("За председательствующего (", "За секретаря заседания (", ", секретарь");
        }
    }
}
