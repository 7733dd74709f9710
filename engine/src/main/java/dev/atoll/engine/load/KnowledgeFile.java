package dev.atoll.engine.load;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * A YAML file of knowledge.
 *
 * @param name as shown to people
 * @param bundled false for a customer's own pack
 */
public record KnowledgeFile(String name, String text, boolean bundled) {
  private static final String ROOT = "/atoll/knowledge";

  /** The knowledge that Atoll brings. */
  public static List<KnowledgeFile> shipped() {
    URL anchor = KnowledgeFile.class.getResource(ROOT + "/framework/security.yaml");
    if (anchor == null) {
      throw new IllegalStateException("the knowledge is not on the class path");
    }
    try {
      URI uri = anchor.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri).resolve("../..").normalize(), "knowledge/", true);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(ROOT), "knowledge/", true);
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the knowledge cannot be read", e);
    }
  }

  /**
   * What tells this build of Atoll and of its knowledge from any other, without reading the files:
   * the checksums of their archives' entries. Empty where they are not in archives.
   */
  public static Optional<String> fingerprint() {
    List<String> archives = new ArrayList<>();
    for (String name : List.of(ROOT + "/framework/security.yaml", "KnowledgeFile.class")) {
      URL url = KnowledgeFile.class.getResource(name);
      if (url == null || !url.getProtocol().equals("jar")) {
        return Optional.empty();
      }
      archives.add(url.getPath().substring(0, url.getPath().indexOf('!')));
    }
    CRC32 sum = new CRC32();
    for (String archive : archives) {
      try (ZipFile zip = new ZipFile(Path.of(URI.create(archive)).toFile())) {
        zip.stream()
            .forEach(entry ->
                sum.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8)));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.of(Long.toHexString(sum.getValue()));
  }

  /** The YAML files below a folder, as a pack of a customer. */
  public static List<KnowledgeFile> pack(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          folder + " is not a folder",
          "--packs takes the folder that holds a pack's YAML files");
    }
    try {
      return read(folder, folder + "/", false);
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          "the pack " + folder + " cannot be read: " + e.getMessage(),
          "check the folder's permissions and that its files are UTF-8 text",
          e);
    }
  }

  private static List<KnowledgeFile> read(Path root, String prefix, boolean bundled)
      throws IOException {
    List<KnowledgeFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(KnowledgeFile::isYaml).sorted().toList()) {
        files.add(
            new KnowledgeFile(prefix + root.relativize(path), Files.readString(path), bundled));
      }
    }
    return List.copyOf(files);
  }

  private static boolean isYaml(Path path) {
    String name = path.toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(path);
  }
}
