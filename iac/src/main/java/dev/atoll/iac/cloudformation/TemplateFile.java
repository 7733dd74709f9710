package dev.atoll.iac.cloudformation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.iac.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A template's text, read.
 *
 * @param name as shown to people
 * @param sections the top-level sections, short-form functions in their long form
 * @param lines where each resource stands
 */
record TemplateFile(String name, Map<String, Object> sections, Map<String, Integer> lines) {
  private static final int MAX_BYTES = 1 << 24;
  private static final int MAX_DEPTH = 200;
  private static final int MAX_ALIASES = 50;
  private static final String HINT = "templates and parameters are written in YAML or JSON";

  /** Throws {@link AtollException} TEMPLATE_INVALID where the file is no template. */
  static TemplateFile read(Path file, String name) {
    TemplateFile template = parse(name, text(file));
    if (!(template.sections().get("Resources") instanceof Map)) {
      throw invalid(name + ": not a CloudFormation template: it has no Resources");
    }
    return template;
  }

  private static AtollException invalid(String message) {
    return new AtollException(ErrorCode.TEMPLATE_INVALID, message, HINT);
  }

  private static String text(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw invalid(file + " is larger than 16 MB, which no template may be");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (java.nio.charset.MalformedInputException e) {
      throw invalid(file + ": not text in UTF-8");
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + " cannot be read: " + e.getMessage(),
          "check the path and its permissions",
          e);
    }
  }

  private static TemplateFile parse(String name, String text) {
    return text.stripLeading().startsWith("{") ? json(name, text) : yaml(name, text);
  }

  private static TemplateFile json(String name, String text) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    Map<String, Object> sections = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    try (JsonParser in = factory.createParser(text)) {
      in.nextToken();
      while (in.nextToken() != JsonToken.END_OBJECT) {
        String section = in.currentName();
        if (in.nextToken() == JsonToken.START_OBJECT && section.equals("Resources")) {
          Map<String, Object> resources = new LinkedHashMap<>();
          while (in.nextToken() != JsonToken.END_OBJECT) {
            String id = in.currentName();
            lines.put(id, in.currentTokenLocation().getLineNr());
            in.nextToken();
            Object resource = JsonTree.read(in);
            if (resource != null) {
              resources.put(id, resource);
            }
          }
          sections.put(section, resources);
        } else {
          Object value = JsonTree.read(in);
          if (value != null) {
            sections.put(section, value);
          }
        }
      }
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw invalid(
          "%s%s: not JSON, cut off, or nested too deeply"
              .formatted(name, at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr()));
    } catch (IOException e) {
      throw invalid(name + ": " + e.getMessage());
    }
    return new TemplateFile(name, sections, lines);
  }

  private static TemplateFile yaml(String name, String text) {
    return composed(
        name,
        text,
        root -> {
          YamlTree tree = new YamlTree(name);
          Map<String, Object> sections = new LinkedHashMap<>();
          if (tree.read(root) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> sections.put(key.toString(), value));
          }
          return new TemplateFile(name, sections, tree.linesBelow(root, "Resources"));
        });
  }

  /**
   * Any file in YAML or JSON; null where it says null.
   *
   * @throws AtollException TEMPLATE_INVALID or FILE_UNREADABLE, as a template
   */
  static @Nullable Object tree(Path file) {
    String name = file.toString();
    return composed(name, text(file), root -> Optional.ofNullable(new YamlTree(name).read(root)))
        .orElse(null);
  }

  private static <T> T composed(String name, String text, Function<Node, T> reader) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(MAX_BYTES)
            .build();
    try {
      return reader.apply(
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> invalid(name + ": the file is empty")));
    } catch (MarkedYamlEngineException e) {
      throw invalid(
          e.getProblemMark()
                  .map(mark -> name + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                  .orElse(name)
              + ": not YAML: "
              + e.getProblem());
    } catch (YamlEngineException e) {
      throw invalid(
          name + ": not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    } catch (StackOverflowError e) {
      throw invalid(name + ": nested too deeply");
    }
  }
}
