package org.reglament.deadline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.calendar.Day;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells in words why a deadline falls on its date. */
@Component
public class DeadlineTexts {
    private static final MessageSource OWN = load();

    private final BusinessClock clock;
    private final BasisWords articles;

    DeadlineTexts(BusinessClock clock, BasisWords articles) {
        this.clock = clock;
        this.articles = articles;
    }

    /** The explanation as sentences, in reading order. */
    public List<String> sentences(Explanation explanation, Locale locale) {
        Deadline deadline = explanation.deadline();
        Term term = explanation.term();
        List<String> told = new ArrayList<>();
        String length = length(deadline.rule().count(), deadline.rule().working(), locale);
        String basis = basis(deadline, locale);
        told.add(
                basis == null ? say("explain.rule", locale, length) : say("explain.rule-basis", locale, length, basis));
        if (explanation.origin() != null) {
            told.add(origin("explain", explanation.origin(), locale));
        }
        explanation.restart().ifPresent(turn -> told.addAll(restart(explanation, turn, locale)));
        CountedDay first = term.days().get(0);
        told.add(say(
                first.counted() ? "explain.from-same-day" : "explain.from",
                locale,
                event(deadline, locale),
                date(first.date(), locale)));
        for (Extension extension : explanation.extensions()) {
            told.add(say(
                    "explain.extension",
                    locale,
                    date(clock.dateOf(extension.at()), locale),
                    length(extension.days(), deadline.rule().working(), locale),
                    extension.reason()));
        }
        for (Stop stop : explanation.stopsOfThisRun()) {
            String from = date(clock.dateOf(stop.from()), locale);
            told.add(
                    stop.until() == null
                            ? say("explain.stopped", locale, from, stop.reason())
                            : say(
                                    "explain.stop",
                                    locale,
                                    from,
                                    date(clock.dateOf(stop.until()), locale),
                                    stop.reason()));
        }
        explanation.recounts().forEach(turn -> told.add(recount("explain", turn, locale)));
        if (deadline.stopped()) {
            return told;
        }
        if (!term.due().equals(term.lastDay())) {
            told.add(say("explain.last-day", locale, date(term.lastDay(), locale)));
            told.add(say(
                    term.due().isBefore(term.lastDay()) ? "explain.preceding" : "explain.following",
                    locale,
                    term.days().stream()
                            .filter(day -> day.date().equals(term.lastDay()))
                            .map(day -> kind(day.day(), locale))
                            .findFirst()
                            .orElseThrow(),
                    date(term.due(), locale)));
        }
        told.add(say("explain.due", locale, date(term.due(), locale)));
        if (term.provisional()) {
            told.add(say(
                    "explain.provisional", locale, String.valueOf(term.lastDay().getYear())));
        }
        return told;
    }

    /** The article behind the deadline in the reader's language. */
    public @Nullable String basis(Deadline deadline, Locale locale) {
        return articles.of(deadline, locale);
    }

    /** The explanation as one sentence: length, event, article, extensions, and why the last day is not the date. */
    String sentence(Explanation explanation, Locale locale) {
        Deadline deadline = explanation.deadline();
        Term term = explanation.term();
        String length = length(deadline.rule().count(), deadline.rule().working(), locale);
        String event = event(deadline, locale);
        String basis = basis(deadline, locale);
        StringBuilder told = new StringBuilder(
                basis == null
                        ? say("one.rule", locale, length, event)
                        : say("one.rule-basis", locale, length, event, basis));
        if (explanation.origin() != null) {
            told.append(origin("one", explanation.origin(), locale));
        }
        explanation
                .restart()
                .ifPresent(turn -> told.append(say("one.restarted", locale, date(clock.dateOf(turn.at()), locale))));
        for (Extension extension : explanation.extensions()) {
            told.append(say(
                    "one.extension",
                    locale,
                    date(clock.dateOf(extension.at()), locale),
                    length(extension.days(), deadline.rule().working(), locale)));
        }
        List<Stop> stops = explanation.stopsOfThisRun();
        if (deadline.stopped() && !stops.isEmpty()) {
            Stop last = stops.get(stops.size() - 1);
            return told.append(say("one.stopped", locale, date(clock.dateOf(last.from()), locale), last.reason()))
                    .append('.')
                    .toString();
        }
        if (!stops.isEmpty()) {
            told.append(say("one.stop", locale));
        }
        explanation.recounts().stream()
                .reduce((earlier, later) -> later)
                .ifPresent(turn -> told.append(recount("one", turn, locale)));
        if (term.due().equals(term.lastDay())) {
            told.append(say("one.last-day", locale, weekday(term.due(), locale)));
        } else {
            String kind = term.days().stream()
                    .filter(day -> day.date().equals(term.lastDay()))
                    .map(day -> say("day." + day.day().kind().name().toLowerCase(Locale.ROOT), locale))
                    .findFirst()
                    .orElseThrow();
            told.append(say(
                    term.due().isBefore(term.lastDay()) ? "one.preceding" : "one.following",
                    locale,
                    weekday(term.lastDay(), locale),
                    kind,
                    weekday(term.due(), locale)));
        }
        return told.append('.').toString();
    }

