package org.reglament.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFile;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Channel;
import org.reglament.casefile.KeyReusedException;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.directory.Body;
import org.reglament.document.Document;
import org.reglament.document.Refused;
import org.reglament.form.Filing;
import org.reglament.form.FormError;
import org.reglament.form.FormErrors;
import org.reglament.form.FormPost;
import org.reglament.form.FormSettings;
import org.reglament.form.view.FormView;
import org.reglament.form.view.FormViews;
import org.reglament.page.Refusal;
import org.reglament.signin.Official;
import org.reglament.worklist.WorkItems;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes in what comes on paper, by post or at the counter, and gives number and code to hand to the citizen. */
@Controller
class IntakePages {
    private static final String SAY = "desktask.intake.";

    private final IntakeDesk desk;
    private final IntakeFilings filings;
    private final TaskUploads uploads;
    private final CaseFiles cases;
    private final WorkItems items;
    private final BusinessClock clock;
    private final FormSettings settings;
    private final MessageSource words;

    IntakePages(
            IntakeDesk desk,
            IntakeFilings filings,
            TaskUploads uploads,
            CaseFiles cases,
            WorkItems items,
            BusinessClock clock,
            FormSettings settings,
            MessageSource words) {
        this.desk = desk;
        this.filings = filings;
        this.uploads = uploads;
        this.cases = cases;
        this.items = items;
        this.clock = clock;
        this.settings = settings;
        this.words = words;
    }

    /** Everything that one answer is made of. */
    private record Sheet(Official official, IntakeCard card, IntakeDesk.StartForm form, Locale locale) {}

    @GetMapping("/desk/intake")
    String open(@RequestParam(defaultValue = "") String procedure, Model model, Locale locale) {
        Official official = desk.registrar();
        IntakeCard card = IntakeCard.of(Map.of()).with("wish", UUID.randomUUID().toString());
        return show(
                new Sheet(official, card, desk.form(procedure, official, locale), locale), List.of(), List.of(), model);
    }

