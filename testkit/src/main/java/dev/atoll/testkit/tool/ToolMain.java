package dev.atoll.testkit.tool;

import dev.atoll.aws.model.SdkModel;
import dev.atoll.engine.knowledge.Framework;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import java.util.Optional;

/** Runs the simulator by hand, with one workload, until it is stopped. */
public final class ToolMain {
  private ToolMain() {}

  /**
   * Starts it.
   *
   * @param arguments the port; a free one where there is none
   */
  public static void main(String[] arguments) throws InterruptedException {
    Framework framework =
        KnowledgeLoader.load(
                KnowledgeFile.shipped(),
                services ->
                    new SdkModel(module ->
                        Optional.ofNullable(services.get(module)).map(found -> found.client())),
                false)
            .framework();
    int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
    try (SimulatedTool tool = SimulatedTool.start(SimulatedLens.of(framework), port)) {
      System.out.printf(
          "The simulated Well-Architected Tool: --endpoint-url %s --workload-id %s%n",
          tool.endpoint(), tool.workload("Example"));
      Thread.currentThread().join();
    }
  }
}
