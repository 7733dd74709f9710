package dev.atoll.iac.terraform;

import dev.atoll.iac.hcl.Body;
import dev.atoll.iac.hcl.Body.Attribute;
import dev.atoll.iac.hcl.Body.Block;
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
        case "provider" -> providers.add(block);
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
        .filter(block -> over.body().blocks(block.type()).findAny().isEmpty())
        .forEach(blocks::add);
    return new Block(first.type(), first.labels(), new Body(attributes, blocks), first.at());
  }
}
