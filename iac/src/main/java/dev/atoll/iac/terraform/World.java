package dev.atoll.iac.terraform;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.iac.hcl.eval.Evaluator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What all modules of a configuration share; not for several threads. */
final class World {
  private static final int MAX_INSTANCES = 10_000;

  private final Folders folders;
  private final Evaluator evaluator;
  private final ProviderSchema schema;
  private final Optional<String> region;
  private final List<Absent> absent = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Working working = new Working(faults::add);
  private final Set<String> touched = new HashSet<>();
  private int instances;

  /**
   * A module whose files are not at hand.
   *
   * @param why one line
   */
  record Absent(String address, String why) {}

  World(Folders folders, Evaluator evaluator, ProviderSchema schema, Optional<String> region) {
    this.folders = folders;
    this.evaluator = evaluator;
    this.schema = schema;
    this.region = region;
  }

  Folders folders() {
    return folders;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  ProviderSchema schema() {
    return schema;
  }

  /** Of resources whose provider does not say it. */
  Optional<String> region() {
    return region;
  }

  Working working() {
    return working;
  }

  List<Absent> absent() {
    return absent;
  }

  List<String> faults() {
    return faults;
  }

  /** Resources that modules which are not at hand were told of, and may configure. */
  Set<String> touched() {
    return touched;
  }

  /** Counts resources and modules. */
  void count() {
    if (++instances > MAX_INSTANCES) {
      throw new AtollException(
          ErrorCode.TEMPLATE_INVALID,
          "%s declares more than %,d resources"
              .formatted(folders.shown(folders.root()), MAX_INSTANCES),
          "make a plan and scan that: terraform show -json tfplan > plan.json");
    }
  }
}
