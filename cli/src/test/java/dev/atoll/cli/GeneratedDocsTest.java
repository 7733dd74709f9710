package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages under docs/ that are made from the knowledge say what the knowledge says. */
class GeneratedDocsTest {
  private static final Path DOCS = Path.of("..", "docs");

  @Test
  void theCatalogueAndTheCoverageAreTrue() throws IOException {
    Map<String, String> wanted = DocsCommand.pages(PackOptions.load(List.of(), false));

    Map<String, String> there = new TreeMap<>();
    there.put("coverage.md", Files.readString(DOCS.resolve("coverage.md")));
    try (Stream<Path> files = Files.list(DOCS.resolve("rules"))) {
      for (Path file : files.toList()) {
        there.put("rules/" + file.getFileName(), Files.readString(file));
      }
    }

    assertThat(there.keySet()).as("run: ./atoll rules docs docs").isEqualTo(wanted.keySet());
    wanted.forEach((name, text) ->
        assertThat(there.get(name)).as("run: ./atoll rules docs docs; %s", name).isEqualTo(text));
  }
}
