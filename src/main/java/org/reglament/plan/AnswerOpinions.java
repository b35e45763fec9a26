package org.reglament.plan;

import java.util.EnumMap;
import java.util.Map;
import org.reglament.casefile.CaseFiles;
import org.reglament.casefile.Submission;
import org.reglament.plan.PlanOpinions.Source;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Words;

/** The step {@code answerOpinions}: no opinion stays without an answer. */
@Verb(
        name = "answerOpinions",
        title = @Words(ru = "Ответить на мнения о плане", en = "Answer opinions on a plan"),
        does =
                @Words(
                        ru =
                                "Мнениям, на которые ещё не ответили, даёт ответ своему источнику (councilAnswer, groupsAnswer, expertsAnswer), а где его нет – итоги обсуждения (discussionSummary)",
                        en =
                                "gives each opinion without an answer that to its source (`councilAnswer`, `groupsAnswer`, `expertsAnswer`), or else the outcome of the discussion (`discussionSummary`)"))
public class AnswerOpinions implements Step {
    private static final String SUMMARY = "discussionSummary";

    private final Plans plans;
    private final PlanOpinions opinions;
    private final CaseFiles cases;

    AnswerOpinions(Plans plans, PlanOpinions opinions, CaseFiles cases) {
        this.plans = plans;
        this.opinions = opinions;
        this.cases = cases;
    }

    @Override
    public void run(StepContext context) {
        cases.submissions(context.caseId()).stream()
                .filter(one -> one.answers().containsKey(SUMMARY))
                .reduce((earlier, later) -> later)
                .ifPresent(said -> answer(plans.required(context.caseId()), said));
    }

    private void answer(Plan plan, Submission said) {
        Map<Source, String> answers = new EnumMap<>(Source.class);
        TakeOpinions.FIELDS.forEach((source, field) -> {
            String text = TakeOpinions.text(said.answers(), field + "Answer");
            if (!text.isEmpty()) {
                answers.put(source, text);
            }
        });
        opinions.answerRest(plan, answers, TakeOpinions.text(said.answers(), SUMMARY), said.by());
    }
}
