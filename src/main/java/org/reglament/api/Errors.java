package org.reglament.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/** Answers what no call took, such as a wrong method or address, as a problem detail; browsers get a page. */
@Controller
class Errors extends BasicErrorController {

    private final MessageSource messages;

    Errors(
            ErrorAttributes attributes,
            ServerProperties server,
            ObjectProvider<ErrorViewResolver> views,
            MessageSource messages) {
        super(attributes, server.getError(), views.orderedStream().toList());
        this.messages = messages;
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        Locale locale = LocaleContextHolder.getLocale();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", messages.getMessage(sentence(status), null, locale));
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (asked != null) {
            problem.put("instance", asked);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "api.not-found";
            case FORBIDDEN -> "api.forbidden";
            case METHOD_NOT_ALLOWED -> "api.method";
            case UNSUPPORTED_MEDIA_TYPE -> "api.media-type";
            case PAYLOAD_TOO_LARGE -> "api.file-too-big";
            case SERVICE_UNAVAILABLE -> "api.unavailable";
            default -> status.is4xxClientError() ? "api.bad-request" : "api.internal";
        };
    }
}
