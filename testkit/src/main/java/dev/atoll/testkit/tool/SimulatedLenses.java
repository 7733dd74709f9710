package dev.atoll.testkit.tool;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.lens.CustomLens;
import dev.atoll.engine.lens.LensReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lenses of the simulated Tool: AWS's own, and custom ones that are drafts until they are
 * published. Changed only under its simulator's lock.
 */
final class SimulatedLenses {
  private static final int LENSES = 15;
  private static final int VERSIONS = 100;

  private final Map<String, Custom> customs = new LinkedHashMap<>();
  private SimulatedLens official;

  /**
   * A custom lens.
   *
   * @param draft what was imported and is not published
   * @param published the lens and its text by version, oldest first
   */
  record Custom(String arn, Optional<String> draft, Map<String, Published> published) {
    String name() {
      return LensReader.read(arn, text()).name();
    }

    /** What was published last; the draft where nothing was. */
    String text() {
      return last().map(Published::text).or(() -> draft).orElseThrow();
    }

    Optional<Published> last() {
      return published.values().stream().reduce((_, later) -> later);
    }
  }

  record Published(SimulatedLens lens, String text) {}

  SimulatedLenses(SimulatedLens official) {
    this.official = official;
  }

  SimulatedLens official() {
    return official;
  }

  void official(SimulatedLens other) {
    official = other;
  }

  Map<String, Custom> customs() {
    return customs;
  }

  /** The alias by which a lens is kept: AWS's own has an ARN, too. */
  String alias(String given) {
    return given.equals(arn(official.alias())) ? official.alias() : given;
  }

  static String arn(String alias) {
    return alias.startsWith("arn:") ? alias : "arn:aws:wellarchitected::aws:lens/" + alias;
  }

  /** The lens that a workload is given now; a draft is none. */
  SimulatedLens current(String given) {
    String alias = alias(given);
    if (alias.equals(official.alias())) {
      return official;
    }
    return Optional.ofNullable(customs.get(alias))
        .flatMap(Custom::last)
        .map(Published::lens)
        .orElseThrow(() -> ToolError.missing("Lens", given));
  }

  Custom custom(String arn) {
    return Optional.ofNullable(customs.get(arn)).orElseThrow(() -> ToolError.missing("Lens", arn));
  }

  /** Takes a draft in, checked as the guide's format says. */
  String importDraft(String given, String text) {
    try {
      LensReader.read("the lens", text);
    } catch (AtollException e) {
      throw ToolError.invalid(
          "[Validation] " + e.getMessage().lines().collect(Collectors.joining("; ")));
    }
    if (given.isEmpty() && customs.size() >= LENSES) {
      throw ToolError.quota("An account can have at most 15 custom lenses.");
    }
    String arn =
        given.isEmpty()
            ? "arn:aws:wellarchitected:us-east-1:%s:lens/%032x"
                .formatted(Operations.ACCOUNT, customs.size() + 1)
            : custom(given).arn();
    Map<String, Published> published =
        Optional.ofNullable(customs.get(arn)).map(Custom::published).orElseGet(LinkedHashMap::new);
    customs.put(arn, new Custom(arn, Optional.of(text), published));
    return arn;
  }

  /** Publishes the draft. */
  Published publish(String arn, String version) {
    Custom custom = custom(arn);
    String text =
        custom.draft().orElseThrow(() -> ToolError.invalid("[Validation] The lens has no draft."));
    if (custom.published().containsKey(version)) {
      throw ToolError.conflict("Version " + version + " exists.", arn);
    }
    if (custom.published().size() >= VERSIONS) {
      throw ToolError.quota("A lens can have up to 100 versions.");
    }
    CustomLens read = LensReader.read("the lens", text);
    Published made = new Published(SimulatedLens.of(arn, version, read), text);
    custom.published().put(version, made);
    customs.put(arn, new Custom(arn, Optional.empty(), custom.published()));
    return made;
  }
}
