package org.reglament.desk;

import java.util.ArrayList;
import java.util.List;
import org.reglament.board.Boards;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.reglament.directory.Responsibles;
import org.reglament.page.Area;
import org.reglament.page.NavItem;
import org.reglament.page.Navigation;
import org.reglament.signin.Audience;
import org.reglament.signin.PathRule;
import org.reglament.signin.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Opens the desk to officials and leads through it. */
@Configuration(proxyBeanMethods = false)
class DeskSetup {

    @Bean
    PublicPaths deskPaths() {
        return () -> List.of(
                PathRule.of(Audience.OFFICIALS, "/desk/**"),
                // Calendar programs cannot sign in; the address itself is the secret.
                PathRule.of(Audience.ANYONE, HttpMethod.GET, "/calendar/*"));
    }

    /** Paper is taken in by registrars, teams are led by heads. */
    @Bean
    Navigation deskNavigation(People people, Responsibles responsibles, Boards boards) {
        return visitors -> {
            List<NavItem> items = new ArrayList<>();
            visitors.official().ifPresent(official -> {
                items.add(new NavItem(Area.DESK, 10, "desk.nav.tasks", "/desk/tasks"));
                items.add(new NavItem(Area.DESK, 20, "desk.nav.cases", "/desk/cases"));
                List<PostHeld> posts = people.postsOf(official.login());
                if (!boards.of(official.login()).isEmpty()) {
                    items.add(new NavItem(Area.DESK, 1, "board.votes.title", VotePages.ADDRESS));
                }
                if (visitors.admin() || !boards.of(official.login()).isEmpty()) {
                    items.add(new NavItem(Area.DESK, 2, "board.meetings.title", MeetingPages.ADDRESS));
                }
                if (posts.stream().anyMatch(held -> held.post().equals("registrar"))) {
                    items.add(new NavItem(Area.DESK, 30, "desk.nav.intake", "/desk/intake"));
                }
                if (posts.stream().anyMatch(held -> held.post().equals("executor"))) {
                    items.add(new NavItem(Area.DESK, 35, "desktask.start.title", OwnStartPages.ADDRESS));
                }
                if (posts.stream().anyMatch(held -> held.post().equals("head"))) {
                    items.add(new NavItem(Area.DESK, 40, "desk.nav.team", "/desk/team"));
                }
                if (!posts.isEmpty()) {
                    items.add(new NavItem(Area.DESK, 50, "desk.nav.substitution", SubstitutionPages.ADDRESS));
                }
                items.add(new NavItem(Area.DESK, 55, "desk.nav.calendar", CalendarFeedPages.ADDRESS));
                if (!posts.isEmpty()) {
                    items.add(new NavItem(Area.DESK, 56, "desk.nav.taskletters", TaskLetterPages.ADDRESS));
                    items.add(new NavItem(Area.DESK, 58, "selection.pool", ExpertPages.ADDRESS));
                }
                if (!posts.isEmpty() || visitors.admin()) {
                    items.add(new NavItem(Area.DESK, 60, "desk.nav.report", "/desk/reports/monthly"));
                }
                boolean editor = !responsibles.keptBy(official.login()).isEmpty();
                if (editor) {
                    items.add(new NavItem(Area.DESK, 70, "proof.responsible.title", "/desk/responsible"));
                }
                if (editor || visitors.admin()) {
                    items.add(new NavItem(Area.DESK, 95, "operations.letters", "/desk/letters"));
                }
            });
            return items;
        };
    }
}
