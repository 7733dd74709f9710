package dev.atoll.server.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.Category;
import dev.atoll.engine.error.ErrorCode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** From a failure to the answer: the one place where statuses are given. */
public final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);
  private static final String CONNECTION_LOST = "08";

  @ServerExceptionMapper
  public Response refused(Refused refused) {
    return Problem.of(refused).response();
  }

  @ServerExceptionMapper
  public Response failed(AtollException failure) {
    if (failure.code() == ErrorCode.DATABASE_UNREACHABLE) {
      return unavailable(failure);
    }
    int status = status(failure.code().category());
    return new Problem(
            "about:blank",
            title(failure.code().category()),
            status,
            failure.getMessage(),
            failure.code().name(),
            failure.hint())
        .response();
  }

  /** What the framework refuses before a method is reached. */
  @ServerExceptionMapper
  public Response framework(WebApplicationException exception) {
    int status = exception.getResponse().getStatus();
    if (status >= 500) {
      return internal(exception);
    }
    Throwable cause = exception.getCause();
    if (cause instanceof JacksonException json) {
      return unreadable(json);
    }
    Response.StatusType type = exception.getResponse().getStatusInfo();
    return new Problem(
            "about:blank",
            type.getReasonPhrase(),
            status,
            switch (status) {
              case 404 -> "there is nothing at this address";
              case 405 -> "this address does not take this method";
              case 415 -> "the body has another media type than this address takes";
              default -> "the request is not valid";
            },
            status == 404 ? Refusal.NOT_FOUND.name() : Refusal.INVALID.name(),
            "see /api/v1/openapi")
        .response();
  }

  @ServerExceptionMapper
  public Response mismatched(MismatchedInputException exception) {
    return unreadable(exception);
  }

  @ServerExceptionMapper
  public Response unreadable(JacksonException exception) {
    String where =
        exception instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(step ->
                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    String what = exception.getOriginalMessage();
    return Problem.of(
            Refused.invalid(
                where.isEmpty() ? "the body is not as it must be: " + what : where + ": " + what,
                "see /api/v1/openapi"))
        .response();
  }

  @ServerExceptionMapper
  public Response internal(Throwable failure) {
    if (causes(failure).anyMatch(Problems::isDatabaseGone)) {
      return unavailable(failure);
    }
    String id = UUID.randomUUID().toString();
    LOG.errorf(failure, "internal error %s", id);
    return new Problem(
            "about:blank",
            "Internal error",
            500,
            "internal error " + id,
            "INTERNAL",
            "this is a defect of Atoll; the server's log tells more under this id")
        .response();
  }

  private static Response unavailable(Throwable failure) {
    LOG.warnf("database not reachable: %s", failure.getMessage());
    return Problem.of(
            new Refused(
                Refusal.UNAVAILABLE, "the database cannot be reached", "try again in a moment"))
        .response();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(20);
  }

  private static boolean isDatabaseGone(Throwable cause) {
    return cause instanceof SQLTransientException
        || (cause instanceof SQLException sql
            && sql.getSQLState() != null
            && sql.getSQLState().startsWith(CONNECTION_LOST));
  }

  private static int status(Category category) {
    return switch (category) {
      case USER -> 400;
      case PERMISSION -> 403;
      case THROTTLED -> 429;
      case EXTERNAL -> 502;
      case INTERNAL -> 500;
    };
  }

  private static String title(Category category) {
    return switch (category) {
      case USER -> Refusal.INVALID.title();
      case PERMISSION -> "AWS refused";
      case THROTTLED -> "AWS throttled";
      case EXTERNAL -> "AWS or another system cannot be reached";
      case INTERNAL -> "Internal error";
    };
  }
}
