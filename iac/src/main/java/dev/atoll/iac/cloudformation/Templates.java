package dev.atoll.iac.cloudformation;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.input.InputFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds templates in folders. */
public final class Templates {
  /** What Emacs keeps beside a file that is being edited is none. */
  private static final Pattern NAME = Pattern.compile("(?!\\.#).*\\.(?:ya?ml|json|template)");

  private static final Pattern SECTION =
      Pattern.compile(
          "(?m)^[ \\t]*+[\"']?(?:Resources|AWSTemplateFormatVersion)[\"']?[ \\t]*+:"
              + "|[{,]\\s*+\"(?:Resources|AWSTemplateFormatVersion)\"\\s*+:");
  private static final Set<String> SKIPPED = Set.of(".git", "node_modules");
  private static final int MOST = 1 << 24;

  private Templates() {}

  /**
   * What was found.
   *
   * @param named files that people named
   * @param found files in the folders that people named
   * @param faults folders that could not be looked into
   */
  public record Found(List<Path> named, List<Path> found, List<String> faults) {
    public int size() {
      return named.size() + found.size();
    }
  }

  /**
   * The files named, and those in folders named that look like templates.
   *
   * @throws AtollException FILE_UNREADABLE where no template was found
   */
  public static Found files(List<Path> paths) {
    Found all = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        walk(path, all);
      } else {
        all.named().add(path);
      }
    }
    // a file may be named twice, or be a link to another
    Set<Path> seen = new HashSet<>();
    all.named().removeIf(file -> !seen.add(real(file)));
    all.found().removeIf(file -> !seen.add(real(file)));
    if (all.size() == 0) {
      String faults = String.join("\n", all.faults());
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          faults.isEmpty() ? "no template found in " + paths : faults,
          "--cloudformation takes templates, or folders with .yaml, .yml, .json or .template"
              + " files");
    }
    return all;
  }

  private static void walk(Path folder, Found all) {
    List<Path> files = new ArrayList<>();
    try {
      // links inside are not followed: they may lead around in a circle, or outside
      Path real = folder.toRealPath();
      Files.walkFileTree(
          real,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              boolean skipped = !at.equals(real) && SKIPPED.contains(at.getFileName().toString());
              return skipped || Assembly.add(at, folder.resolve(real.relativize(at)), all)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              Path shown = folder.resolve(real.relativize(file).toString());
              if (isTemplate(shown)) {
                files.add(shown);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path at, IOException e) {
              all.faults().add(at + " cannot be read: " + InputFile.reason(e));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      all.faults().add(folder + " cannot be read: " + InputFile.reason(e));
    }
    // of a link and what it leads to, the latter counts
    files.sort(
        Comparator.comparing(Files::isSymbolicLink).thenComparing(Comparator.naturalOrder()));
    all.found().addAll(files);
  }

  /** One path for each file, however it is called. */
  public static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
    }
  }

  /**
   * Whether it is called like a template, and its first 16 MB, which is as large as one may be,
   * look like one.
   */
  static boolean isTemplate(Path file) {
    if (!NAME.matcher(file.getFileName().toString()).matches()) {
      return false;
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] bytes = in.readNBytes(MOST);
      return SECTION.matcher(new String(bytes, encoding(bytes))).find();
    } catch (IOException e) {
      return true; // reading it as a template tells what is wrong
    }
  }

  private static Charset encoding(byte[] bytes) {
    boolean wide =
        bytes.length > 1
            && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
    return wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
  }
}
