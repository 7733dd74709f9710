package dev.atoll.aws.model;

import dev.atoll.engine.shape.ApiModel;
import dev.atoll.engine.shape.StructShape;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the AWS APIs offer, read from the SDK on the class path. Lazy: only the classes of what is
 * asked for are loaded. Safe to share between threads.
 */
public final class SdkModel implements ApiModel {
  private final Function<String, Optional<String>> clients;
  private final ConcurrentHashMap<String, SdkService> services = new ConcurrentHashMap<>();

  /**
   * @param clients the simple name of the SDK's client by module: {@code rds -> RdsClient}
   */
  public SdkModel(Function<String, Optional<String>> clients) {
    this.clients = clients;
  }

  /** The modules on the class path. */
  @Override
  public Set<String> services() {
    return SdkModules.onClassPath();
  }

  @Override
  public Set<String> operations(String service) {
    return service(service).map(SdkService::operations).orElse(Set.of());
  }

  @Override
  public Optional<Operation> operation(String service, String operation) {
    return call(service, operation)
        .map(call -> new Operation(service, operation, call.input(), call.output()));
  }

  @Override
  public Optional<StructShape> struct(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : service(name.substring(0, dot)).flatMap(found -> found.struct(name.substring(dot + 1)));
  }

  /** The service's error codes as they travel, and the names of its exception classes. */
  @Override
  public Set<String> errorCodes(String service) {
    return service(service).map(SdkService::errorCodes).orElse(Set.of());
  }

  /** An operation with what is needed to call it. */
  public Optional<SdkCall> call(String service, String operation) {
    return service(service).flatMap(found -> found.call(operation));
  }

  /** A service's classes; empty where its module or client is unknown. */
  public Optional<SdkService> service(String module) {
    SdkService known = services.get(module);
    if (known != null) {
      return Optional.of(known);
    }
    return clients
        .apply(module)
        .flatMap(client -> SdkService.find(module, client))
        .map(found -> services.computeIfAbsent(module, ignored -> found));
  }
}
