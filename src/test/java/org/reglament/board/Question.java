package org.reglament.board;

import static org.reglament.procedure.Sketch.flow;
import static org.reglament.procedure.Sketch.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.reglament.casefile.Applicant;
import org.reglament.casefile.Channel;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Openings;
import org.reglament.procedure.Deploy;
import org.reglament.procedure.ProcedureFolder;
import org.reglament.procedure.Procedures;
import org.reglament.procedure.Sketch;

/** A small procedure whose cases put one question to a board, and nothing else. */
public final class Question {

    public static final String KEY = "board-question";
    public static final String BOARD = "government-commission";
    public static final String BODY = "slavsk";
    public static final String SECRETARY = "board.secretary";

    private Question() {}

    /** The vote as a diagram draws it. */
    public static String vote(String item) {
        return ("<userTask id='vote' name='Проголосовать' camunda:assignee='${voter}' camunda:formRef='board-vote'"
                        + " camunda:formRefBinding='deployment' camunda:dueDate=\"${board.closes('ITEM')}\">"
                        + "<extensionElements><camunda:properties><camunda:property name='ballot' value='ITEM'/>"
                        + "</camunda:properties></extensionElements>"
                        + "<multiInstanceLoopCharacteristics camunda:asyncAfter='true'"
                        + " camunda:collection=\"${board.voters('ITEM')}\" camunda:elementVariable='voter'/></userTask>"
                        + "<boundaryEvent id='window' attachedToRef='vote'><timerEventDefinition>"
                        + "<timeDate xsi:type='tFormalExpression'>${board.closes('ITEM')}</timeDate>"
                        + "</timerEventDefinition></boundaryEvent>")
                .replace("ITEM", item);
    }

    /** The whole procedure; {@code wait} leaves the moment of the vote to the secretary. */
    public static ProcedureFolder folder(String key, boolean wait) {
        String waiting = "<intermediateCatchEvent id='await'><messageEventDefinition messageRef='vote-opened'/>"
                + "</intermediateCatchEvent>" + flow("put", "await") + flow("await", "open");
        return Sketch.of(key)
                .message("vote-opened")
                .form("board-start", "{\"type\":\"textfield\",\"key\":\"subject\",\"label\":\"Тема\"}")
                .form("board-vote", "{\"type\":\"text\",\"text\":\"Голос подают на странице голосования.\"}")
                .flow(
                        "<startEvent id='start' camunda:formRef='board-start' camunda:formRefBinding='deployment'/>"
                                + flow("start", "put")
                                + step(
                                        "put",
                                        "putOnAgenda",
                                        "item",
                                        "plan",
                                        "board",
                                        "${setting.text('board', 'government-commission')}",
                                        "title",
                                        "${subject}",
                                        "summary",
                                        "Согласовать план открытости министерства на 2027 год: 10 механизмов, 34"
                                                + " мероприятия, 41 показатель. Проектный офис проверил план и"
                                                + " поддерживает его.",
                                        "options",
                                        "approval",
                                        "rows",
                                        "${lines}")
                                + (wait ? waiting : flow("put", "open"))
                                + step("open", "openVote", "item", "plan")
                                + flow("open", "vote")
                                + vote("plan")
                                + flow("vote", "count")
                                + flow("window", "count")
                                + step("count", "tally", "item", "plan")
                                + flow("count", "minutes")
                                + step("minutes", "issueMinutes", "item", "plan")
                                + flow("minutes", "excerpt")
                                + step("excerpt", "issueExcerpt", "item", "plan")
                                + flow("excerpt", "close")
                                + step("close", "closeCase", "outcome", "${boardOutcome}")
                                + flow("close", "end")
                                + "<endEvent id='end'/>",
                        "put",
                        "open",
                        "vote");
    }

    public static void deploy(RepositoryService repository, Procedures procedures) {
        Deploy.sketch(repository, procedures, folder(KEY, true));
        Deploy.sketch(repository, procedures, folder(KEY + "-now", false));
    }

    /** Opens a case that puts this question. */
    public static UUID ask(Openings openings, String procedure, Map<String, ?> answers) {
        Map<String, Object> given = new HashMap<>(Map.of("lines", List.of()));
        given.putAll(answers);
        return openings.open(new OpenCase(
                        procedure,
                        BODY,
                        null,
                        new Applicant("Кравцова", "Нина", "Ивановна", null, "nina@example.org", null, null, null),
                        given,
                        Channel.API,
                        "intake",
                        "account",
                        null,
                        null,
                        null))
                .id();
    }
}
