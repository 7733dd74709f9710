package dev.atoll.aws.call;

import dev.atoll.aws.convert.Requests;
import dev.atoll.aws.model.SdkCall;
import dev.atoll.aws.model.SdkModel;
import dev.atoll.aws.model.SdkService;
import dev.atoll.engine.knowledge.Service;
import dev.atoll.engine.model.GapReason;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/** Calls operations by name, page by page, in one account. */
public final class Caller {
  private final SdkModel model;
  private final Clients clients;
  private final Scheduler scheduler;
  private final AwsCredentialsProvider credentials;
  private final FirstCalls firsts = new FirstCalls();

  /** Takes the pages of an answer. */
  @FunctionalInterface
  public interface Pages {
    void accept(SdkPojo page) throws CallFailure, InterruptedException;
  }

  public Caller(
      SdkModel model, Clients clients, Scheduler scheduler, AwsCredentialsProvider credentials) {
    this.model = model;
    this.clients = clients;
    this.scheduler = scheduler;
    this.credentials = credentials;
  }

  /** The operation's model; throws where there is none, which loading knowledge rules out. */
  public SdkCall operation(Service service, String operation) {
    return model
        .call(service.id(), operation)
        .orElseThrow(
            () -> new IllegalArgumentException(service.id() + " has no operation " + operation));
  }

  /**
   * Calls an operation and hands over all pages of its answer.
   *
   * @param region a real region, for global services too
   * @param retry error codes that mean: ask again shortly
   */
  public void pages(
      Service service,
      String operation,
      String region,
      Map<String, Object> parameters,
      Set<String> retry,
      Pages pages)
      throws CallFailure, InterruptedException {
    FirstCalls.Turn turn = firsts.turn(service.id(), operation);
    try {
      SdkService sdk = model.service(service.id()).orElseThrow();
      SdkCall call = operation(service, operation);
      SdkPojo request = request(call, parameters);
      if (Thread.interrupted()) {
        // hundreds of clients, each loading its service's classes, would hold up the end by seconds
        throw new InterruptedException();
      }
      SdkClient client = clients.client(sdk, region, credentials);
      Target target = new Target(service, operation, region);
      if (call.paginator().isPresent()) {
        Iterator<?> iterator = ((Iterable<?>) pagesOf(call, client, request)).iterator();
        while (iterator.hasNext()) {
          // a failed next() leaves the iterator where it was, so it can be tried again
          SdkPojo page = scheduler.call(target, retry, turn.once(() -> (SdkPojo) iterator.next()));
          pages.accept(page);
        }
      } else {
        byToken(call, client, target, parameters, retry, turn, pages);
      }
    } catch (CallFailure failure) {
      if (!isOffered(failure, service, region)) {
        return;
      }
      throw failure;
    } finally {
      turn.over();
    }
  }

  /** How many requests were sent. */
  public long calls() {
    return scheduler.calls();
  }

  private void byToken(
      SdkCall call,
      SdkClient client,
      Target target,
      Map<String, Object> parameters,
      Set<String> retry,
      FirstCalls.Turn turn,
      Pages pages)
      throws CallFailure, InterruptedException {
    Map<String, Object> next = parameters;
    String previous = "";
    while (true) {
      SdkPojo request = request(call, next);
      SdkPojo page = scheduler.call(target, retry, turn.once(() -> invoke(call, client, request)));
      pages.accept(page);
      Optional<Tokens.Token> token = Tokens.next(call, page);
      if (token.isEmpty() || token.get().value().equals(previous)) {
        return;
      }
      previous = token.get().value();
      next = new java.util.LinkedHashMap<>(parameters);
      next.put(token.get().parameter(), previous);
    }
  }

  private static SdkPojo request(SdkCall call, Map<String, Object> parameters) throws CallFailure {
    try {
      return Requests.build(call.input(), parameters);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new CallFailure(
          GapReason.ERROR, Set.of(), call.name() + " cannot be asked: " + e.getMessage(), e);
    }
  }

  private static SdkPojo invoke(SdkCall call, SdkClient client, SdkPojo request) throws Exception {
    try {
      return (SdkPojo) call.method().invokeExact(client, request);
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object pagesOf(SdkCall call, SdkClient client, SdkPojo request) {
    try {
      return (Iterable<?>) call.paginator().orElseThrow().invokeExact(client, request);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A host that does not exist, in a region where AWS does not offer the service, is no failure.
   */
  private boolean isOffered(CallFailure failure, Service service, String region) {
    boolean noHost =
        failure.getCause() != null
            && Verdict.of(failure.getCause()).kind() == Verdict.Kind.UNKNOWN_HOST;
    return !noHost
        || model
            .service(service.id())
            .map(sdk -> sdk.endpoints().regions())
            .orElse(List.of())
            .stream()
            .anyMatch(offered -> offered.id().equals(region));
  }
}
