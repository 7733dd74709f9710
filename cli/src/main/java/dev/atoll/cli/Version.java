package dev.atoll.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of Atoll that runs. */
final class Version implements IVersionProvider {
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"atoll " + text()};
  }
}
