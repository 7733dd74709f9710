package dev.atoll.iac.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the CDK writes into cdk.out. */
final class AssemblyTest {
  private static final String TEMPLATE =
      "{\"Resources\": {\"B\": {\"Type\": \"AWS::S3::Bucket\"}}}";

  @TempDir private Path folder = Path.of("");

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  /** A manifest of artifacts, each written as its type and the one property that counts. */
  private void manifest(String at, String... artifacts) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < artifacts.length; i++) {
      String[] each = artifacts[i].split(" ", -1);
      text.append(
          "%s\"A%d\": {\"type\": \"%s\", \"properties\": {\"%s\": \"%s\"}}"
              .formatted(i == 0 ? "" : ", ", i, each[0], each[1], each[2]));
    }
    write(at + "manifest.json", "{\"version\": \"36.0.0\", \"artifacts\": {%s}}".formatted(text));
  }

  private List<String> found() {
    return Templates.files(List.of(folder)).found().stream()
        .map(file -> folder.relativize(file).toString())
        .toList();
  }

  @Test
  void theManifestsTellTheStacksOfStagesInStages() throws IOException {
    manifest(
        "cdk.out/",
        "cdk:tree file tree.json",
        "aws:cloudformation:stack templateFile Base.template.json",
        "cdk:cloud-assembly directoryName assembly-Prod");
    manifest(
        "cdk.out/assembly-Prod/",
        "cdk:cloud-assembly directoryName assembly-Prod-Eu",
        "cdk:asset-manifest file Shop.assets.json",
        "aws:cloudformation:stack templateFile Shop.template.json");
    manifest(
        "cdk.out/assembly-Prod/assembly-Prod-Eu/",
        "aws:cloudformation:stack templateFile Data.template.json");
    write(
        "cdk.out/assembly-Prod/Shop.assets.json",
        """
        {"files": {
          "a": {"source": {"path": "Shop.template.json", "packaging": "file"}},
          "b": {"source": {"path": "ShopDb.nested.template.json", "packaging": "file"}},
          "c": {"source": {"path": "../asset.1", "packaging": "zip"}},
          "d": {"source": {"path": "../../other.json", "packaging": "file"}}}}
        """);
    for (String template :
        List.of(
            "cdk.out/Base.template.json",
            "cdk.out/assembly-Prod/Shop.template.json",
            "cdk.out/assembly-Prod/ShopDb.nested.template.json",
            "cdk.out/assembly-Prod/assembly-Prod-Eu/Data.template.json",
            "cdk.out/LeftOver.template.json",
            "cdk.out/assembly-LeftOver/Old.template.json",
            "cdk.out/asset.1/content.json",
            "other.json")) {
      write(template, TEMPLATE);
    }

    assertThat(found())
        .containsExactlyInAnyOrder(
            "cdk.out/Base.template.json",
            "cdk.out/assembly-Prod/Shop.template.json",
            "cdk.out/assembly-Prod/ShopDb.nested.template.json",
            "cdk.out/assembly-Prod/assembly-Prod-Eu/Data.template.json",
            "other.json");
    assertThat(Templates.files(List.of(folder)).faults()).isEmpty();
  }

  @Test
  @Timeout(60)
  void manifestsThatLeadOutOrRoundAreNotFollowed() throws IOException {
    String again = "cdk:cloud-assembly directoryName below";
    manifest(
        "cdk.out/",
        "aws:cloudformation:stack templateFile ../secret.json",
        "aws:cloudformation:stack templateFile link.json",
        "cdk:cloud-assembly directoryName ..",
        "cdk:cloud-assembly directoryName .",
        "cdk:cloud-assembly directoryName missing",
        "cdk:cloud-assembly directoryName empty",
        again,
        again);
    manifest("", "aws:cloudformation:stack templateFile secret.json");
    String deep = "cdk.out/";
    for (int i = 0; i < 40; i++) {
      deep += "below/";
      manifest(deep, again, again, "cdk:cloud-assembly directoryName ..");
    }
    manifest(deep, "aws:cloudformation:stack templateFile Deep.template.json");
    write(deep + "Deep.template.json", TEMPLATE);
    write("secret.json", TEMPLATE);
    Files.createDirectory(folder.resolve("cdk.out/empty"));
    Files.createSymbolicLink(folder.resolve("cdk.out/link.json"), folder.resolve("secret.json"));

    Templates.Found all = Templates.files(List.of(folder.resolve("cdk.out")));

    assertThat(all.found()).containsExactly(folder.resolve(deep + "Deep.template.json"));
    assertThat(all.faults())
        .filteredOn(fault -> !fault.contains("/below/"))
        .extracting(fault -> fault.substring(fault.indexOf("manifest.json: ") + 15))
        .containsExactlyInAnyOrder(
            "A0: ../secret.json is not below " + folder.resolve("cdk.out"),
            "A1: link.json is not below " + folder.resolve("cdk.out"),
            "A2: .. is not below " + folder.resolve("cdk.out"),
            "A3: %s is no folder of a stage".formatted(folder.resolve("cdk.out")),
            "A4: missing is not below " + folder.resolve("cdk.out"),
            "A5: %s is no folder of a stage".formatted(folder.resolve("cdk.out/empty")));
  }

  @Test
  void aManifestOfSomethingElseIsNone() throws IOException {
    write("manifest.json", "{\"name\": \"app\", \"artifacts\": {\"a\": {\"type\": \"zip\"}}}");
    write("broken/manifest.json", "{\"artifacts\": {");
    write("stack.json", TEMPLATE);
    write("broken/stack.json", TEMPLATE);
    assertThat(found()).containsExactly("broken/stack.json", "stack.json");
  }
}
