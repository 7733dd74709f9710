package dev.atoll.iac.cloudformation;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds templates in folders. */
public final class Templates {
  private static final Pattern NAME = Pattern.compile(".*\\.(?:ya?ml|json|template)");
  private static final Pattern RESOURCES = Pattern.compile("\\s*[\"']?Resources[\"']?\\s*:.*");
  private static final int MAX_LINES = 5000;

  private Templates() {}

  /**
   * The files named, and those in folders named that look like templates.
   *
   * @throws AtollException FILE_UNREADABLE where a path is not there, or no template was found
   */
  public static List<Path> files(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(path);
        continue;
      }
      try (Stream<Path> below = Files.walk(path)) {
        below.filter(Templates::isTemplate).sorted().forEach(files::add);
      } catch (IOException | UncheckedIOException e) {
        throw unreadable(path + " cannot be read: " + e.getMessage());
      }
    }
    if (files.isEmpty()) {
      throw unreadable("no template found in " + paths);
    }
    return files;
  }

  private static AtollException unreadable(String message) {
    return new AtollException(
        ErrorCode.FILE_UNREADABLE,
        message,
        "--cloudformation takes templates, or folders with .yaml, .yml, .json or .template files");
  }

  private static boolean isTemplate(Path path) {
    if (!NAME.matcher(path.toString()).matches() || !Files.isRegularFile(path)) {
      return false;
    }
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
      return lines.lines().limit(MAX_LINES).anyMatch(line -> RESOURCES.matcher(line).matches());
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }
}
