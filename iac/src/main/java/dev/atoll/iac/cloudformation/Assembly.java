package dev.atoll.iac.cloudformation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.atoll.engine.input.InputFile;
import dev.atoll.iac.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder that the CDK made, {@code cdk.out}: its manifest tells the stacks, and the folders of
 * stages with stacks of their own. What else lies there is left over from earlier runs, or content.
 *
 * @param root the outermost such folder, which nothing may leave
 * @param shown the same as people call it
 * @param stages the folders of stages that were looked into
 */
record Assembly(Path root, Path shown, Set<Path> stages, Templates.Found all) {
  private static final String MANIFEST = "manifest.json";
  private static final int MAX_BYTES = 1 << 26;
  private static final JsonFactory JSON = new JsonFactory();

  /** Adds the templates of a folder, if the CDK made it; false where it did not. */
  static boolean add(Path folder, Path shown, Templates.Found all) {
    Map<?, ?> artifacts = artifacts(folder);
    if (artifacts.isEmpty()) {
      return false;
    }
    new Assembly(folder, shown, new HashSet<>(), all).add(folder, artifacts);
    return true;
  }

  /** By name; none where the folder has no manifest, or one of something else. */
  private static Map<?, ?> artifacts(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return Map.of();
    }
    Map<?, ?> artifacts = Scope.map(json(manifest).get("artifacts"));
    return artifacts.values().stream().anyMatch(Assembly::isOfCdk) ? artifacts : Map.of();
  }

  private static boolean isOfCdk(Object artifact) {
    String type = String.valueOf(Scope.map(artifact).get("type"));
    return type.startsWith("cdk:") || type.startsWith("aws:cloudformation:");
  }

  /** Empty where it cannot be read: the folder is then searched as any other. */
  private static Map<?, ?> json(Path file) {
    try (JsonParser in = JSON.createParser(InputFile.text(file, MAX_BYTES))) {
      return in.nextToken() == null ? Map.of() : Scope.map(JsonTree.read(in));
    } catch (IOException e) {
      return Map.of();
    }
  }

  private void add(Path folder, Map<?, ?> artifacts) {
    artifacts.forEach((name, artifact) -> {
      String who = shown(folder.resolve(MANIFEST)) + ": " + name;
      Map<?, ?> properties = Scope.map(Scope.map(artifact).get("properties"));
      switch (String.valueOf(Scope.map(artifact).get("type"))) {
        case "aws:cloudformation:stack" ->
            inside(folder, properties.get("templateFile"), who)
                .map(this::shown)
                .ifPresent(all.found()::add);
        case "cdk:asset-manifest" ->
            inside(folder, properties.get("file"), who).ifPresent(file -> published(folder, file));
        case "cdk:cloud-assembly" ->
            inside(folder, properties.get("directoryName"), who)
                .ifPresent(below -> stage(folder, below, who));
        default -> {}
      }
    });
  }

  /** A stage's folder lies in that of its parent, so there is no way around in a circle. */
  private void stage(Path parent, Path folder, String who) {
    if (!stages.add(folder)) {
      return;
    }
    Map<?, ?> artifacts =
        folder.startsWith(parent) && !folder.equals(parent) ? artifacts(folder) : Map.of();
    if (artifacts.isEmpty()) {
      all.faults().add("%s: %s is no folder of a stage".formatted(who, shown(folder)));
    } else {
      add(folder, artifacts);
    }
  }

  /** Templates among the files that are uploaded: of nested stacks, or of products. */
  private void published(Path folder, Path manifest) {
    Scope.map(json(manifest).get("files"))
        .values()
        .forEach(file -> {
          Object path = Scope.map(Scope.map(file).get("source")).get("path");
          if (path instanceof String text) {
            find(folder, text)
                .map(this::shown)
                .filter(Templates::isTemplate)
                .ifPresent(all.found()::add);
          }
        });
  }

  /** What a manifest names; empty, and a fault, where that is not there. */
  private Optional<Path> inside(Path folder, @Nullable Object path, String who) {
    Optional<Path> found = path instanceof String text ? find(folder, text) : Optional.empty();
    if (found.isEmpty()) {
      all.faults().add("%s: %s is not below %s".formatted(who, path, shown));
    }
    return found;
  }

  private Optional<Path> find(Path folder, String path) {
    try {
      Path real = folder.resolve(path).toRealPath();
      return real.startsWith(root) ? Optional.of(real) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Path shown(Path real) {
    return shown.resolve(root.relativize(real).toString());
  }
}
