package dev.atoll.aws.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import software.amazon.awssdk.core.SdkClient;

/** Which of the SDK's service modules are on the class path. Costly, so asked only to help. */
final class SdkModules {
  private static final String ROOT = "software/amazon/awssdk/services/";

  private static final class Holder {
    static final Set<String> MODULES = scan();
  }

  private SdkModules() {}

  static Set<String> onClassPath() {
    return Holder.MODULES;
  }

  private static Set<String> scan() {
    Set<String> modules = new TreeSet<>();
    try {
      var roots = SdkClient.class.getClassLoader().getResources(ROOT);
      while (roots.hasMoreElements()) {
        addModules(roots.nextElement(), modules);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(modules);
  }

  private static void addModules(URL root, Set<String> modules) throws IOException {
    if (!(root.openConnection() instanceof JarURLConnection connection)) {
      return;
    }
    try (JarFile jar = new JarFile(new java.io.File(connection.getJarFileURL().getPath()))) {
      jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.startsWith(ROOT) && name.endsWith("Client.class"))
          .map(name -> name.substring(ROOT.length()).split("/", -1))
          .filter(path -> path.length == 2)
          .forEach(path -> modules.add(path[0]));
    }
  }
}
