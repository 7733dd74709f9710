package dev.atoll.iac.cloudformation;

import dev.atoll.engine.error.AtollException;
import dev.atoll.engine.error.ErrorCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** YAML as plain Java; {@code !Ref x} becomes {@code {Ref: x}}. For one document. */
final class YamlTree {
  private static final int MAX_NODES = 1_000_000;
  private static final Set<String> PLAIN = Set.of("Ref", "Condition");

  /** CloudFormation reads YAML 1.1, which has more words for true and false than YAML 1.2. */
  private static final Set<String> TRUE =
      Set.of("yes", "Yes", "YES", "on", "On", "ON", "True", "TRUE");

  private static final Set<String> FALSE =
      Set.of("no", "No", "NO", "off", "Off", "OFF", "False", "FALSE");

  private final String name;
  private final List<String> faults = new ArrayList<>();
  private int nodes;

  YamlTree(String name) {
    this.name = name;
  }

  /** The value; null for YAML's null, which mappings leave out. */
  @Nullable Object read(Node node) {
    // aliases are followed each time they occur: a small file could become a huge one
    if (++nodes > MAX_NODES) {
      throw new AtollException(
          ErrorCode.TEMPLATE_INVALID,
          name + ": more than a million values, aliases followed",
          "write the template without aliases");
    }
    String tag = node.getTag().getValue();
    Object value =
        switch (node) {
          case ScalarNode scalar -> scalar(scalar);
          case SequenceNode sequence -> list(sequence);
          case MappingNode mapping -> mapping(mapping);
          default -> null;
        };
    return tag.startsWith("!") && tag.length() > 1 ? function(tag.substring(1), value) : value;
  }

  /** What was wrong and hides nothing but itself, with places. */
  List<String> faults() {
    return faults;
  }

  private List<@Nullable Object> list(SequenceNode sequence) {
    List<@Nullable Object> list = new ArrayList<>();
    sequence.getValue().forEach(each -> list.add(read(each)));
    return list;
  }

  private Map<String, Object> mapping(MappingNode mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    List<Object> shared = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Object value = read(tuple.getValueNode());
      if (isMerge(tuple.getKeyNode())) {
        shared.addAll(value instanceof List<?> list ? list : Arrays.asList(value));
      } else if (tuple.getKeyNode() instanceof ScalarNode key
          && value != null
          && map.put(key.getValue(), value) != null) {
        // CloudFormation takes such templates: the last wins, and hides the others
        faults.add("%s%s: there are two keys '%s'".formatted(name, place(key), key.getValue()));
      }
    }
    for (Object each : shared) {
      if (each instanceof Map<?, ?> entries) {
        entries.forEach((key, value) -> map.putIfAbsent(key.toString(), value));
      } else {
        faults.add("%s%s: only mappings can be merged".formatted(name, place(mapping)));
      }
    }
    return map;
  }

  /** {@code <<}, which {@code aws cloudformation package} and SAM resolve before deployment. */
  private static boolean isMerge(Node key) {
    return key instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().equals("<<");
  }

  private static String place(Node node) {
    return node.getStartMark()
        .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
        .orElse("");
  }

  private static Map<String, Object> function(String name, @Nullable Object value) {
    return Map.of(PLAIN.contains(name) ? name : "Fn::" + name, value == null ? "" : value);
  }

  private static @Nullable Object scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    boolean word = tag.equals(Tag.STR) && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    if (word && TRUE.contains(text)) {
      return true;
    }
    if (word && FALSE.contains(text)) {
      return false;
    }
    try {
      if (tag.equals(Tag.INT)) {
        return Long.valueOf(text);
      }
      if (tag.equals(Tag.FLOAT)) {
        return Double.valueOf(text);
      }
    } catch (NumberFormatException e) {
      return text;
    }
    return text;
  }

  /** The lines of the keys of a top-level section. */
  Map<String, Integer> linesBelow(Node root, String section) {
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple tuple : tuples(root)) {
      if (tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(section)) {
        for (NodeTuple entry : tuples(tuple.getValueNode())) {
          if (entry.getKeyNode() instanceof ScalarNode id) {
            id.getStartMark().ifPresent(mark -> lines.put(id.getValue(), mark.getLine() + 1));
          }
        }
      }
    }
    return lines;
  }

  private static List<NodeTuple> tuples(Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
  }
}
