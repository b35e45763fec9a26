package org.reglament.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.directory.Person;
import org.reglament.page.Refusal;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.reglament.worklist.TaskRefusedException;
import org.reglament.worklist.Tasks;
import org.reglament.worklist.Team;
import org.reglament.worklist.Team.Member;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkPage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** «Моя команда»: a head sees who has what and what is late, and hands tasks over with a reason. */
@Controller
class TeamPages {

    static final String ADDRESS = "/desk/team";

    private final Team team;
    private final Tasks tasks;
    private final TaskRefusals refusals;
    private final Visitors visitors;
    private final CaseWords words;
    private final MessageSource messages;

    TeamPages(
            Team team, Tasks tasks, TaskRefusals refusals, Visitors visitors, CaseWords words, MessageSource messages) {
        this.team = team;
        this.tasks = tasks;
        this.refusals = refusals;
        this.visitors = visitors;
        this.words = words;
        this.messages = messages;
    }

    /** Somebody of the team as the overview shows them. */
    public record Colleague(String login, String name, String posts, Team.Load load, String href, boolean chosen) {}

    /** A task, who has it, and to whom it may go. */
    public record Row(WorkItem item, String holder, String posts, List<Person> receivers) {}

    /** What was typed into the form of one task. */
    public record Typed(String task, String to, String reason) {}

    @GetMapping(ADDRESS)
    ModelAndView page(
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String late,
            @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        return show(blankAsNull(who), late != null, blankAsNull(after), new Typed("", "", ""), List.of(), locale);
    }

    @PostMapping(ADDRESS + "/{id}/hand-over")
    ModelAndView handOver(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable String late,
            @RequestParam(required = false) @Nullable String after,
            RedirectAttributes next,
            Locale locale) {
        Official head = head();
        if (team.headed(head).isEmpty()) {
            throw refused();
        }
        List<Map<String, String>> errors = new ArrayList<>();
        if (to.isBlank()) {
            errors.add(error("to", id, "team.wrong.to", locale));
        }
        if (reason.isBlank()) {
            errors.add(error("reason", id, "team.wrong.reason", locale));
        } else if (reason.strip().length() > HandOverReason.LONGEST) {
            errors.add(error("reason", id, "team.wrong.long", locale));
        }
        boolean onlyLate = late != null && !late.isBlank();
        if (!errors.isEmpty()) {
            // Whoever may not see the task learns no more by leaving a field empty.
            refusals.asked(id, () -> tasks.get(head, id));
            ModelAndView page =
                    show(blankAsNull(who), onlyLate, blankAsNull(after), new Typed(id, to, reason), errors, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        WorkItem item = refusals.asked(id, () -> tasks.get(head, id));
        refusals.asked(id, () -> tasks.handOver(head, id, to, HandOverReason.bounded(reason)));
        next.addFlashAttribute(
                "notice",
                messages.getMessage("desk.team.done", new Object[] {item.name(), item.shownNumber()}, locale));
        return new ModelAndView("redirect:" + address(blankAsNull(who), onlyLate, null));
    }

    private ModelAndView show(
            @Nullable String who,
            boolean late,
            @Nullable String after,
            Typed typed,
            List<Map<String, String>> errors,
            Locale locale) {
        Official head = head();
        Team.Overview overview;
        WorkPage list;
        try {
            overview = team.overview(head);
            list = team.page(head, new Team.Wish(who, late, after));
        } catch (TaskRefusedException notAHead) {
            throw refused();
        } catch (IllegalArgumentException notOurs) {
            return new ModelAndView("redirect:" + address(who, late, null));
        }
        Map<String, String> names = new HashMap<>();
        overview.members()
                .forEach(member ->
                        names.put(member.person().login(), member.person().shortName()));
        List<Colleague> colleagues = overview.members().stream()
                .map(member -> new Colleague(
                        member.person().login(),
                        member.person().shortName(),
                        words.posts(List.copyOf(member.posts()), locale),
                        member.load(),
                        address(member.person().login(), late, null),
                        member.person().login().equals(who)))
                .toList();
        ModelAndView page = new ModelAndView("desk/team");
        page.addObject("colleagues", colleagues);
        page.addObject("free", overview.free());
        page.addObject("freeHref", address(Team.NOBODY, late, null));
        page.addObject(
                "all",
                overview.members().stream()
                                .mapToInt(member -> member.load().all())
                                .sum()
                        + overview.free().all());
        page.addObject(
                "allLate",
                overview.members().stream()
                                .mapToInt(member -> member.load().late())
                                .sum()
                        + overview.free().late());
        page.addObject("who", Objects.requireNonNullElse(who, ""));
        page.addObject("whose", who == null ? "" : names.getOrDefault(who, ""));
        page.addObject("nobody", Team.NOBODY.equals(who));
        page.addObject("late", late);
        page.addObject("after", Objects.requireNonNullElse(after, ""));
        page.addObject("everybody", address(null, late, null));
        page.addObject("lateHref", address(who, true, null));
        page.addObject("anyHref", address(who, false, null));
        page.addObject("found", list.count());
        page.addObject("more", list.more());
        page.addObject(
                "rows",
                list.items().stream()
                        .map(item -> row(item, overview.members(), names, locale))
                        .toList());
        page.addObject("first", after == null ? "" : address(who, late, null));
        page.addObject("next", list.next() == null ? "" : address(who, late, list.next()));
        page.addObject("typed", typed);
        page.addObject("errors", errors);
        return page;
    }

    private Row row(WorkItem item, List<Member> members, Map<String, String> names, Locale locale) {
        Set<String> posts = item.receivers();
        String assignee = item.assignee();
        return new Row(
                item,
                assignee == null ? "" : words.acting(names, assignee, item.behalf(), locale),
                words.posts(item.candidates(), locale),
                members.stream()
                        .filter(member -> !member.person().login().equals(assignee))
                        .filter(member -> member.posts().stream().anyMatch(posts::contains))
                        .map(Member::person)
                        .filter(person -> !item.bounds().accuses(person.login()))
                        .toList());
    }

    private static Refusal refused() {
        return new Refusal(HttpStatus.FORBIDDEN, "desk.team.refused").onTo(TaskRefusals.QUEUE, "desktask.to-queue");
    }

    private Official head() {
        return visitors.official().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private Map<String, String> error(String field, String task, String word, Locale locale) {
        return Map.of(
                "field",
                field,
                "href",
                "#" + field + "-" + task,
                "text",
                messages.getMessage("desk." + word, new Object[] {HandOverReason.LONGEST}, locale));
    }

    private static String address(@Nullable String who, boolean late, @Nullable String after) {
        String query = String.join(
                "&",
                Stream.of(parameter("who", who), late ? "late=1" : "", parameter("after", after))
                        .filter(part -> !part.isEmpty())
                        .toList());
        return query.isEmpty() ? ADDRESS : ADDRESS + "?" + query;
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
