package dev.atoll.iac.cloudformation;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a template stands.
 *
 * @param file the template
 * @param root the folder that no nested template may leave
 * @param above the templates that nest it, the outermost first
 */
record Place(Path file, Path root, List<Path> above) {

  static Place of(Path file) throws IOException {
    Path real = file.toRealPath();
    return new Place(real, Optional.ofNullable(real.getParent()).orElse(real), List.of());
  }

  /**
   * The place of a nested template.
   *
   * @throws AtollException TEMPLATE_INVALID where it is not there, outside, or nests itself
   */
  Place nested(String path, String who) {
    Path real;
    try {
      real = file.resolveSibling(path).toRealPath();
    } catch (IOException | InvalidPathException e) {
      throw invalid(who + ": its template " + path + " cannot be found");
    }
    List<Path> chain = new ArrayList<>(above);
    chain.add(file);
    if (!real.startsWith(root) || !Files.isRegularFile(real)) {
      throw invalid("%s: its template %s is no file below %s".formatted(who, path, root));
    }
    if (chain.contains(real)) {
      throw invalid("%s: its template %s nests itself".formatted(who, path));
    }
    return new Place(real, root, List.copyOf(chain));
  }

  private static AtollException invalid(String message) {
    return new AtollException(
        ErrorCode.TEMPLATE_INVALID,
        message,
        "nested templates are read where they stand beside or below the outermost one");
  }
}
