package dev.atoll.engine.load;

import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.shape.FakeApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The knowledge that tests use: three types and two rules about the service of {@link FakeApi}. */
public final class Shop {
  private static final Path FOLDER = Path.of("src/test/resources/shop");

  private Shop() {}

  /** Its files, as if Atoll brought them. */
  public static List<KnowledgeFile> files() {
    return KnowledgeFile.pack(FOLDER).stream()
        .map(file ->
            new KnowledgeFile(
                "shop/" + FOLDER.relativize(Path.of(file.name())).toString().replace('\\', '/'),
                file.text(),
                true))
        .toList();
  }

  public static KnowledgeBase load() {
    return KnowledgeLoader.load(files(), _ -> new FakeApi(), true);
  }

  /** The knowledge with more files, as a customer's pack brings them. */
  public static KnowledgeBase load(KnowledgeFile... more) {
    List<KnowledgeFile> all = new ArrayList<>(files());
    all.addAll(List.of(more));
    return KnowledgeLoader.load(all, _ -> new FakeApi(), true);
  }

  public static ResourceType type(KnowledgeBase knowledge, String name) {
    return Objects.requireNonNull(knowledge.types().get("AWS::Shop::" + name), name);
  }

  public static Rule rule(KnowledgeBase knowledge, String id) {
    return Objects.requireNonNull(knowledge.rules().get(id), id);
  }
}
