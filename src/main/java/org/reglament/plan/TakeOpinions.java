package org.reglament.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.calendar.BusinessClock;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.plan.PlanOpinions.Opinion;
import org.reglament.plan.PlanOpinions.Source;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;
import org.springframework.context.MessageSource;

/** The step {@code takeOpinions}: what council, groups and experts said becomes entries of their own. */
@Verb(
        name = "takeOpinions",
        title = @Words(ru = "Записать мнения о плане", en = "Take opinions on a plan"),
        does =
                @Words(
                        ru =
                                "Из ответов councilOpinion, groupsOpinion, expertsOpinion (и …Author, …Date, …File) делает записи с автором, днём и файлом; их видно всем",
                        en =
                                "makes entries with author, day and file, read by everybody, of the answers `councilOpinion`, `groupsOpinion`, `expertsOpinion` (and `…Author`, `…Date`, `…File`)"))
public class TakeOpinions implements Step {
    private static final String FILE = "files::";
    private static final Locale RU = Locale.forLanguageTag("ru");
    /** How the fields of the form begin. */
    static final Map<Source, String> FIELDS =
            new EnumMap<>(Map.of(Source.COUNCIL, "council", Source.GROUP, "groups", Source.EXPERT, "experts"));

    private final Plans plans;
    private final PlanOpinions opinions;
    private final CaseFiles cases;
    private final BusinessClock clock;
    private final MessageSource words;

    TakeOpinions(Plans plans, PlanOpinions opinions, CaseFiles cases, BusinessClock clock, MessageSource words) {
        this.plans = plans;
        this.opinions = opinions;
        this.cases = cases;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public void run(StepContext context) {
        Plan plan = plans.required(context.caseId());
        Map<String, Object> answers = cases.submissions(context.caseId()).stream()
                .filter(one -> one.answers().containsKey("councilOpinion"))
                .reduce((earlier, later) -> later)
                .map(one -> one.answers())
                .orElse(Map.of());
        FIELDS.forEach((source, field) -> {
            String text = text(answers, field + "Opinion");
            if (!text.isEmpty()) {
                String author = text(answers, field + "Author");
                opinions.add(
                        plan,
                        new Opinion(
                                source,
                                author.isEmpty()
                                        ? words.getMessage("plan.opinion.source." + source.key(), null, RU)
                                        : author,
                                day(text(answers, field + "Date")),
                                text,
                                file(answers.get(field + "File"))));
            }
        });
    }

    private LocalDate day(String text) {
        LocalDate day = text.isEmpty() ? clock.today() : LocalDate.parse(text);
        if (day.isAfter(clock.today())) {
            throw new CaseRefusedException("plan.opinion.fault.day");
        }
        return day;
    }

    static String text(Map<String, Object> answers, String field) {
        return answers.get(field) instanceof String text ? text.strip() : "";
    }

    private static @Nullable UUID file(@Nullable Object answer) {
        Collection<?> files = answer instanceof Collection<?> many ? many : List.of();
        return files.stream()
                .map(String::valueOf)
                .filter(one -> one.startsWith(FILE))
                .map(one -> UUID.fromString(one.substring(FILE.length())))
                .findFirst()
                .orElse(null);
    }
}
