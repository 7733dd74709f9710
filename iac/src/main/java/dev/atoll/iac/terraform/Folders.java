package dev.atoll.iac.terraform;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.input.InputFile;
import dev.atoll.iac.hcl.Body;
import dev.atoll.iac.hcl.Hcl;
import dev.atoll.iac.hcl.HclException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the folders of a configuration, each once; never outside the outermost allowed one. */
final class Folders {
  private static final int MAX_BYTES = 1 << 23;
  private static final int MAX_FILES = 2000;

  private final Path given;
  private final Path root;
  private final Path boundary;
  private final Optional<Path> onlyFile;
  private final Map<Path, Configuration> read = new HashMap<>();

  /**
   * @param path a folder, or one file of it that is read alone
   */
  Folders(Path path) {
    try {
      Path real = path.toRealPath();
      boolean file = Files.isRegularFile(real);
      if (!file && !Files.isDirectory(real)) {
        throw new IOException("it is neither a folder nor a file");
      }
      this.onlyFile = file ? Optional.of(real) : Optional.empty();
      this.root = file ? Optional.ofNullable(real.getParent()).orElse(real) : real;
      this.given = file ? Optional.ofNullable(path.getParent()).orElse(Path.of("")) : path;
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          path + " cannot be read: " + InputFile.reason(e),
          "check the path and its permissions",
          e);
    }
    this.boundary = boundary(root);
  }

  /** The folder of the repository; else the parent, so that modules may lie beside. */
  private static Path boundary(Path root) {
    for (Path at = root; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    Path parent = root.getParent();
    return parent == null || parent.getParent() == null ? root : parent;
  }

  Path root() {
    return root;
  }

  /** A path as people call it: from where the configuration is called. */
  String shown(Path path) {
    return given.resolve(root.relativize(path)).normalize().toString();
  }

  /** As {@code path.module} has it. */
  String relative(Path folder) {
    String relative = root.relativize(folder).toString();
    return relative.isEmpty() ? "." : relative;
  }

  Configuration configuration(Path folder) {
    Configuration known = read.get(folder);
    if (known != null) {
      return known;
    }
    Configuration configuration = Configuration.empty(folder);
    read.put(folder, configuration);
    List<Path> files = files(folder, configuration);
    for (boolean overriding : List.of(false, true)) {
      for (Path file : files) {
        if (overriding == isOverride(file)) {
          add(file, configuration, overriding);
        }
      }
    }
    return configuration;
  }

  private static boolean isOverride(Path file) {
    String name = file.getFileName().toString().replaceAll("\\.tf(?:\\.json)?$", "");
    return name.equals("override") || name.endsWith("_override");
  }

  /** All that is wrong with the files read so far. */
  List<String> faults() {
    return read.values().stream().flatMap(each -> each.faults().stream()).distinct().toList();
  }

  private List<Path> files(Path folder, Configuration configuration) {
    if (folder.equals(root) && onlyFile.isPresent()) {
      return List.of(onlyFile.get());
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(Folders::isConfiguration).sorted().toList();
      if (files.size() > MAX_FILES) {
        configuration.faults().add(shown(folder) + ": more than " + MAX_FILES + " files");
      }
      return files.stream().limit(MAX_FILES).toList();
    } catch (UncheckedIOException e) {
      return unreadable(folder, configuration, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unreadable(folder, configuration, InputFile.reason(e));
    }
  }

  private static boolean isConfiguration(Path file) {
    String name = file.getFileName().toString();
    return (name.endsWith(".tf") || name.endsWith(".tf.json"))
        && !name.startsWith(".")
        && !Files.isDirectory(file);
  }

  private List<Path> unreadable(Path folder, Configuration configuration, String why) {
    configuration.faults().add(shown(folder) + " cannot be read: " + why);
    return List.of();
  }

  private void add(Path file, Configuration configuration, boolean overriding) {
    try {
      configuration.add(body(file), overriding);
    } catch (HclException | Unreadable e) {
      configuration.faults().add(String.valueOf(e.getMessage()));
    }
  }

  /** A file's attributes and blocks; JSON by its name. */
  Body body(Path file) {
    String name = shown(file);
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(boundary)) {
        throw new Unreadable(name + " is a link to outside");
      }
      String text = text(real, name);
      if (!name.endsWith(".json")) {
        return Hcl.file(name, text);
      }
      return name.endsWith(".tf.json") ? Hcl.json(name, text) : Hcl.jsonValues(name, text);
    } catch (IOException e) {
      throw new Unreadable(name + " cannot be read: " + InputFile.reason(e));
    }
  }

  /** The values in a file that the caller names, wherever it is. */
  static Body values(Path file) {
    String name = file.toString();
    String text = text(file, name);
    return name.endsWith(".json") ? Hcl.jsonValues(name, text) : Hcl.file(name, text);
  }

  private static String text(Path file, String name) {
    try {
      return InputFile.text(file, MAX_BYTES);
    } catch (InputFile.MalformedText e) {
      throw new Unreadable(name + e.place() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new Unreadable(name + " cannot be read: " + InputFile.reason(e));
    }
  }

  /**
   * The folder of a local module; empty where it is not there, holds none, as a submodule of git
   * that was not checked out, or is outside what may be read.
   */
  Optional<Path> module(Path folder, String source) {
    try {
      Path real = folder.resolve(source).toRealPath();
      return real.startsWith(boundary) && Files.isDirectory(real) && isModule(real)
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isModule(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.anyMatch(Folders::isConfiguration);
    } catch (IOException | UncheckedIOException e) {
      return true; // reading it tells what is wrong
    }
  }

  /** A file that functions read: below the configuration's folder, or one of its modules'. */
  String functionFile(String path) {
    Path real;
    try {
      real = root.resolve(path).toRealPath();
    } catch (IOException | InvalidPathException e) {
      boolean inside = isInside(path);
      throw new dev.atoll.iac.hcl.eval.Files.Unreadable(
          "there is no file " + path + (inside ? "" : " below the configuration"), inside);
    }
    boolean inside = real.startsWith(root) || read.keySet().stream().anyMatch(real::startsWith);
    if (!inside || !Files.isRegularFile(real)) {
      throw new dev.atoll.iac.hcl.eval.Files.Unreadable(
          path + " is no file below the configuration, so it is not read");
    }
    try {
      return text(real, path);
    } catch (Unreadable e) {
      throw new dev.atoll.iac.hcl.eval.Files.Unreadable(e.getMessage());
    }
  }

  private boolean isInside(String path) {
    try {
      return root.resolve(path).normalize().startsWith(root);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Why a file was not read. */
  static final class Unreadable extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
