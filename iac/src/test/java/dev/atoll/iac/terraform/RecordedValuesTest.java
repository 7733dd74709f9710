package dev.atoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.atoll.iac.Budget;
import dev.atoll.iac.JsonTree;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.hcl.eval.Convert;
import dev.atoll.iac.hcl.eval.Evaluator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Outputs of a configuration have the values that the real Terraform 1.11 gave them. */
final class RecordedValuesTest {
  private static Path folder() {
    try {
      return Path.of(
              Objects.requireNonNull(RecordedValuesTest.class.getResource("values/main.tf"))
                  .toURI())
          .resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> outputs() throws IOException {
    Folders folders = new Folders(folder());
    Evaluator evaluator = new Evaluator(new Budget("values"), folders::functionFile);
    World world = new World(folders, evaluator, ProviderSchema.bundled(), Optional.empty());
    ModuleInstance root =
        new ModuleInstance(
            world,
            "",
            folders.configuration(folders.root()),
            Optional.empty(),
            TerraformFolder.variables(folders, List.of(), world),
            false);
    try (JsonParser in =
        new JsonFactory().createParser(folder().resolve("expected.json").toFile())) {
      in.nextToken();
      return Json.map(JsonTree.read(in)).entrySet().stream()
          .map(output ->
              DynamicTest.dynamicTest(
                  output.getKey().toString(),
                  () -> {
                    Object value = root.output(output.getKey().toString(), new Position("", 1, 1));
                    assertThat(plain(Convert.plain(value, evaluator.budget())))
                        .isEqualTo(plain(output.getValue()));
                  }));
    }
  }

  /** Without nulls, which Atoll leaves out, and with all numbers of one kind. */
  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case List<?> list ->
          list.stream().filter(Objects::nonNull).map(RecordedValuesTest::plain).toList();
      case Map<?, ?> map -> {
        Map<String, Object> all = new java.util.TreeMap<>();
        map.forEach((key, each) -> all.put(key.toString(), Objects.requireNonNull(plain(each))));
        yield all;
      }
      case null, default -> value;
    };
  }
}
