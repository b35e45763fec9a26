package org.reglament.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.signin.Official;
import org.reglament.worklist.BulkRun;
import org.reglament.worklist.BulkRun.Deed;
import org.reglament.worklist.BulkRuns;
import org.reglament.worklist.Tasks;
import org.reglament.worklist.WorkItem;
import org.reglament.worklist.WorkList;
import org.reglament.worklist.WorkQuery;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes or hands over many tasks at once, those beyond the page too, and tells what became of each. */
@Controller
class BulkPages {
    private final TaskDesk desk;
    private final WorkList list;
    private final Tasks tasks;
    private final BulkRuns runs;
    private final People people;
    private final MessageSource words;

    BulkPages(TaskDesk desk, WorkList list, Tasks tasks, BulkRuns runs, People people, MessageSource words) {
        this.desk = desk;
        this.list = list;
        this.tasks = tasks;
        this.runs = runs;
        this.people = people;
        this.words = words;
    }

    @PostMapping("/desk/bulk")
    String begin(
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> item,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String view,
            RedirectAttributes next,
            Locale locale) {
        Official official = desk.official();
        QueueFilter filter = QueueFilter.read(view);
        Deed wanted = deed.equals("hand-over") ? Deed.HAND_OVER : Deed.CLAIM;
        List<WorkItem> chosen = all
                ? found(official, filter)
                : tasks.readable(
                        official, item.stream().distinct().limit(WorkQuery.MOST).toList());
        boolean handOver = wanted == Deed.HAND_OVER;
        String fault = chosen.isEmpty()
                ? "desk.bulk.none"
                : handOver && people.find(to).isEmpty()
                        ? "desk.bulk.nobody"
                        : handOver && reason.isBlank() ? "desk.bulk.why" : "";
        if (!fault.isEmpty()) {
            next.addFlashAttribute("bulkFault", words.getMessage(fault, null, locale))
                    .addFlashAttribute("picked", item)
                    .addFlashAttribute("bulkTo", to)
                    .addFlashAttribute("bulkReason", HandOverReason.bounded(reason));
            return "redirect:" + filter.address("/desk/tasks", null);
        }
        UUID run = runs.plan(
                official, wanted, handOver ? to : null, handOver ? HandOverReason.bounded(reason) : "", chosen);
        runs.go(official, run, true);
        return "redirect:/desk/bulk/" + run;
    }

    @GetMapping("/desk/bulk/{id}")
    String progress(@PathVariable UUID id, Model model) {
        Official official = desk.official();
        BulkRun run = runs.find(official, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        runs.go(official, id, false);
        model.addAttribute("run", run);
        model.addAttribute(
                "receiver",
                run.receiver() == null
                        ? ""
                        : people.find(run.receiver()).map(Person::shortName).orElse(run.receiver()));
        return "desk/bulk";
    }

    /** Only what is in the official's own queue is found, so this asks for no rights of its own. */
    private List<WorkItem> found(Official official, QueueFilter filter) {
        List<WorkItem> found = new ArrayList<>();
        list.each(official.login(), filter.query(null, WorkQuery.MOST), found::addAll);
        return found.subList(0, Math.min(BulkRuns.MOST, found.size()));
    }
}
