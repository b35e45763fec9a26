package org.reglament.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reglament.casefile.CaseFile;
import org.reglament.form.FormErrors;
import org.reglament.publication.Publication;
import org.reglament.publication.Publications;
import org.reglament.worklist.TaskRefusedException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Runs examples on a running application whose clock may be moved, and compares what came of them. */
public final class ExampleRunner {
    private final ExampleDeeds deeds;
    private final ExampleVotes votes;
    private final ExamplePlans plans;
    private final ExampleScores scores;
    private final ExampleExpectations expectations;
    private final Publications publications;
    private final MessageSource messages;

    ExampleRunner(
            ExampleDeeds deeds,
            ExampleVotes votes,
            ExamplePlans plans,
            ExampleScores scores,
            ExampleExpectations expectations,
            Publications publications,
            MessageSource messages) {
        this.deeds = deeds;
        this.votes = votes;
        this.plans = plans;
        this.scores = scores;
        this.expectations = expectations;
        this.publications = publications;
        this.messages = messages;
    }

    /** A runner over the parts of that application. */
    public static ExampleRunner of(AutowireCapableBeanFactory parts) {
        return new ExampleRunner(
                part(parts, ExampleDeeds.class),
                part(parts, ExampleVotes.class),
                part(parts, ExamplePlans.class),
                part(parts, ExampleScores.class),
                part(parts, ExampleExpectations.class),
                parts.getBean(Publications.class),
                parts.getBean(MessageSource.class));
    }

    @SuppressWarnings("unchecked")
    private static <T> T part(AutowireCapableBeanFactory parts, Class<T> type) {
        return (T) parts.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
    }

    /** Runs one to its end; whatever goes otherwise than told stands in the report. */
    public ExampleReport run(Example example) {
        ExampleReport report = new ExampleReport(example);
        Map<String, String> names = deeds.days();
        String number = null;
        try {
            for (JsonNode earlier : example.told().path("earlier")) {
                String other = deeds.file(example, earlier, names, report);
                names.put("{" + earlier.path("as").asText() + "}", other);
                if (earlier.has("workingDays")) {
                    deeds.deed(example, other, earlier, report);
                }
                steps(example, other, earlier, names, report);
            }
            number = deeds.file(example, example.told(), names, report);
            names.put("{case}", number);
            steps(example, number, example.told(), names, report);
        } catch (RuntimeException e) {
            report.fail(reason(e));
        }
        if (number != null) {
            CaseFile file = deeds.end(number);
            JsonNode expected = Example.named(example.told().path("expect"), names);
            expectations.compare(file, expected, report);
            plans.compare(file.number(), expected, report);
            published(file, expected, report);
        }
        return report;
    }

    /** Goes through the steps of the story, or of a case that was filed before it. */
    private void steps(Example example, String number, JsonNode of, Map<String, String> names, ExampleReport report) {
        for (JsonNode told : of.path("steps")) {
            if (told.has("file")) {
                String other = deeds.file(example, told.path("file"), names, report);
                names.put("{" + told.path("as").asText() + "}", other);
            } else {
                deed(example, number, Example.named(told, names), report);
            }
        }
    }

    private void deed(Example example, String number, JsonNode step, ExampleReport report) {
        String of = step.path("of").asText(number);
        if (step.has("vote")) {
            votes.hold(deeds.theCase(of).id(), step, deeds::settle, report);
        } else if (step.has("scores")) {
            scores.give(step, report);
        } else if (ExamplePlans.tells(step)) {
            plans.deed(example, of, step, report);
        } else {
            deeds.deed(example, step.has("message") ? of : number, step, report);
        }
    }

    /** What all can read of the case, whether or not the example says so. */
    private void published(CaseFile file, JsonNode expected, ExampleReport report) {
        List<String> titles = new ArrayList<>();
        for (Publication publication : publications.of(file.id())) {
            titles.add(publication.title());
            report.found(
                    "publications",
                    Map.of("title", publication.section() + ": " + publication.title(), "text", publication.text()));
        }
        List<String> wanted = new ArrayList<>();
        expected.path("publications").forEach(title -> wanted.add(title.asText()));
        if (!wanted.equals(titles)) {
            report.fail("publications: expected " + wanted + ", found " + titles + ".");
        }
    }

    /** Why a deed was refused, in the words that an official would read. */
    private String reason(RuntimeException failure) {
        Locale russian = Locale.forLanguageTag("ru");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormErrors refused) {
                StringBuilder told = new StringBuilder("The form is refused:");
                refused.errors().forEach(error -> told.append(' ')
                        .append(error.key())
                        .append(": ")
                        .append(error.message()));
                return told.toString();
            }
            if (cause instanceof MessageSourceResolvable sentence) {
                return messages.getMessage(sentence, russian);
            }
            if (cause instanceof TaskRefusedException refused) {
                return "The task is refused: " + refused.reason() + ".";
            }
        }
        String words = failure.getMessage();
        return words == null || !(failure instanceof ExampleFault)
                ? failure.getClass().getSimpleName() + ": " + words
                : words;
    }
}
