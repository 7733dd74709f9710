package dev.atoll.aws.review;

import dev.atoll.aws.call.CallFailure;
import dev.atoll.aws.call.Scheduler;
import dev.atoll.aws.call.Target;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls to the Tool of one region: waited for, page by page, with failures as people see them. */
final class ToolCalls {
  private static final Service SERVICE =
      new Service(
          "wellarchitected",
          "WellArchitected",
          "WellArchitectedClient",
          "wellarchitected",
          Map.of(),
          Map.of(),
          Map.of());

  private final Scheduler scheduler;
  private final String region;

  ToolCalls(Scheduler scheduler, String region) {
    this.scheduler = scheduler;
    this.region = region;
  }

  /** A call whose failure is the caller's to understand. */
  <T> T attempt(String operation, Scheduler.Attempt<T> attempt)
      throws CallFailure, InterruptedException {
    return scheduler.call(target(operation), Set.of(), attempt);
  }

  /**
   * All items of a list.
   *
   * @param what it is about, for people
   */
  <P, T> List<T> pages(
      String operation,
      String what,
      Function<@Nullable String, P> page,
      Function<P, List<T>> items,
      Function<P, @Nullable String> next) {
    List<T> all = new ArrayList<>();
    String token = null;
    do {
      String from = token;
      P answer = call(operation, what, () -> page.apply(from));
      all.addAll(items.apply(answer));
      String following = next.apply(answer);
      if (following != null && following.equals(token)) {
        throw new AtollException(
            ErrorCode.TOOL_REFUSED, "the Well-Architected Tool: " + what + ": pages repeat", "");
      }
      token = following;
    } while (token != null && !token.isEmpty());
    return List.copyOf(all);
  }

  /**
   * A call that must succeed.
   *
   * @param what it is about, for people
   */
  <T> T call(String operation, String what, Scheduler.Attempt<T> attempt) {
    return call(operation, what, Set.of(), attempt);
  }

  /**
   * As {@link #call(String, String, Scheduler.Attempt)}.
   *
   * @param retry error codes that mean: ask again shortly
   */
  <T> T call(String operation, String what, Set<String> retry, Scheduler.Attempt<T> attempt) {
    try {
      return scheduler.call(target(operation), retry, attempt);
    } catch (CallFailure failure) {
      throw Failures.of(failure, what);
    } catch (InterruptedException e) {
      throw interrupted(what, e);
    }
  }

  /**
   * A call about what may not be there.
   *
   * @param absent error codes that mean: it is not there
   */
  <T> Optional<T> find(
      String operation, String what, Set<String> absent, Scheduler.Attempt<T> attempt) {
    try {
      return Optional.of(attempt(operation, attempt));
    } catch (CallFailure failure) {
      if (failure.isAny(absent)) {
        return Optional.empty();
      }
      throw Failures.of(failure, what);
    } catch (InterruptedException e) {
      throw interrupted(what, e);
    }
  }

  private static AtollException interrupted(String what, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new AtollException(ErrorCode.AWS_UNREACHABLE, "interrupted: " + what, "", e);
  }

  private Target target(String operation) {
    return new Target(SERVICE, operation, region);
  }
}
