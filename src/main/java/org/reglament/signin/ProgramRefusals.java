package org.reglament.signin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells other programs why they were not let in, as problem details. */
@Component
class ProgramRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final PathRules rules;
    private final ObjectMapper json;
    private final MessageSource messages;

    ProgramRefusals(PathRules rules, ObjectMapper json, MessageSource messages) {
        this.rules = rules;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyAttempts wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.seconds()));
            send(request, response, HttpStatus.TOO_MANY_REQUESTS, "signin.wait", wait.minutes());
        } else if (reason instanceof InternalAuthenticationServiceException) {
            send(request, response, HttpStatus.SERVICE_UNAVAILABLE, "signin.unavailable");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Reglament\", charset=\"UTF-8\"");
            boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            send(request, response, HttpStatus.UNAUTHORIZED, tried ? "signin.wrong" : "signin.needed");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean exists = rules.audience(request).isPresent();
        send(
                request,
                response,
                exists ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND,
                exists ? "signin.denied" : "signin.missing");
    }

    private void send(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key, Object... args)
            throws IOException {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, args, ProgramLanguage.of(request)));
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
