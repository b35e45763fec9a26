package org.reglament.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reglament.casefile.OpenCase;
import org.reglament.casefile.Opened;
import org.reglament.casefile.Openings;
import org.reglament.form.Filing;
import org.reglament.form.FormJson;
import org.reglament.procedure.Procedure;
import org.reglament.procedure.Procedures;
import org.reglament.signin.Visitor;
import org.reglament.signin.Visitors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Procedures, their start forms, and the filing of cases. */
@RestController
@RequestMapping("/api/v1/procedures")
@Tag(name = "procedures")
class ProcedureCalls {

    private static final int LONGEST_KEY = 200;

    private final Procedures procedures;
    private final Filing filing;
    private final Filings filings;
    private final Openings openings;
    private final Visitors visitors;
    private final Accounts accounts;
    private final Times times;
    private final ObjectMapper json;

    ProcedureCalls(
            Procedures procedures,
            Filing filing,
            Filings filings,
            Openings openings,
            Visitors visitors,
            Accounts accounts,
            Times times,
            ObjectMapper json) {
        this.procedures = procedures;
        this.filing = filing;
        this.filings = filings;
        this.openings = openings;
        this.visitors = visitors;
        this.accounts = accounts;
        this.times = times;
        this.json = json;
    }

    record Listed(String key, String name, String start, String basis, String term) {}

    record Filed(
            String number,
            String trackingCode,
            String status,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt) {}

    @GetMapping
    @Operation(summary = "All procedures that can be started")
    List<Listed> all() {
        return procedures.all().stream()
                .filter(Procedure::isFiled)
                .map(p -> new Listed(p.key(), p.name(), p.start(), p.basis(), p.term()))
                .toList();
    }

    @GetMapping("/{key}/form")
    @Operation(summary = "The start form, with every option written out")
    FormJson form(@PathVariable String key, Locale locale) {
        Procedure procedure = startable(key);
        String uploader = visitors.current().map(Visitor::getName).orElse("");
        return filing.blank(procedure.key(), locale, uploader).map(FormJson::of).orElseThrow(NotFoundException::new);
    }

    @PostMapping("/{key}/cases")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a case; the same Idempotency-Key and body again give the same answer")
    Filed file(
            @PathVariable String key,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @RequestBody JsonNode request,
            Locale locale) {
        Procedure procedure = startable(key);
        String account = accounts.filer();
        if (once != null && (once.isBlank() || once.length() > LONGEST_KEY)) {
            throw new BadRequestException("api.bad-key", LONGEST_KEY);
        }
        if (!request.isObject()) {
            throw new BadRequestException("api.bad-json");
        }
        OpenCase.Once wish = once == null ? null : new OpenCase.Once(once, Filings.digest(request));
        // Before anything is checked: what was right then may be late now, and is answered as it was all the same.
        Opened earlier = wish == null
                ? null
                : openings.earlier(account, procedure.key(), wish).orElse(null);
        return filed(earlier == null ? open(procedure, account, request, wish, locale) : earlier);
    }

    private Opened open(
            Procedure procedure, String account, JsonNode request, OpenCase.@Nullable Once once, Locale locale) {
        Filings.Read read = filings.read(request, procedure);
        Map<String, Object> answers = json.convertValue(request.path("answers"), new TypeReference<>() {});
        return filing.file(new Filing.Filled(
                procedure.key(),
                read.body(),
                read.applicant(),
                answers == null ? Map.of() : answers,
                read.channel(),
                account,
                "account",
                read.receivedAt(),
                once,
                account,
                locale));
    }

    private Filed filed(Opened opened) {
        return new Filed(
                opened.number(),
                opened.trackingCode(),
                opened.status(),
                times.of(opened.openedAt()),
                times.ofNullable(opened.dueAt()));
    }

    private Procedure startable(String key) {
        return procedures.find(key).filter(Procedure::isFiled).orElseThrow(NotFoundException::new);
    }
}
