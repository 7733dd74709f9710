package dev.atoll.engine.shape;

import java.util.Optional;
import java.util.Set;

/** What the AWS APIs offer: services, operations, their inputs, outputs and errors. */
public interface ApiModel {
  /** SDK modules, {@code rds}. */
  Set<String> services();

  /**
   * The operations of a service, {@code DescribeDBInstances}; empty where there is no such service.
   */
  Set<String> operations(String service);

  Optional<Operation> operation(String service, String operation);

  /** A structure of an API by its name, {@code rds.DBInstance}. */
  Optional<StructShape> struct(String name);

  /**
   * The error codes that the service's model declares, {@code DBInstanceNotFound}. Many APIs return
   * more.
   */
  Set<String> errorCodes(String service);

  /** An operation's input and output. */
  record Operation(String service, String name, StructShape input, StructShape output) {}
}
