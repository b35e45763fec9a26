package org.reglament.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reglament.kit.Http;
import org.reglament.kit.ReglamentTest;
import org.reglament.kit.Statements;
import org.reglament.kit.Surfer;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page of the desk costs the database is bounded, and does not grow with what it shows. */
@ReglamentTest
class DeskPageCostTests {
    /** A little above what was measured, the session's statements included; whoever needs more says here why. */
    private static final Map<String, Integer> MOST = Map.of(
            "/desk/tasks?queue=available", 16,
            "/desk/tasks?queue=mine", 15,
            "/desk/team", 13,
            "", 29,
            "/tasks", 22,
            "/documents", 15,
            // with what programs answered to them
            "/letters", 18,
            "/journal", 20,
            "/deadline", 16);

    @Autowired
    Http http;

    @Autowired
    Statements statements;

    @Test
    void pages_cost_the_same_however_much_there_is_to_show() {
        Appeals appeals = new Appeals(http);
        String number = appeals.untilApproval();
        Surfer head = new Surfer(http.address()).signIn("head." + Appeals.BODY);
        counts(head, number);

        Map<String, Integer> few = counts(head, number);
        for (int i = 0; i < 12; i++) {
            appeals.untilApproval();
        }
        Map<String, Integer> many = counts(head, number);

        System.out.println("Statements of pages: " + many);
        assertThat(many).isEqualTo(few);
        assertThat(many).allSatisfy((page, count) -> assertThat(count).as(page).isBetween(1, MOST.get(page)));
    }

    private Map<String, Integer> counts(Surfer head, String number) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String page : MOST.keySet()) {
            String address = page.startsWith("/desk") ? page : "/desk/cases/" + number + page;
            Runnable visit =
                    () -> assertThat(head.get(address).status()).as(address).isEqualTo(200);
            counts.put(page, statements.of(visit));
        }
        return counts;
    }
}
