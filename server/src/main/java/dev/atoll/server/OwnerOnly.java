package dev.atoll.server;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that hold a customer's secrets: nobody else of the machine may read them. */
final class OwnerOnly {
  private OwnerOnly() {}

  static void createFile(Path file) throws IOException {
    Files.createFile(file, permissions("rw-------"));
  }

  static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, permissions("rwx------"));
  }

  private static FileAttribute<?>[] permissions(String allowed) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(allowed))
        }
        : new FileAttribute<?>[0];
  }
}
