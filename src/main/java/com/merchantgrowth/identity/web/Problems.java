package com.merchantgrowth.identity.web;

import com.merchantgrowth.shared.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Turns every failure of a REST request into a problem (RFC 9457): {@code code} is stable and for
 * programs, {@code title} and {@code detail} are for people, in the request's language (Chinese
 * unless {@code Accept-Language} prefers English).
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final Texts texts;

  Problems(Texts texts) {
    this.texts = texts;
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(DomainException refusal, ServletWebRequest request) {
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.BAD_REQUEST;
          case NOT_FOUND -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case CONTRADICTION -> HttpStatus.UNPROCESSABLE_CONTENT;
          case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    HttpHeaders headers = new HttpHeaders();
    if (refusal.kind() == DomainException.Kind.BUSY) {
      headers.set(HttpHeaders.RETRY_AFTER, "1");
    }
    ResponseEntity<Object> answer =
        problem(status, headers, request, refusal.key(), refusal.args());
    if (refusal.place() != null && answer.getBody() instanceof ProblemDetail detail) {
      detail.setProperty("place", refusal.place());
    }
    if (!refusal.problems().isEmpty() && answer.getBody() instanceof ProblemDetail detail) {
      Locale locale = texts.locale(request.getRequest());
      detail.setProperty(
          "problems",
          refusal.problems().stream()
              .map(
                  one ->
                      new Part(
                          String.valueOf(one.place()),
                          one.key(),
                          texts.sentence(one.key(), locale, one.args())))
              .toList());
    }
    return answer;
  }

  /** One of several things that are wrong: where, the stable code, and the sentence. */
  record Part(String field, String code, String detail) {}

  @ExceptionHandler
  ResponseEntity<Object> signedOut(AuthenticationException failure, ServletWebRequest request) {
    return problem(HttpStatus.UNAUTHORIZED, new HttpHeaders(), request, "identity.problem.token");
  }

  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException failure, ServletWebRequest request) {
    return problem(HttpStatus.FORBIDDEN, new HttpHeaders(), request, "identity.problem.denied");
  }

  @ExceptionHandler
  ResponseEntity<Object> overtaken(
      OptimisticLockingFailureException failure, ServletWebRequest request) {
    return problem(HttpStatus.CONFLICT, new HttpHeaders(), request, "identity.problem.overtaken");
  }

  /** A day no calendar or database can hold, such as +999999999-12-31. */
  @ExceptionHandler
  ResponseEntity<Object> outOfRange(DateTimeException failure, ServletWebRequest request) {
    return problem(
        HttpStatus.BAD_REQUEST, new HttpHeaders(), request, "identity.problem.parameter", "day");
  }

  /** The cause goes to the log under an id; the caller gets the id only. */
  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception failure, ServletWebRequest request) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("{}: {} failed", id, request.getDescription(false), failure);
    ResponseEntity<Object> answer =
        problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            new HttpHeaders(),
            request,
            "identity.problem.internal",
            id);
    if (answer.getBody() instanceof ProblemDetail detail) {
      detail.setProperty("id", id);
    }
    return answer;
  }

  /** What Spring MVC itself refuses: methods, media types, parameters, bodies, unknown paths. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ServletWebRequest web = (ServletWebRequest) request;
    if (status.is5xxServerError()) {
      return unexpected(failure, web);
    }
    return switch (failure) {
      case MissingServletRequestParameterException missing ->
          problem(status, headers, web, "identity.problem.missing", missing.getParameterName());
      case MethodArgumentTypeMismatchException wrong ->
          problem(status, headers, web, "identity.problem.parameter", wrong.getName());
      case TypeMismatchException wrong ->
          problem(
              status,
              headers,
              web,
              "identity.problem.parameter",
              String.valueOf(wrong.getPropertyName()));
      case HttpMessageNotReadableException unreadable
          when unreadable.getCause() instanceof UnrecognizedPropertyException unknown ->
          problem(status, headers, web, "identity.problem.field", unknown.getPropertyName());
      case HttpMessageNotReadableException unreadable ->
          problem(status, headers, web, "identity.problem.body");
      case MethodArgumentNotValidException invalid ->
          invalid(status, headers, web, invalid.getAllErrors());
      case HandlerMethodValidationException invalid ->
          invalid(status, headers, web, invalid.getAllErrors());
      default -> problem(status, headers, web, "identity.problem." + status.value());
    };
  }

  private ResponseEntity<Object> invalid(
      HttpStatusCode status,
      HttpHeaders headers,
      ServletWebRequest request,
      List<? extends MessageSourceResolvable> errors) {
    ResponseEntity<Object> answer =
        problem(status, headers, request, "identity.problem.validation", errors.size());
    if (answer.getBody() instanceof ProblemDetail detail) {
      detail.setProperty(
          "errors",
          errors.stream()
              .map(
                  error ->
                      Map.of(
                          "field",
                          error instanceof org.springframework.validation.FieldError field
                              ? field.getField()
                              : "",
                          "message",
                          String.valueOf(error.getDefaultMessage())))
              .toList());
    }
    return answer;
  }

  private ResponseEntity<Object> problem(
      HttpStatusCode status,
      HttpHeaders headers,
      ServletWebRequest request,
      String key,
      Object... args) {
    HttpServletRequest http = request.getRequest();
    Locale locale = texts.locale(http);
    ProblemDetail detail = ProblemDetail.forStatus(status);
    detail.setTitle(texts.title(status, locale));
    detail.setDetail(texts.sentence(key, locale, args));
    detail.setInstance(java.net.URI.create(http.getRequestURI()));
    detail.setProperty("code", key);
    HttpHeaders answer = new HttpHeaders();
    answer.putAll(headers);
    answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    answer.setContentLanguage(locale);
    return new ResponseEntity<>(detail, answer, status);
  }
}
