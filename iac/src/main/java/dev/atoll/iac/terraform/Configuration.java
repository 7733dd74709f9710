package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.Body;
import dev.atoll.iac.hcl.Body.Attribute;
import dev.atoll.iac.hcl.Body.Block;
import dev.atoll.iac.hcl.Expression;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the files of a folder declare.
 *
 * @param resources by type and name, {@code aws_sqs_queue.q}; data sources too
 * @param faults what is wrong with files, with their places; what they declare is missing here
 */
record Configuration(
    Path folder,
    Map<String, Block> variables,
    Map<String, Attribute> locals,
    Map<String, Block> resources,
    Map<String, Block> data,
    Map<String, Block> modules,
    Map<String, Block> outputs,
    List<Block> providers,
    List<String> faults) {

  static Configuration empty(Path folder) {
    return new Configuration(
        folder,
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Adds what a file declares. */
  void add(Body file, boolean overriding) {
    for (Block block : file.blocks()) {
      switch (block.type()) {
        case "locals" -> block.body().attributes().forEach(locals::put);
        case "provider" -> provider(block, overriding);
        case "variable" -> put(variables, block, 1, overriding);
        case "output" -> put(outputs, block, 1, overriding);
        case "module" -> put(modules, block, 1, overriding);
        case "resource" -> put(resources, block, 2, overriding);
        case "data" -> put(data, block, 2, overriding);
        default -> {
          // settings of Terraform itself, moves, imports, checks: nothing that will be there
        }
      }
    }
  }

  /** An override file changes the provider of the same name and alias. */
  private void provider(Block block, boolean overriding) {
    for (int i = 0; overriding && i < providers.size(); i++) {
      if (providerName(providers.get(i)).equals(providerName(block))) {
        providers.set(i, overridden(providers.get(i), block));
        return;
      }
    }
    providers.add(block);
  }

  /** How resources name it: {@code aws}, {@code aws.west}. */
  static String providerName(Block provider) {
    String alias =
        provider
            .body()
            .value("alias")
            .map(each ->
                each instanceof Expression.Literal text ? "." + text.value().orElse("") : "")
            .orElse("");
    return String.join("", provider.labels()) + alias;
  }

  private void put(Map<String, Block> into, Block block, int labels, boolean overriding) {
    if (block.labels().size() != labels) {
      faults.add(
          "%s: expected %d labels after %s, found %d"
              .formatted(block.at(), labels, block.type(), block.labels().size()));
      return;
    }
    String name = String.join(".", block.labels());
    Block first = into.putIfAbsent(name, block);
    if (first != null && overriding) {
      into.put(name, overridden(first, block));
    } else if (first != null) {
      faults.add(
          "%s: %s %s is declared at %s already"
              .formatted(block.at(), block.type(), name, first.at()));
    }
  }

  /** As Terraform merges override files: attributes one by one, blocks by their type. */
  private static Block overridden(Block first, Block over) {
    Map<String, Attribute> attributes = new LinkedHashMap<>(first.body().attributes());
    attributes.putAll(over.body().attributes());
    List<Block> blocks = new ArrayList<>(over.body().blocks());
    first.body().blocks().stream()
        .filter(block ->
            over.body().blocks().stream().noneMatch(each -> kind(each).equals(kind(block))))
        .forEach(blocks::add);
    return new Block(first.type(), first.labels(), new Body(attributes, blocks), first.at());
  }

  private static String kind(Block block) {
    return block.type().equals("dynamic") ? String.join("", block.labels()) : block.type();
  }
}
