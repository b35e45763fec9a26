package org.reglament.operations;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an operator does about trouble, and the whole error of a job. */
@Controller
class Mending {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final FailedJobs jobs;
    private final Stuck stuck;
    private final Operators operators;
    private final MessageSource words;

    Mending(FailedJobs jobs, Stuck stuck, Operators operators, MessageSource words) {
        this.jobs = jobs;
        this.stuck = stuck;
        this.operators = operators;
        this.words = words;
    }

    @GetMapping("/operations/jobs/{id}/trace")
    ResponseEntity<String> trace(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(jobs.trace(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PostMapping("/operations/jobs/{id}/retry")
    String retryJob(@PathVariable String id, RedirectAttributes next, Locale locale) {
        boolean there = jobs.retry(id, operators.check());
        return told(next, say(there ? "operations.job.retried" : "operations.job.gone", locale));
    }

    @PostMapping("/operations/jobs/retry")
    String retryJobs(RedirectAttributes next, Locale locale) {
        return told(next, say("operations.jobs.retried", locale, jobs.retryAll(operators.check())));
    }

    @PostMapping("/operations/letters/{id}/retry")
    String retryLetter(@PathVariable UUID id, RedirectAttributes next, Locale locale) {
        boolean again = stuck.retry(id, "");
        return told(next, say(again ? "operations.letter.retried" : "operations.letter.gone", locale));
    }

    @PostMapping("/operations/worklist/rebuild")
    String rebuild(RedirectAttributes next, Locale locale) {
        long before = stuck.drift();
        stuck.rebuild();
        long after = stuck.drift();
        LOG.info("The work list was rebuilt: {} rows differed before, {} after", before, after);
        return told(next, say("operations.worklist.rebuilt", locale, before, after));
    }

    private static String told(RedirectAttributes next, String notice) {
        next.addFlashAttribute("notice", notice);
        return "redirect:/operations";
    }

    private String say(String key, Locale locale, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }
}
