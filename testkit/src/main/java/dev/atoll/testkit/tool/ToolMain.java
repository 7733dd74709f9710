package dev.atoll.testkit.tool;

import java.util.List;

/** Runs the simulator by hand, until it is stopped. */
public final class ToolMain {
  private ToolMain() {}

  /**
   * Starts it.
   *
   * @param arguments the port, 0 for a free one, and names of workloads to make; without any, a
   *     free port and one workload
   */
  public static void main(String[] arguments) throws InterruptedException {
    List<String> given = arguments.length == 0 ? List.of("0", "Example") : List.of(arguments);
    SimulatedLens lens = SimulatedLens.of(SimulatedLens.shipped());
    try (SimulatedTool tool = SimulatedTool.start(lens, Integer.parseInt(given.getFirst()))) {
      System.out.println("The simulated Well-Architected Tool: --endpoint-url " + tool.endpoint());
      given.stream()
          .skip(1)
          .forEach(name -> System.out.println("--workload-id " + tool.workload(name)));
      Thread.currentThread().join();
    }
  }
}
