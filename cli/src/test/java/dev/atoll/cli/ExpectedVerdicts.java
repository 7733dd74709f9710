package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Fields;
import dev.atoll.engine.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a folder of testkit/plans proves.
 *
 * @param rules those that pass its good plan and fail its bad one
 * @param cloudformation the same for its templates
 * @param unlike rules whose verdict on the applied configuration differs from that on its plan, and
 *     why
 */
record ExpectedVerdicts(
    Path folder, List<String> rules, List<String> cloudformation, Map<String, String> unlike) {
  private static final Path PLANS = Path.of("../testkit/plans");

  static List<ExpectedVerdicts> all() throws IOException {
    try (Stream<Path> below = Files.list(PLANS)) {
      return below.filter(Files::isDirectory).sorted().map(ExpectedVerdicts::read).toList();
    }
  }

  private static ExpectedVerdicts read(Path folder) {
    Diagnostics diagnostics = new Diagnostics();
    Fields fields =
        YamlFile.read(folder.resolve("expect.yaml")).parse(diagnostics).orElseThrow().fields();
    Map<String, String> unlike = new TreeMap<>();
    fields
        .find("unlike")
        .ifPresent(reasons ->
            reasons
                .entries()
                .forEach((rule, why) ->
                    unlike.put(rule.text().orElseThrow(), why.text().orElseThrow())));
    ExpectedVerdicts expected =
        new ExpectedVerdicts(
            folder, fields.texts("rules"), fields.texts("cloudformation"), Map.copyOf(unlike));
    fields.finish();
    assertThat(diagnostics.sorted()).isEmpty();
    return expected;
  }

  String name() {
    return folder.getFileName().toString();
  }

  /** The options that judge a plan, with the configuration that it was made of. */
  String[] plan(String side) {
    return new String[] {
      "--terraform-plan", file(side + ".plan.json").toString(), "--terraform", file(side).toString()
    };
  }

  Path file(String name) {
    return folder.resolve(name);
  }
}
