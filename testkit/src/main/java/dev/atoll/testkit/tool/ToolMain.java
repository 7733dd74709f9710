package dev.atoll.testkit.tool;

/** Runs the simulator by hand, with one workload, until it is stopped. */
public final class ToolMain {
  private ToolMain() {}

  /**
   * Starts it.
   *
   * @param arguments the port; a free one where there is none
   */
  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
    try (SimulatedTool tool =
        SimulatedTool.start(SimulatedLens.of(SimulatedLens.shipped()), port)) {
      System.out.printf(
          "The simulated Well-Architected Tool: --endpoint-url %s --workload-id %s%n",
          tool.endpoint(), tool.workload("Example"));
      Thread.currentThread().join();
    }
  }
}
