package dev.atoll.iac.terraform;

import dev.atoll.engine.model.Resource.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where resources are written in the configuration, if it lies beside the plan. Safe for many
 * threads.
 */
final class SourceLines {
  private static final Pattern RESOURCE =
      Pattern.compile("\\s*resource\\s+\"([^\"]+)\"\\s+\"([^\"]+)\".*");
  private static final long MAX_BYTES = 1 << 22;

  private final Path root;
  private final Path shown;
  private final Map<?, ?> configuration;
  private final Map<Path, Map<String, Location>> folders = new ConcurrentHashMap<>();

  /**
   * @param shown how people call the root
   */
  SourceLines(Path root, Path shown, Map<?, ?> configuration) {
    this.root = root.normalize();
    this.shown = shown;
    this.configuration = configuration;
  }

  Optional<Location> of(References.Scope scope, String type, String name) {
    if (configuration.isEmpty()) {
      return Optional.empty();
    }
    return folder(scope)
        .flatMap(folder ->
            Optional.ofNullable(
                folders.computeIfAbsent(folder, this::index).get(type + "." + name)));
  }

  /** A module's folder, if it is a local one below the root. */
  private Optional<Path> folder(References.Scope scope) {
    if (scope.parent().isEmpty()) {
      return Optional.of(root);
    }
    String source = Json.text(scope.call().get("source"));
    return source.startsWith("./") || source.startsWith("../")
        ? folder(scope.parent().get())
            .map(parent -> parent.resolve(source).normalize())
            .filter(folder -> folder.startsWith(root))
        : Optional.empty();
  }

  private Map<String, Location> index(Path folder) {
    Map<String, Location> found = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".tf")).sorted().toList()) {
        if (Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES) {
          add(file, Files.readAllLines(file), found);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // places are a comfort; without them the findings stand as they are
      return found;
    }
    return found;
  }

  private void add(Path file, List<String> lines, Map<String, Location> found) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher resource = RESOURCE.matcher(lines.get(i));
      if (resource.matches()) {
        found.putIfAbsent(
            resource.group(1) + "." + resource.group(2),
            new Location(shown.resolve(root.relativize(file)).toString(), i + 1));
      }
    }
  }
}
