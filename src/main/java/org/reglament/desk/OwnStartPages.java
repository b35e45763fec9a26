package org.reglament.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.OwnStarts;
import org.reglament.directory.Bodies;
import org.reglament.directory.Body;
import org.reglament.form.Asking;
import org.reglament.form.DirectoryChoices;
import org.reglament.form.Filing;
import org.reglament.form.Form;
import org.reglament.form.FormError;
import org.reglament.form.FormErrors;
import org.reglament.form.FormPost;
import org.reglament.form.FormSettings;
import org.reglament.form.Forms;
import org.reglament.form.view.FormView;
import org.reglament.form.view.FormViews;
import org.reglament.page.Refusal;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets officials start what only officials start: whoever holds the post in whose lane the diagram begins. */
@Controller
class OwnStartPages {
    static final String ADDRESS = "/desk/start";
    private static final String SAY = "desktask.start.";

    private final Visitors visitors;
    private final OwnStarts starts;
    private final Bodies bodies;
    private final Procedures procedures;
    private final Forms forms;
    private final Filing filing;
    private final DirectoryChoices choices;
    private final TaskUploads uploads;
    private final FormSettings settings;
    private final MessageSource words;

    OwnStartPages(
            Visitors visitors,
            OwnStarts starts,
            Bodies bodies,
            Procedures procedures,
            Forms forms,
            Filing filing,
            DirectoryChoices choices,
            TaskUploads uploads,
            FormSettings settings,
            MessageSource words) {
        this.visitors = visitors;
        this.starts = starts;
        this.bodies = bodies;
        this.procedures = procedures;
        this.forms = forms;
        this.filing = filing;
        this.choices = choices;
        this.uploads = uploads;
        this.settings = settings;
        this.words = words;
    }

    /** Who starts what, in which bodies they may and in which they do, and what stands in the form. */
    private record Sheet(
            Official official,
            Procedure procedure,
            List<Body> bodies,
            Body body,
            Form form,
            Map<String, @Nullable Object> data,
            Asking asking,
            FormPost post,
            String wish) {

        Sheet with(FormPost typed) {
            return new Sheet(official, procedure, bodies, body, form, data, asking, typed, wish);
        }

        FormView view(List<FormError> errors) {
            return FormViews.whole(
                    post.isEmpty()
                            ? form.fill(data, asking)
                            : form.fill(data, post.answers(form, data, asking), asking),
                    post,
                    errors,
                    new FormView.Refresh(ADDRESS + "/" + procedure.key(), "#start-fields"));
        }
    }

    @GetMapping(ADDRESS)
    String list(Model model, Locale locale) {
        Official official = official();
        model.addAttribute(
                "procedures",
                procedures.all().stream()
                        .filter(procedure -> !bodies(official, procedure).isEmpty())
                        .map(procedure -> procedures.in(procedure, locale))
                        .toList());
        return "desk/start-list";
    }

    @GetMapping(ADDRESS + "/{procedure}")
    String open(@PathVariable String procedure, Model model, Locale locale) {
        return show(sheet(procedure, "", UUID.randomUUID().toString(), locale), List.of(), List.of(), model);
    }

    @PostMapping(ADDRESS + "/{procedure}")
    String start(
            @PathVariable String procedure,
            @RequestParam(name = "start-body", defaultValue = "") String body,
            @RequestParam(name = "start-wish", defaultValue = "") String wish,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Sheet sheet = sheet(procedure, body, wish, locale);
        FormPost typed = FormPost.ofParameters(sheet.form(), request.getParameterMap());
        boolean stays = typed.staysHere() || request.getHeader(FormView.Refresh.HEADER) != null;
        sheet = sheet.with(typed.acted(sheet.form(), settings));
        TaskUploads.Taken taken = uploads.take(
                sheet.view(List.of()), sheet.post(), request, sheet.official().getName(), locale);
        sheet = sheet.with(taken.post());
        if (stays || !taken.refused().isEmpty()) {
            return show(sheet, taken.refused(), List.of(), model);
        }
        try {
            return "redirect:/desk/cases/" + filing.file(filled(sheet)).number();
        } catch (FormErrors wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(sheet, wrong.errors(), List.of(), model);
        } catch (CaseRefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(
                    sheet,
                    List.of(),
                    List.of(new TaskFault(words.getMessage(refused, locale), "#start-fields")),
                    model);
        }
    }

    /** The body itself stands where a citizen would. */
    private static Filing.Filled filled(Sheet sheet) {
        return new Filing.Filled(
                sheet.procedure().key(),
                sheet.body().code(),
                new Applicant("", "", null, sheet.body().name(), null, null, null, "ru"),
                sheet.post().answers(sheet.form(), sheet.data(), sheet.asking()),
                Channel.API,
                sheet.official().getName(),
                "account",
                null,
                sheet.wish().isEmpty()
                        ? null
                        : new OpenCase.Once(
                                "start:" + sheet.wish(), sheet.wish().getBytes(StandardCharsets.UTF_8)),
                sheet.official().getName(),
                sheet.asking().locale());
    }

    private String show(Sheet sheet, List<FormError> errors, List<TaskFault> told, Model model) {
        FormView view = sheet.view(errors);
        List<TaskFault> faults = new ArrayList<>(told);
        FormView.Problems problems = view.problems();
        if (problems != null) {
            problems.links().forEach(link -> faults.add(new TaskFault(link.text(), link.href())));
        }
        model.addAttribute("procedure", sheet.procedure());
        model.addAttribute("bodies", sheet.bodies());
        model.addAttribute("body", sheet.body().code());
        model.addAttribute("wish", sheet.wish());
        model.addAttribute("view", view);
        model.addAttribute("faults", faults);
        return "desk/start";
    }

    /** In the body chosen, else in the first where they may. */
    private Sheet sheet(String key, String chosen, String wish, Locale locale) {
        Official official = official();
        Procedure procedure = procedures
                .find(key)
                .filter(found -> !bodies(official, found).isEmpty())
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, SAY + "unknown")
                        .onTo(TaskRefusals.QUEUE, "desktask.to-queue"));
        List<Body> bodies = bodies(official, procedure);
        Body body = bodies.stream()
                .filter(one -> one.code().equals(chosen))
                .findFirst()
                .orElse(bodies.get(0));
        Form form = forms.read(procedures.startForm(key).orElseThrow());
        return new Sheet(
                official,
                procedures.in(procedure, locale),
                bodies,
                body,
                form,
                choices.starting(form, body.code(), locale),
                forms.asking(locale, official.getName(), null),
                FormPost.EMPTY,
                wish);
    }

    private Official official() {
        return visitors.official().orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, SAY + "unknown")
                .onTo(TaskRefusals.QUEUE, "desktask.to-queue"));
    }

    private List<Body> bodies(Official official, Procedure procedure) {
        return starts.bodies(official, procedure).stream().map(bodies::get).toList();
    }
}
