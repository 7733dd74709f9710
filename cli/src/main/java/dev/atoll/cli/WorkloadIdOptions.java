package dev.atoll.cli;

import picocli.CommandLine.Option;

/** Which workload of the Tool is meant. */
final class WorkloadIdOptions {
  @Option(
      names = "--workload-id",
      paramLabel = "ID",
      required = true,
      description = "The workload of the Tool.")
  private String id = "";

  /** Fails where this cannot be a workload's id. */
  void check() {
    ToolOptions.checkId(id);
  }

  String id() {
    return id;
  }
}
