package dev.atoll.iac.cloudformation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.input.InputFile;
import dev.atoll.iac.JsonTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A template's text, read.
 *
 * @param name as shown to people
 * @param sections the top-level sections, short-form functions in their long form
 * @param lines where each resource stands
 * @param conditionLines where each condition stands
 * @param faults what is wrong in it and hides nothing but itself, with places
 */
record TemplateFile(
    String name,
    Map<String, Object> sections,
    Map<String, Integer> lines,
    Map<String, Integer> conditionLines,
    List<String> faults) {
  private static final int MAX_BYTES = 1 << 24;
  private static final int MAX_DEPTH = 200;
  private static final int MAX_ALIASES = 50;
  private static final String HINT = "templates and parameters are written in YAML or JSON";

  /** Throws {@link AtollException} TEMPLATE_INVALID where the file is no template. */
  static TemplateFile read(Path file, String name) {
    return checked(parse(name, text(file)));
  }

  private static TemplateFile checked(TemplateFile template) {
    if (!(template.sections().get("Resources") instanceof Map)) {
      throw invalid(template.name() + ": not a CloudFormation template: it has no Resources");
    }
    return template;
  }

  /** As {@link #read}; empty where the file is well written, and no template. */
  static Optional<TemplateFile> find(Path file, String name) {
    TemplateFile template = parse(name, text(file));
    return template.sections().get("Resources") instanceof Map
            || template.sections().containsKey("AWSTemplateFormatVersion")
        ? Optional.of(checked(template))
        : Optional.empty();
  }

  private static AtollException invalid(String message) {
    return new AtollException(ErrorCode.TEMPLATE_INVALID, message, HINT);
  }

  private static String text(Path file) {
    try {
      return InputFile.text(file, MAX_BYTES);
    } catch (InputFile.MalformedText e) {
      throw invalid(file + e.place() + ": " + e.getMessage());
    } catch (IOException e) {
      throw new AtollException(
          ErrorCode.FILE_UNREADABLE,
          file + " cannot be read: " + InputFile.reason(e),
          "check the path and its permissions; no template may be larger than 16 MB",
          e);
    }
  }

  private static TemplateFile parse(String name, String text) {
    return text.stripLeading().startsWith("{") ? json(name, text) : yaml(name, text);
  }

  private static TemplateFile json(String name, String text) {
    JsonFactory factory =
        JsonFactory.builder()
            // the last would win, and hide the others
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    try (JsonParser in = factory.createParser(text)) {
      try {
        return json(name, in);
      } catch (JsonProcessingException e) {
        throw invalid(name + JsonTree.place(in, e) + ": " + JsonTree.reason(e));
      }
    } catch (IOException e) {
      throw invalid(name + ": " + e.getMessage());
    }
  }

  private static TemplateFile json(String name, JsonParser in) throws IOException {
    Map<String, Object> sections = new LinkedHashMap<>();
    Map<String, Integer> lines = new HashMap<>();
    Map<String, Integer> conditionLines = new HashMap<>();
    in.nextToken();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String section = in.currentName();
      boolean isObject = in.nextToken() == JsonToken.START_OBJECT;
      Object value =
          isObject && section.equals("Resources")
              ? members(in, lines)
              : isObject && section.equals("Conditions")
                  ? members(in, conditionLines)
                  : JsonTree.read(in);
      if (value != null) {
        sections.put(section, value);
      }
    }
    if (in.nextToken() != null) {
      JsonLocation at = in.currentTokenLocation();
      throw invalid(
          "%s:%d:%d: something stands behind the template"
              .formatted(name, at.getLineNr(), at.getColumnNr()));
    }
    return new TemplateFile(name, sections, lines, conditionLines, List.of());
  }

  /** The object that begins here; where its members stand is added to {@code lines}. */
  private static Map<String, Object> members(JsonParser in, Map<String, Integer> lines)
      throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String id = in.currentName();
      lines.put(id, in.currentTokenLocation().getLineNr());
      in.nextToken();
      Object value = JsonTree.read(in);
      if (value != null) {
        members.put(id, value);
      }
    }
    return members;
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
          return new TemplateFile(
              name,
              sections,
              tree.linesBelow(root, "Resources"),
              tree.linesBelow(root, "Conditions"),
              List.copyOf(tree.faults()));
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
    } catch (ReaderException e) {
      String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
      throw invalid(
          "%s:%d:%d: not YAML: the character U+%04X"
              .formatted(
                  name,
                  before.lines().count() + (before.endsWith("\n") ? 1 : 0),
                  before.length() - before.lastIndexOf('\n'),
                  e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw invalid(
          name + ": not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    } catch (StackOverflowError e) {
      throw invalid(
          tooDeep(settings, text)
              .map(mark ->
                  "%s:%d:%d: nested too deeply"
                      .formatted(name, mark.getLine() + 1, mark.getColumn() + 1))
              .orElse(name + ": an alias stands inside what it stands for"));
    }
  }

  /** Where the text is nested deeper than any template; empty where only aliases make it so. */
  private static Optional<Mark> tooDeep(LoadSettings settings, String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        return event.getStartMark();
      }
    }
    return Optional.empty();
  }
}