    @PostMapping("/desk/intake")
    String post(
            @RequestParam(defaultValue = "submit") String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Official official = desk.registrar();
        IntakeCard card = IntakeCard.of(request.getParameterMap());
        IntakeDesk.StartForm start = desk.form(card.get("procedure"), official, locale);
        FormPost typed = FormPost.ofParameters(start.form(), request.getParameterMap());
        boolean stays = typed.staysHere()
                || action.startsWith("remove-scan:")
                || request.getHeader(FormView.Refresh.HEADER) != null;
        start = start.with(typed.acted(start.form(), settings));
        TaskUploads.Taken taken =
                uploads.take(view(start, List.of()), start.post(), request, official.getName(), locale);
        start = start.with(taken.post());
        TaskUploads.Files scanned = uploads.take(IntakeCard.PREFIX + "scan-file", request, official.getName(), locale);
        List<String> scans = new ArrayList<>();
        desk.scans(card, official).forEach(scan -> scans.add(scan.id().toString()));
        scanned.documents().forEach(scan -> scans.add(scan.id().toString()));
        scans.removeIf(id -> action.equals("remove-scan:" + id));
        Sheet sheet = new Sheet(official, card.withScans(scans), start, locale);
        List<IntakeCard.Fault> faults = new ArrayList<>();
        List<TaskFault> told = new ArrayList<>();
        List<FormError> errors = new ArrayList<>(taken.refused());
        scanned.refused().forEach(sentence -> told.add(new TaskFault(sentence, "#in-scan")));
        if (!stays) {
            faults.addAll(faults(sheet));
            if (!told.isEmpty()) {
                faults.removeIf(fault -> fault.field().equals("scan"));
            }
            errors.addAll(start.filled().check().errors());
        }
        faults.forEach(fault -> told.add(new TaskFault(sentence(fault, locale), href(fault))));
        if (stays || !told.isEmpty() || !errors.isEmpty()) {
            if (!told.isEmpty() || !errors.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            }
            return show(sheet, told, errors, model);
        }
        try {
            return "redirect:/desk/intake/" + file(sheet).number();
        } catch (FormErrors wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(sheet, List.of(), wrong.errors(), model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(sheet, List.of(new TaskFault(words.getMessage(refused, locale), "#in-scan")), List.of(), model);
        } catch (KeyReusedException e) {
            throw new Refusal(HttpStatus.CONFLICT, SAY + "reused").onTo("/desk/intake", SAY + "new");
        }
    }

    /** Number and code, to be written down or printed for the citizen; for whoever took the matter in. */
    @GetMapping("/desk/intake/{number}")
    String done(@PathVariable String number, Model model) {
        Official official = desk.registrar();
        CaseFile file = cases.byNumber(number)
                .filter(found ->
                        found.filedBy().equals(official.getName()) && IntakeCard.CHANNELS.contains(found.channel()))
                .orElseThrow(
                        () -> new Refusal(HttpStatus.NOT_FOUND, SAY + "unknown").onTo("/desk/intake", SAY + "new"));
        model.addAttribute("file", file);
        model.addAttribute("code", cases.trackingCode(file.id()));
        items.of(file.id()).stream().findFirst().ifPresent(item -> model.addAttribute("task", item));
        return "desk/intake-done";
    }

    private Opened file(Sheet sheet) {
        IntakeCard card = sheet.card();
        LocalDate received = card.received().orElseThrow();
        Instant at = received.equals(clock.today())
                ? clock.instant()
                : received.atStartOfDay(clock.getZone()).toInstant();
        return filings.file(
                new Filing.Filled(
                        sheet.form().procedure().key(),
                        card.get("body"),
                        card.applicant(),
                        sheet.form().answers(),
                        card.channel().orElseThrow(),
                        sheet.official().getName(),
                        "paper",
                        at,
                        new OpenCase.Once("intake:" + card.wish(), card.digest()),
                        sheet.official().getName(),
                        sheet.locale()),
                card);
    }

    private List<IntakeCard.Fault> faults(Sheet sheet) {
        List<String> own =
                desk.bodies(sheet.official()).stream().map(Body::code).toList();
        return sheet.card().faults(clock.today(), own, sheet.form().answers().get("replyMode"));
    }

    private String show(Sheet sheet, List<TaskFault> told, List<FormError> errors, Model model) {
        FormView view = view(sheet.form(), errors);
        List<TaskFault> all = new ArrayList<>(told);
        FormView.Problems problems = view.problems();
        if (problems != null) {
            problems.links().forEach(link -> all.add(new TaskFault(link.text(), link.href())));
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        told.forEach(fault -> wrong.putIfAbsent(
                fault.href().replaceFirst("^#in-", "").replaceFirst("^received-day$", "received"), fault.text()));
        List<Document> scans = desk.scans(sheet.card(), sheet.official());
        model.addAttribute("card", sheet.card().fields());
        model.addAttribute("wrong", wrong);
        model.addAttribute("faults", all);
        model.addAttribute("view", view);
        model.addAttribute("scans", scans);
        model.addAttribute("procedures", desk.procedures());
        model.addAttribute("procedure", sheet.form().procedure());
        model.addAttribute("bodies", desk.bodies(sheet.official()));
        model.addAttribute(
                "channels", IntakeCard.CHANNELS.stream().map(Channel::name).toList());
        model.addAttribute("example", IntakeCard.spaced(clock.today()));
        return "desk/intake";
    }

    private static FormView view(IntakeDesk.StartForm start, List<FormError> errors) {
        return FormViews.whole(
                start.filled(), start.post(), errors, new FormView.Refresh("/desk/intake", "#intake-fields"));
    }

    private String sentence(IntakeCard.Fault fault, Locale locale) {
        return words.getMessage(SAY + "fault." + fault.message(), texts(fault.arguments()), locale);
    }

    /** As they are: a year is not written with a separator of thousands. */
    private static Object[] texts(Object[] arguments) {
        Object[] texts = new Object[arguments.length];
        for (int n = 0; n < texts.length; n++) {
            texts[n] = String.valueOf(arguments[n]);
        }
        return texts;
    }

    private static String href(IntakeCard.Fault fault) {
        return "#in-" + fault.field() + (fault.field().equals("received") ? "-day" : "");
    }
}
