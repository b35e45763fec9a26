package org.reglament.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.journal.Journal;
import org.reglament.publication.NamedFiles;
import org.reglament.step.Step;
import org.reglament.step.StepContext;
import org.reglament.step.Verb;
import org.reglament.step.Verb.Input;
import org.reglament.step.Verb.Words;

/** Puts a question of the case to a board. */
@Verb(
        name = "putOnAgenda",
        title = @Words(ru = "Внести вопрос в повестку", en = "Put on the agenda"),
        does =
                @Words(
                        ru = "Вопрос ждёт секретаря коллегиального органа; решают его члены голосованием",
                        en =
                                "puts a question to a board; its secretary takes it into a meeting or a vote by correspondence, which sends the message `vote-opened`"),
        inputs = {
            @Input(
                    name = "item",
                    required = true,
                    label = @Words(ru = "Ключ вопроса", en = "Key of the question"),
                    help =
                            @Words(
                                    ru = "Латиницей, например plan; под ним вопрос знают остальные шаги",
                                    en = "Latin letters, for example `plan`; the other steps know the question by it")),
            @Input(
                    name = "board",
                    required = true,
                    label = @Words(ru = "Коллегиальный орган", en = "Board"),
                    help =
                            @Words(
                                    ru = "Ключ органа, например government-commission",
                                    en = "key of the board, for example `government-commission`")),
            @Input(
                    name = "title",
                    required = true,
                    label = @Words(ru = "Вопрос", en = "Question"),
                    help = @Words(ru = "Как он назван в повестке", en = "as the agenda says it")),
            @Input(
                    name = "summary",
                    lines = true,
                    label = @Words(ru = "Что решаем", en = "What is decided"),
                    help = @Words(ru = "Несколько предложений для членов", en = "some sentences for members")),
            @Input(
                    name = "options",
                    required = true,
                    lines = true,
                    initial = "approval",
                    label = @Words(ru = "Варианты", en = "Options"),
                    help =
                            @Words(
                                    ru =
                                            "approval, simple или по одному в строке: КОД = Слова | Words | remarks; от лучшего к тому, что остаётся",
                                    en =
                                            "`approval` (agreed, agreedWithRemarks, returned), `simple` (for, against, abstain) or one a line, `CODE = СЛОВА / WORDS / remarks` with bars for the strokes, from the most favourable to the one that stands when no other wins")),
            @Input(
                    name = "rows",
                    label = @Words(ru = "Строки", en = "Lines"),
                    help =
                            @Words(
                                    ru = "Список {code, title, about, group}, если можно голосовать построчно",
                                    en =
                                            "a list of {`code`, `title`, `about`, `group`} where one may vote line by line")),
            @Input(
                    name = "rowByRow",
                    label = @Words(ru = "Сразу построчно", en = "Line by line"),
                    help =
                            @Words(
                                    ru = "true – построчно; иначе это решает секретарь",
                                    en = "`true` from the start; otherwise the secretary says so")),
            @Input(
                    name = "papers",
                    label = @Words(ru = "Материалы", en = "Papers"),
                    help =
                            @Words(
                                    ru = "Через запятую: выпущенные документы и поля формы с файлами",
                                    en = "with commas: names of issued documents and form fields with files"))
        })
public class PutOnAgenda implements Step {

    private static final int LONGEST_TITLE = 300;

    private final Agenda agenda;
    private final Boards boards;
    private final NamedFiles files;
    private final Journal journal;

    PutOnAgenda(Agenda agenda, Boards boards, NamedFiles files, Journal journal) {
        this.agenda = agenda;
        this.boards = boards;
        this.files = files;
        this.journal = journal;
    }

    @Override
    public void run(StepContext context) {
        String key = context.required("board").strip();
        Board board = boards.find(key).orElseThrow(() -> new CaseRefusedException("board.refused.unknown", key));
        String title = context.required("title").strip();
        if (title.length() > LONGEST_TITLE) {
            throw new CaseRefusedException("board.refused.title", LONGEST_TITLE);
        }
        agenda.put(new Agenda.Wish(
                context.caseId(),
                context.required("item").strip(),
                board.key(),
                title,
                text(context, "summary"),
                Options.parse(context.required("options")),
                lines(context),
                "true".equals(text(context, "rowByRow")),
                files.of(context, "papers")));
        journal.record(
                context.caseId(),
                "put-on-agenda",
                "system",
                context.element(),
                Map.of("question", title, "board", board.name()));
    }

    private static String text(StepContext context, String input) {
        return context.input(input).map(String::valueOf).orElse("").strip();
    }

    private static List<Line> lines(StepContext context) {
        Object given = context.input("rows").orElse(List.of());
        List<Line> lines = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        if (given instanceof Collection<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> row) {
                    Line line =
                            new Line(field(row, "code"), field(row, "title"), field(row, "about"), field(row, "group"));
                    if (line.code().isEmpty() || !codes.add(line.code())) {
                        throw new CaseRefusedException("board.refused.line", line.title());
                    }
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private static String field(Map<?, ?> row, String name) {
        Object value = row.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }
}
