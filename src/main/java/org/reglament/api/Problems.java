package org.reglament.api;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reglament.casefile.CaseClosedException;
import org.reglament.casefile.CaseRefusedException;
import org.reglament.casefile.KeyReusedException;
import org.reglament.deadline.DeadlineRefusedException;
import org.reglament.document.Refused;
import org.reglament.form.FormErrors;
import org.reglament.worklist.TaskRefusedException;
import org.reglament.worklist.UnknownTaskException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error of the API is a problem detail (RFC 9457) with a sentence that says what to do. */
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Classes of SQL states. */
    private static final Set<String> AWAY = Set.of("08", "53", "57", "58");

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NotFoundException e, Locale locale) {
        ResponseEntity<ProblemDetail> answer = answer(HttpStatus.NOT_FOUND, "api.not-found", locale);
        if (e.instance() != null && answer.getBody() != null) {
            answer.getBody().setInstance(e.instance());
        }
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownTaskException e, Locale locale) {
        return answer(HttpStatus.NOT_FOUND, "api.not-found", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ForbiddenException e, Locale locale) {
        return answer(HttpStatus.FORBIDDEN, "api.forbidden", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(BadRequestException e, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, e.key(), locale, e.arguments());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(KeyReusedException e, Locale locale) {
        return answer(HttpStatus.CONFLICT, "api.key-reused", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(CaseClosedException e, Locale locale) {
        return answer(HttpStatus.CONFLICT, "api.case-closed", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(TaskRefusedException e, Locale locale) {
        return switch (e.reason()) {
            case DONE -> answer(HttpStatus.CONFLICT, "api.task-done", locale);
            case TAKEN -> answer(HttpStatus.CONFLICT, "api.task-taken", locale);
            case NOT_YOURS -> answer(HttpStatus.FORBIDDEN, "api.task-not-yours", locale);
            case BALLOT -> answer(HttpStatus.CONFLICT, "api.task-ballot", locale);
            case PERSONAL -> answer(HttpStatus.CONFLICT, "api.task-personal", locale);
            case WRONG_RECEIVER -> answer(HttpStatus.UNPROCESSABLE_ENTITY, "api.wrong-receiver", locale);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(FormErrors e, Locale locale) {
        return unprocessable(
                e.errors().stream()
                        .map(error -> Map.of("key", error.key(), "path", error.path(), "message", error.message()))
                        .toList(),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(FieldsException e, Locale locale) {
        return unprocessable(
                e.errors().entrySet().stream()
                        .map(error -> Map.of(
                                "key",
                                error.getKey(),
                                "path",
                                error.getKey(),
                                "message",
                                messages.getMessage(error.getValue(), null, locale)))
                        .toList(),
                locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refused e, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        problem.setTitle(messages.getMessage("api.file-refused", null, locale));
        problem.setDetail(messages.getMessage(e, locale));
        problem.setProperty("reason", e.reason());
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What the diagram's own rules refuse is told in their sentence. */
    @ExceptionHandler({CaseRefusedException.class, DeadlineRefusedException.class})
    ResponseEntity<ProblemDetail> onRefused(RuntimeException e, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "api.form-refused", locale);
        problem.setDetail(messages.getMessage((MessageSourceResolvable) e, locale));
        problem.setProperty("errors", List.of());
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, TransientDataAccessException.class})
    ResponseEntity<ProblemDetail> onUnavailable(Exception e, HttpServletRequest request, Locale locale) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "api.unavailable", locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onOther(Exception e, HttpServletRequest request, Locale locale) {
        if (databaseWentAway(e)) {
            return onUnavailable(e, request, locale);
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "api.internal", locale);
    }

    /** The connection broke, or the server is short of something, stopping or starting; the engine wraps it deeply. */
    private static boolean databaseWentAway(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException
                    || cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && AWAY.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return new ResponseEntity<>(
                problem(HttpStatus.BAD_REQUEST, "api.bad-json", LocaleContextHolder.getLocale()),
                headers,
                HttpStatus.BAD_REQUEST);
    }

    /** Only numbers among the parameters can be of a wrong type. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return new ResponseEntity<>(
                problem(HttpStatus.BAD_REQUEST, "api.bad-query", LocaleContextHolder.getLocale()),
                headers,
                HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MultipartException e, Locale locale) {
        return answer(HttpStatus.BAD_REQUEST, "api.bad-request", locale);
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return new ResponseEntity<>(
                problem(HttpStatus.UNPROCESSABLE_ENTITY, "api.file-too-big", LocaleContextHolder.getLocale()),
                headers,
                HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ResponseEntity<ProblemDetail> unprocessable(List<Map<String, String>> errors, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_ENTITY, "api.form-refused", locale);
        problem.setProperty("errors", errors);
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String key, Locale locale, Object... arguments) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, key, locale, arguments));
    }

    private ProblemDetail problem(HttpStatus status, String key, Locale locale, Object... arguments) {
        return ProblemDetail.forStatusAndDetail(status, messages.getMessage(key, arguments, locale));
    }
}
