package dev.atoll.engine.yaml;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.input.InputFile;
import dev.atoll.engine.knowledge.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML file's text and where it stands.
 *
 * @param name as shown to people
 */
public record YamlFile(String name, String text, List<String> lines) {
  private static final int MAX_CHARACTERS = 1 << 20;
  private static final int MAX_BYTES = MAX_CHARACTERS << 2;

  public static YamlFile of(String name, String text) {
    return new YamlFile(name, text, text.lines().toList());
  }

  /** A file of the user's; throws {@code FILE_UNREADABLE}. */
  public static YamlFile read(Path file) {
    try {
      return of(file.toString(), InputFile.text(file, MAX_BYTES));
    } catch (InputFile.MalformedText e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + e.place() + ": " + e.getMessage(),
          "save it as UTF-8 text",
          e);
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + " cannot be read: " + InputFile.reason(e),
          "check the path and its permissions",
          e);
    }
  }

  /** The file's one document; empty where it cannot be read, and then a problem is reported. */
  public Optional<Value> parse(Diagnostics diagnostics) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            // an alias to a collection is how a small file becomes a huge one
            .setMaxAliasesForCollections(0)
            .setCodePointLimit(MAX_CHARACTERS)
            .build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        diagnostics.add(diagnostic(new Origin(name, 1, 1), "the file is empty"));
      }
      return root.map(node -> new Value(this, node, diagnostics));
    } catch (MarkedYamlEngineException e) {
      Origin origin =
          e.getProblemMark()
              .map(mark -> new Origin(name, mark.getLine() + 1, mark.getColumn() + 1))
              .orElse(new Origin(name, 1, 1));
      diagnostics.add(diagnostic(origin, "not YAML: " + e.getProblem()));
    } catch (YamlEngineException | StackOverflowError e) {
      diagnostics.add(diagnostic(new Origin(name, 1, 1), "not YAML: " + reason(e)));
    }
    return Optional.empty();
  }

  private static String reason(Throwable e) {
    return e instanceof StackOverflowError
        ? "nested too deeply"
        : String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
  }

  public Diagnostic diagnostic(Origin origin, String message) {
    String line =
        origin.line() >= 1 && origin.line() <= lines.size() ? lines.get(origin.line() - 1) : "";
    return new Diagnostic(origin, message, line);
  }
}
