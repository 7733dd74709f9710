package dev.atoll.testkit;

import dev.atoll.aws.model.SdkModel;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.load.KnowledgeFile;
import dev.atoll.engine.load.KnowledgeLoader;
import java.util.Optional;

/** The knowledge that Atoll brings, checked against the SDK's classes. */
final class ShippedKnowledge {
  private ShippedKnowledge() {}

  static KnowledgeBase load(boolean withCases) {
    return KnowledgeLoader.load(
        KnowledgeFile.shipped(),
        services ->
            new SdkModel(module -> Optional.ofNullable(services.get(module)).map(s -> s.client())),
        withCases);
  }
}
