package dev.atoll.engine.load;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
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

/**
 * A YAML file of knowledge.
 *
 * @param name as shown to people
 * @param bundled false for a customer's own pack
 */
public record KnowledgeFile(String name, String text, boolean bundled) {
  private static final String ROOT = "/atoll/knowledge";
  private static final int END = 22;
  private static final int END_SIGNATURE = 0x06054b50;

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
   * the checksums of their archives' directories, which hold those of the entries. Empty where they
   * are not in archives.
   */
  public static Optional<String> fingerprint() {
    CRC32 sum = new CRC32();
    for (String name : List.of(ROOT + "/framework/security.yaml", "KnowledgeFile.class")) {
      URL url = KnowledgeFile.class.getResource(name);
      if (url == null || !url.getProtocol().equals("jar")) {
        return Optional.empty();
      }
      String archive = url.getPath().substring(0, url.getPath().indexOf('!'));
      try (FileChannel in = FileChannel.open(Path.of(URI.create(archive)))) {
        sum.update(directory(in));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return Optional.of(Long.toHexString(sum.getValue()));
  }

  /** The central directory of a ZIP archive without a comment (APPNOTE.TXT 4.3.16). */
  private static ByteBuffer directory(FileChannel archive) throws IOException {
    ByteBuffer end = part(archive, archive.size() - END, END);
    if (end.getInt(0) != END_SIGNATURE) {
      throw new IOException("the archive has no end that is known");
    }
    return part(archive, Integer.toUnsignedLong(end.getInt(16)), end.getInt(12));
  }

  private static ByteBuffer part(FileChannel in, long from, int size) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (part.hasRemaining()) {
      if (in.read(part, from + part.position()) < 0) {
        throw new EOFException("the archive is cut off");
      }
    }
    return part.flip();
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
