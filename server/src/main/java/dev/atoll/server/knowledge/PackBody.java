package dev.atoll.server.knowledge;

import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refusal;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.pack.Pack;
import dev.atoll.store.pack.PackFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pack as people send it.
 *
 * @param name small letters, digits and hyphens; unique
 * @param files YAML, at most 500,000 characters in all
 */
public record PackBody(@Nullable String name, @Nullable List<FileBody> files) {
  /** The most characters of one pack. */
  static final int LONGEST = 500_000;

  private static final int MOST = 500;
  private static final int PATH = 200;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

  /**
   * A file of a pack.
   *
   * @param path within the pack, {@code rules/acme-owner.yaml}
   * @param text YAML
   */
  public record FileBody(@Nullable String path, @Nullable String text) {
    private PackFile file() {
      String checked = Inputs.text(path, "path", PATH);
      boolean plain =
          List.of(checked.split("/", -1)).stream().allMatch(step -> STEP.matcher(step).matches());
      if (!plain || !(checked.endsWith(".yaml") || checked.endsWith(".yml"))) {
        throw Refused.invalid(
            "files: %s is no path of a YAML file".formatted(checked),
            "write it as rules/acme-owner.yaml");
      }
      return new PackFile(checked, text == null ? "" : text);
    }
  }

  /** The pack, its rules not known yet. */
  Pack pack(long id, String by, Instant now) {
    String checked = Inputs.text(name, "name", 60);
    if (!NAME.matcher(checked).matches() || checked.equals(OwnKnowledge.SHIPPED)) {
      throw Refused.invalid(
          "name: %s is no name of a pack".formatted(checked),
          "write it in small letters, digits and hyphens: acme-standards");
    }
    return new Pack(id, checked, checkedFiles(), List.of(), by, now);
  }

  private List<PackFile> checkedFiles() {
    if (files == null || files.isEmpty() || files.size() > MOST) {
      throw Refused.invalid("files: from 1 to %d are taken".formatted(MOST), "");
    }
    List<PackFile> all = new ArrayList<>();
    Set<String> paths = new HashSet<>();
    int length = 0;
    for (@Nullable FileBody body : files) {
      if (body == null) {
        throw Refused.invalid("files: one is null", "each has a path and a text");
      }
      PackFile file = body.file();
      if (!paths.add(file.path())) {
        throw Refused.invalid("files: %s is there twice".formatted(file.path()), "");
      }
      length += file.text().length();
      all.add(file);
    }
    if (length > LONGEST) {
      throw new Refused(
          Refusal.TOO_LARGE,
          "the pack has %,d characters; at most %,d".formatted(length, LONGEST),
          "make two packs of it");
    }
    all.sort(Comparator.comparing(PackFile::path));
    return List.copyOf(all);
  }
}
