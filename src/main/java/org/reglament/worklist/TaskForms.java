package org.reglament.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.CaseFileSettings;
import org.reglament.casefile.CaseFiles;
import org.reglament.deadline.Deadlines;
import org.reglament.deadline.PlannedTerms;
import org.reglament.directory.People;
import org.reglament.directory.Person;
import org.reglament.form.Asking;
import org.reglament.form.DirectoryChoices;
import org.reglament.form.Form;
import org.reglament.form.Forms;
import org.reglament.form.Kind;
import org.reglament.procedure.Element;
import org.reglament.procedure.Procedures;
import org.springframework.stereotype.Component;

/** The form of a task in the version that its case runs by, and the data with which it opens. */
@Component
public class TaskForms {

    private static final Locale RU = Locale.forLanguageTag("ru");
    private static final List<String> EXECUTORS = List.of("executor", "executor2");
    private static final List<String> COLLEAGUES = List.of("lawyer", "executor", "executor2", "editor", "registrar");

    private static final String SUGGESTED = "suggested";

    /** A request that was sent stands in the list of requests; the next one is another. */
    private static final Set<String> ASKED_ANEW = Set.of("requestBody", "requestQuestion");

    private final Procedures procedures;
    private final CaseFiles cases;
    private final People people;
    private final Deadlines deadlines;
    private final Forms forms;
    private final CaseFileSettings settings;
    private final PlannedTerms planned;
    private final DirectoryChoices choices;

    TaskForms(
            Procedures procedures,
            CaseFiles cases,
            People people,
            Deadlines deadlines,
            Forms forms,
            CaseFileSettings settings,
            PlannedTerms planned,
            DirectoryChoices choices) {
        this.procedures = procedures;
        this.cases = cases;
        this.people = people;
        this.deadlines = deadlines;
        this.forms = forms;
        this.settings = settings;
        this.planned = planned;
        this.choices = choices;
    }

    /** The form of the item's element. */
    public Form of(WorkItem item) {
        String formId = element(item).form();
        if (formId == null) {
            throw new IllegalStateException("the task " + item.element() + " has no form");
        }
        return forms.read(procedures
                .form(item.definitionId(), formId)
                .orElseThrow(() -> new IllegalStateException("no form " + formId + " is deployed")));
    }

    Element element(WorkItem item) {
        return procedures
                .element(item.definitionId(), item.element())
                .orElseThrow(() -> new IllegalStateException("no element " + item.element()));
    }

    /** What the form opens with: the case's content, who may be chosen, and whether the term may be extended. */
    public Map<String, @Nullable Object> data(WorkItem item) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(cases.content(item.caseId()));
        if (!data.containsKey("title")) {
            // Lists keep no title of a confidential case.
            data.put("title", item.confidential() ? cases.get(item.caseId()).title() : item.title());
        }
        boolean asked = data.get("extensionDays") != null;
        decideAnew(of(item), data, item);
        choices.official(of(item), item.body(), RU).forEach(data::putIfAbsent);
        data.computeIfPresent(DirectoryChoices.RECEIVERS, (key, all) -> notAccused(item, all));
        data.keySet().removeAll(ASKED_ANEW);
        data.keySet().removeAll(of(item).anew());
        data.put("executors", holders(item, EXECUTORS));
        data.put("colleagues", holders(item, COLLEAGUES));
        picked(data);
        suggested(data);
        data.put("extensionAllowed", !asked && deadlines.mayBeExtended(item.caseId()));
        if (of(item).kinds().containsKey("extensionDays")) {
            data.put("extensionLimit", deadlines.longestExtension(item.caseId()));
        }
        data.put("requestDays", settings.requestDays());
        if (of(item).inputs().contains("forwardBy")) {
            planned.of(item.procedure(), "forward")
                    .flatMap(term -> deadlines.lastDay(cases.get(item.caseId()), term))
                    .ifPresent(day -> data.put("forwardBy", day.toString()));
        }
        return data;
    }

    /** Whom the applicant picked is ticked already, a post's holders by name; the registrar resolves the rest. */
    private void picked(Map<String, @Nullable Object> data) {
        if (data.get("accusedBody") instanceof String body && !body.isBlank()) {
            data.putIfAbsent("accusedBodies", List.of(body));
        }
        if (data.get("accusedOfficial") instanceof String post && !post.isBlank()) {
            data.putIfAbsent(
                    "accusedPeople",
                    people.holding(List.of(post)).stream().map(Person::login).toList());
        }
    }

    /** Nobody can propose to send the matter to whom it complains of. */
    private static Object notAccused(WorkItem item, Object all) {
        return all instanceof List<?> bodies
                ? bodies.stream()
                        .filter(each -> !(each instanceof Map<?, ?> body
                                && item.bounds().barsBody(String.valueOf(body.get("value")))))
                        .toList()
                : all;
    }

    /** What a diagram suggested as {@code suggestedFoo} stands in the field {@code foo} until somebody answers it. */
    private static void suggested(Map<String, @Nullable Object> data) {
        withoutNulls(data).forEach((key, value) -> {
            if (key.startsWith(SUGGESTED) && key.length() > SUGGESTED.length() && !"".equals(value)) {
                String field = key.substring(SUGGESTED.length());
                data.putIfAbsent(Character.toLowerCase(field.charAt(0)) + field.substring(1), value);
            }
        });
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> data) {
        Map<String, Object> known = new LinkedHashMap<>();
        data.forEach((key, value) -> {
            if (value != null) {
                known.put(key, value);
            }
        });
        return known;
    }

    /** A decision is made anew each time: neither an earlier "yes" nor earlier remarks stand there already. */
    private void decideAnew(Form form, Map<String, @Nullable Object> data, WorkItem item) {
        if (form.kinds().get("approved") == Kind.BOOLEAN) {
            Set<String> kept =
                    form.fill(data, asking(Locale.ROOT, "", item.caseId())).locked();
            form.kinds().forEach((key, kind) -> {
                if ((kind == Kind.BOOLEAN || kind == Kind.TEXT) && !kept.contains(key)) {
                    data.remove(key);
                }
            });
        }
    }

    /** In which language and with which files that person fills forms of that case. */
    public Asking asking(Locale locale, String uploader, UUID caseId) {
        return forms.asking(locale, uploader, caseId);
    }

    /** Whoever keeps away from the case, or may not see it, is no choice. */
    private List<Map<String, String>> holders(WorkItem item, List<String> posts) {
        List<String> groups =
                posts.stream().map(post -> item.body() + ":" + post).toList();
        return people.holding(item.bounds().offered(groups)).stream()
                .filter(person -> !item.bounds().accuses(person.login()))
                .map(person -> Map.of("label", person.shortName(), "value", person.login()))
                .toList();
    }
}
