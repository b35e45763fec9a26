package org.reglament.desk;

import java.util.Locale;
import org.reglament.signin.Official;
import org.reglament.signin.Visitors;
import org.reglament.worklist.SavedViews;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives what an official looks at a name, or takes it away. */
@Controller
class QueueViews {
    private final SavedViews views;
    private final Visitors visitors;
    private final MessageSource words;

    QueueViews(SavedViews views, Visitors visitors, MessageSource words) {
        this.views = views;
        this.visitors = visitors;
        this.words = words;
    }

    @PostMapping("/desk/views")
    String keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String view,
            RedirectAttributes next,
            Locale locale) {
        QueueFilter filter = QueueFilter.read(view);
        String called = name.strip().replace("\0", "");
        String fault = "";
        if (called.isEmpty()) {
            fault = say("desk.views.name.missing", locale);
        } else if (called.length() > SavedViews.LONGEST) {
            fault = say("desk.views.name.long", locale, SavedViews.LONGEST);
        } else if (!views.keep(login(), new SavedViews.View(called, filter.query(null)))) {
            fault = say("desk.views.many", locale, SavedViews.MOST);
        }
        if (fault.isEmpty()) {
            next.addFlashAttribute("notice", say("desk.views.kept", locale, called));
        } else {
            next.addFlashAttribute("viewFault", fault).addFlashAttribute("viewName", name);
        }
        return "redirect:" + filter.address("/desk/tasks", null);
    }

    @PostMapping("/desk/views/forget")
    String forget(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String view,
            RedirectAttributes next,
            Locale locale) {
        views.forget(login(), name);
        next.addFlashAttribute("notice", say("desk.views.forgotten", locale, name));
        return "redirect:" + QueueFilter.read(view).address("/desk/tasks", null);
    }

    private String login() {
        return visitors.official()
                .map(Official::login)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
