package org.reglament.form;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reglament.form.Attachments.Attachment;
import org.reglament.form.feel.Json;
import org.reglament.form.view.FormView;
import org.reglament.form.view.FormViews;

/** Serves the form that has every type of component: shown, changed by its buttons, checked, and accepted. */
final class EveryTypeSite implements AutoCloseable {
    static final Path FORM = Path.of("src/test/resources/forms/every-type.form");
    static final String DATA =
            "{'who':'Анна <b>','today':'23.11.2026','districts':[{'label':'Ленинградский','value':'len'},"
                    + "{'label':'Московский','value':'mos'}],'more':{'number':'ОГ-15','old':'Мира, 1'},"
                    + "'payments':[{'at':'01.09','sum':100},{'at':'01.10','sum':200},{'at':'01.11','sum':300}],"
                    + "'papers':[{'documentId':'1','metadata':{'fileName':'Ответ.pdf'}}]}";
    private static final Path ASSETS = Path.of("target/classes/static/assets");
    private static final FormView.Refresh REFRESH = new FormView.Refresh("/", "#fields");

    private final Form form;
    private final String data;
    private final HttpServer server;
    private final Map<String, Attachment> files = new ConcurrentHashMap<>();
    private @Nullable Checked taken;

    EveryTypeSite() {
        this(read(), DATA);
    }

    /** Any other form, with what its case holds. */
    EveryTypeSite(String form, String data) {
        this.data = data;
        try {
            this.form = Form.parse(form);
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try {
                answer(exchange);
            } catch (RuntimeException e) {
                e.printStackTrace();
                send(exchange, 500, "text/plain", String.valueOf(e).getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Nullable
    Checked taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/assets/")) {
            Path file = ASSETS.resolve(path.substring("/assets/".length()));
            String type = path.endsWith(".css")
                    ? "text/css"
                    : path.endsWith(".js") ? "text/javascript" : "application/octet-stream";
            send(exchange, 200, type, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
            return;
        }
        boolean posts = exchange.getRequestMethod().equals("POST");
        Posted posted = Posted.of(exchange);
        FormPost post = posts ? FormPost.of(form, posted.parameters()) : FormPost.EMPTY;
        for (Posted.Upload upload : posted.uploads()) {
            Attachment file =
                    new Attachment(UUID.randomUUID().toString(), upload.name(), "application/pdf", upload.size());
            files.put(file.id(), file);
            post = post.withFile(Objects.requireNonNull(FormPost.answerOfUpload(upload.control())), file.id(), true);
        }
        Asking asking = Sample.ASKING.with(id -> Optional.ofNullable(files.get(id)));
        boolean stays =
                !posts || post.staysHere() || exchange.getRequestHeaders().containsKey("HX-Request");
        post = post.acted(form, FormSettings.DEFAULT);
        Map<String, Object> data = Sample.json(this.data);
        FilledForm filled = form.fill(data, post.answers(form, data, asking), asking);
        Checked checked = filled.check();
        List<FormError> errors = stays ? List.of() : checked.errors();
        boolean done = !stays && errors.isEmpty();
        if (done) {
            taken = checked;
        }
        FormView view = FormViews.whole(filled, post, errors, REFRESH);
        String inside = done
                ? "<h1 class='govuk-heading-l'>Принято</h1><pre>"
                        + Json.write(checked.answers()).length() + "</pre>"
                : Page.drawn(
                        "<@form.problems view /><form method='post' action='/' enctype='multipart/form-data' hx-encoding='multipart/form-data' novalidate><div id='fields'>"
                                + "<@form.body view /></div><button class='govuk-button' id='send' name='action' value='submit'>"
                                + "${view.send()!}</button></form>",
                        Map.of("view", view));
        send(
                exchange,
                errors.isEmpty() ? 200 : 422,
                "text/html; charset=utf-8",
                page(inside).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String inside) throws IOException {
        Properties names = new Properties();
        names.load(Files.newBufferedReader(ASSETS.resolve("manifest.properties")));
        return "<!DOCTYPE html><html lang='ru' class='govuk-template'><head><meta charset='utf-8'><title>Все части формы</title>"
                + "<meta name='viewport' content='width=device-width, initial-scale=1'><link rel='icon' href='data:,'>"
                + "<meta name='htmx-config' content='{\"includeIndicatorStyles\":false,\"allowEval\":false}'>"
                + "<link rel='stylesheet' href='/assets/" + names.getProperty("app.css") + "'>"
                + "<script defer src='/assets/" + names.getProperty("htmx.min.js") + "'></script>"
                + "<script type='module' src='/assets/" + names.getProperty("app.js") + "'></script></head>"
                + "<body class='govuk-template__body' data-list-hint='Начните вводить' data-list-none='Ничего не найдено'"
                + " data-list-found='Найдено: #0 из #1.' data-list-place='#0 из #1' data-list-seek='Найти в списке'"
                + " data-list-ticked='Отмечено (#0):'><div class='govuk-width-container'><main class='app-page' id='main'>"
                + (inside.contains("<h1") ? "" : "<h1 class='govuk-heading-xl'>Форма</h1>") + inside
                + "</main></div></body></html>";
    }

    private static String read() {
        try {
            return Files.readString(FORM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