    /** The event from which its days are counted, as it follows «со дня». */
    private static String event(Deadline deadline, Locale locale) {
        return say("event." + (deadline.anewAt() == null ? deadline.event().word() : "resumption"), locale);
    }

    private String origin(String form, Explanation.Origin origin, Locale locale) {
        Instant registered = origin.registeredAt();
        return registered == null
                ? say(form + ".forwarded-unregistered", locale, origin.body(), origin.number())
                : say(
                        form + ".forwarded",
                        locale,
                        origin.body(),
                        origin.number(),
                        date(clock.dateOf(registered), locale));
    }

    /** That it runs anew, why, and which date it had before. */
    private List<String> restart(Explanation explanation, Turn turn, Locale locale) {
        List<String> told = new ArrayList<>();
        String on = date(clock.dateOf(turn.at()), locale);
        Optional<Stop> stop = explanation.stops().stream()
                .filter(ended -> turn.at().equals(ended.until()))
                .findFirst();
        told.add(stop.map(ended -> say(
                        "explain.restarted-stop", locale, date(clock.dateOf(ended.from()), locale), on, ended.reason()))
                .or(() -> explanation.annulled().map(number -> say("explain.restarted-annulled", locale, on, number)))
                .orElseGet(() -> say("explain.restarted", locale, on)));
        if (turn.reason() != null) {
            told.add(say("explain.restarted-reason", locale, turn.reason()));
        }
        return told;
    }

    /** Which calendar was changed by which act, and from when to when that moved the date. */
    private String recount(String form, Turn turn, Locale locale) {
        return say(
                form + (turn.calendarYear() == null ? ".recounted" : ".recounted-of"),
                locale,
                turn.reason() == null ? "" : " (" + turn.reason() + ")",
                date(clock.dateOf(Objects.requireNonNull(turn.before())), locale),
                date(clock.dateOf(Objects.requireNonNull(turn.after())), locale),
                String.valueOf(turn.calendarYear()));
    }

    /** Why this day counts or not. */
    public String why(CountedDay day, Term term, Locale locale) {
        String why = say("why." + day.why().word(), locale, kind(day.day(), locale), date(term.due(), locale));
        boolean telling = day.why() == CountedDay.Why.CALENDAR_DAY && !day.day().working()
                || day.why() == CountedDay.Why.WORKING_DAY && day.day().note() != null;
        return telling ? why + " (" + kind(day.day(), locale) + ")" : why;
    }

    /** A term in words: «5 рабочих дней». */
    public static String said(Rule rule, Locale locale) {
        return say((rule.working() ? "working-days." : "days.") + plural(rule.count()), locale, rule.count());
    }

    /** A number of days in words that agree with it. */
    String length(int count, boolean working, Locale locale) {
        return say((working ? "working-days." : "days.") + plural(count), locale, count);
    }

    /** A term as it follows «в течение»; no rule is a term that only the law tells. */
    static String within(@Nullable Rule rule, Locale locale) {
        return rule == null
                ? say("within.law", locale)
                : say(
                        "within." + (rule.working() ? "working-days." : "days.") + plural(rule.count()),
                        locale,
                        rule.count());
    }

    static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("en".equals(locale.getLanguage()) ? "d MMMM yyyy" : "dd.MM.yyyy", locale)
                .format(date);
    }

    private static String weekday(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern(
                        "en".equals(locale.getLanguage()) ? "EEEE, d MMMM yyyy" : "EEEE, d MMMM yyyy 'года'", locale)
                .format(date);
    }

    static MessageSource own() {
        return OWN;
    }

    /** The notes of the calendar are Russian, as the acts are; another language gets the kind alone. */
    private static String kind(Day day, Locale locale) {
        String kind = say("day." + day.kind().name().toLowerCase(Locale.ROOT), locale);
        return day.note() == null || !"ru".equals(locale.getLanguage()) ? kind : kind + ": " + day.note();
    }

    static String say(String key, Locale locale, Object... arguments) {
        return OWN.getMessage("deadline." + key, arguments, locale);
    }

    private static String plural(int count) {
        int tens = count % 100;
        int ones = count % 10;
        if (ones == 1 && tens != 11) {
            return "one";
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }

    private static MessageSource load() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/deadline");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.forLanguageTag("ru"));
        return messages;
    }
}
