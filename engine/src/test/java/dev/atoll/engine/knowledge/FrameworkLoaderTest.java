package dev.atoll.engine.knowledge;

import static dev.atoll.engine.assess.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.engine.knowledge.Practice.Evidenced;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FrameworkLoaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void allProblemsAreReportedTogetherWithTheirPlaces() {
    load("broken.yaml", "other-lens.yaml");

    assertThat(problems()).isEqualTo(resource("broken.expected"));
  }

  @Test
  void evidenceMustAgreeWithTheRules() {
    load("evidence.yaml")
        .link(List.of(rule("rotation", "SEC08-BP01"), rule("encryption", "SEC08-BP02")), List.of());

    assertThat(problems()).isEqualTo(resource("evidence.expected"));
  }

  @Test
  void rulesAreListedWithThePracticesTheyEvidence() {
    Framework framework =
        load("evidence.yaml")
            .link(
                List.of(
                    rule("s3-encrypted", "SEC08-BP02", "SEC08-BP03"),
                    rule("rds-encrypted", "SEC08-BP02", "SEC08-BP02")),
                List.of());

    assertThat(diagnostics.isEmpty()).isTrue();
    assertThat(practice(framework, "SEC08-BP02").rules())
        .containsExactly("rds-encrypted", "s3-encrypted");
    assertThat(practice(framework, "SEC08-BP04").rules()).isEmpty();
  }

  @Test
  void aPackMayEvidenceWhatAtollLeavesToPeople() {
    List<Rule> own = List.of(rule("own", "SEC08-BP02", "SEC08-BP03"));
    Framework framework =
        load("evidence.yaml").link(own, List.of(rule("pack", "SEC08-BP02", "SEC08-BP04")));

    assertThat(diagnostics.isEmpty()).isTrue();
    assertThat(practice(framework, "SEC08-BP04").evidenced()).isEqualTo(Evidenced.PARTIAL);
    assertThat(practice(framework, "SEC08-BP04").rules()).containsExactly("pack");
    assertThat(practice(framework, "SEC08-BP02").rules()).containsExactly("own", "pack");
    assertThat(practice(framework, "SEC08-BP01").evidenced()).isEqualTo(Evidenced.ATTESTED);
  }

  @Test
  void rulesCanAskWhichCodesThereAre() {
    assertThat(load("evidence.yaml").codes())
        .containsExactlyInAnyOrder("SEC08-BP01", "SEC08-BP02", "SEC08-BP03", "SEC08-BP04");
  }

  private FrameworkDraft load(String... names) {
    List<YamlFile> files =
        Arrays.stream(names).map(name -> YamlFile.of(name, resource(name))).toList();
    return FrameworkLoader.load(files, diagnostics);
  }

  private String problems() {
    return diagnostics.sorted().stream()
        .map(Diagnostic::render)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Practice practice(Framework framework, String code) {
    return Objects.requireNonNull(framework.practices().get(code));
  }

  private static String resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(
            FrameworkLoaderTest.class.getResourceAsStream("/framework/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
