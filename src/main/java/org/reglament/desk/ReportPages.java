package org.reglament.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.directory.Account;
import org.reglament.directory.Action;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.directory.People;
import org.reglament.directory.PostHeld;
import org.reglament.directory.Rights;
import org.reglament.directory.Role;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The month's counts: officials see those of their bodies, administrators those of all bodies together. */
@Controller
class ReportPages {

    private static final int MONTHS = 24;

    private final MonthlyReport report;
    private final Visitors visitors;
    private final People people;
    private final Bodies bodies;
    private final BusinessClock clock;
    private final MessageSource words;

    ReportPages(
            MonthlyReport report,
            Visitors visitors,
            People people,
            Bodies bodies,
            BusinessClock clock,
            MessageSource words) {
        this.report = report;
        this.visitors = visitors;
        this.people = people;
        this.bodies = bodies;
        this.clock = clock;
        this.words = words;
    }

    /** A month or a body that may be chosen. */
    public record Choice(String value, String text) {}

    /** What was asked for; a null body means all of them. */
    private record Asked(YearMonth month, @Nullable Body body, List<Body> own) {}

    @GetMapping("/desk/reports/monthly")
    String page(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String body,
            Locale locale,
            Model model) {
        Asked asked = asked(month, body);
        Body chosen = asked.body();
        model.addAttribute("tables", report.of(asked.month(), chosen == null ? null : chosen.code(), locale));
        model.addAttribute("month", asked.month().toString());
        model.addAttribute("monthName", name(asked.month(), locale));
        model.addAttribute("running", asked.month().equals(YearMonth.from(clock.today())));
        model.addAttribute(
                "months",
                IntStream.range(0, MONTHS)
                        .mapToObj(back -> YearMonth.from(clock.today()).minusMonths(back))
                        .map(each -> new Choice(each.toString(), name(each, locale)))
                        .toList());
        model.addAttribute("body", chosen == null ? "" : chosen.code());
        model.addAttribute(
                "bodyName", chosen == null ? words.getMessage("desk.report.all", null, locale) : chosen.name());
        model.addAttribute(
                "bodies",
                asked.own().stream()
                        .map(each -> new Choice(each.code(), each.name()))
                        .toList());
        model.addAttribute("least", Suppression.LEAST);
        return "desk/report-monthly";
    }

    @GetMapping("/desk/reports/monthly.csv")
    void csv(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String body,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asked(month, body);
        Body chosen = asked.body();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"report-" + asked.month() + "-" + (chosen == null ? "all" : chosen.code())
                        + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 by its mark, and in Russian expects semicolons.
        out.write('\ufeff');
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(locale.getLanguage().equals("en") ? ',' : ';')
                .build(out);
        write(
                csv,
                say("desk.report.csv.side", locale),
                say("desk.report.csv.value", locale),
                say("desk.report.csv.count", locale));
        for (MonthlyReport.Table table : report.of(asked.month(), chosen == null ? null : chosen.code(), locale)) {
            for (MonthlyReport.Line line : table.lines()) {
                write(csv, table.title(), line.label(), cell(line.count(), locale));
            }
            write(csv, table.title(), say("desk.report.total", locale), cell(table.total(), locale));
        }
        csv.flush();
    }

    private static void write(CsvWriter csv, String... cells) {
        csv.writeRecord(Stream.of(cells).map(QueueExport::harmless).toList());
    }

    private String cell(@Nullable Long count, Locale locale) {
        return count == null ? say("desk.report.hidden", locale) : count.toString();
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(words.getMessage(key, null, key, locale));
    }

    private Asked asked(String month, String body) {
        Official official = visitors.official().orElseThrow(ReportPages::forbidden);
        List<Body> own = people.postsOf(official.login()).stream()
                .map(PostHeld::body)
                .distinct()
                .flatMap(code -> bodies.find(code).stream())
                .toList();
        boolean admin = people.account(official.login())
                .map(Account::role)
                .filter("admin"::equals)
                .isPresent();
        if (admin && body.isEmpty() && Rights.allow(Action.READ_REPORT, EnumSet.of(Role.ADMIN))) {
            return new Asked(parse(month), null, own);
        }
        Body chosen = own.stream()
                .filter(each -> body.isEmpty() || each.code().equals(body))
                .filter(each -> Rights.allow(Action.READ_REPORT, EnumSet.of(Role.STAFF)))
                .findFirst()
                .orElseThrow(ReportPages::forbidden);
        return new Asked(parse(month), chosen, own);
    }

    /** The month of the address, or this one where it names none that has begun. */
    private YearMonth parse(String month) {
        YearMonth now = YearMonth.from(clock.today());
        try {
            YearMonth asked = month.isBlank() ? now : YearMonth.parse(month);
            return asked.isAfter(now) ? now : asked;
        } catch (DateTimeException e) {
            return now;
        }
    }

    private static String name(YearMonth month, Locale locale) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(month);
    }

    private static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
