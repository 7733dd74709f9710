package dev.atoll.engine.yaml;

import dev.atoll.engine.knowledge.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML value that knows its place, and where to report what is wrong with it. */
public record Value(YamlFile file, Node node, Diagnostics diagnostics) {

  public Origin origin() {
    return node.getStartMark()
        .map(mark -> new Origin(file.name(), mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(new Origin(file.name(), 1, 1));
  }

  /** Reports a problem at this value. */
  public void problem(String message) {
    diagnostics.add(file.diagnostic(origin(), message));
  }

  /** Reports a problem at a line and column, from 1, inside this text. */
  public void problemInside(int line, int column, String message) {
    diagnostics.add(file.diagnostic(inside(line, column), message));
  }

  private Origin inside(int line, int column) {
    Origin start = origin();
    if (!(node instanceof ScalarNode scalar)) {
      return start;
    }
    if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
      int at = start.line() + line;
      String text = at <= file.lines().size() ? file.lines().get(at - 1) : "";
      int indent = firstIndent(start.line());
      return new Origin(file.name(), at, Math.min(indent + column, text.length() + 1));
    }
    if (line == 1
        && (scalar.getScalarStyle() == ScalarStyle.FOLDED
            || scalar.getScalarStyle() == ScalarStyle.PLAIN)) {
      return folded(scalar, start, column);
    }
    boolean quoted =
        scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
            || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
    boolean oneLine =
        scalar.getEndMark().map(end -> end.getLine() + 1 == start.line()).orElse(false);
    return oneLine && line == 1
        ? new Origin(file.name(), start.line(), start.column() + column - (quoted ? 0 : 1))
        : start;
  }

  /** Where a column stands in a text whose lines YAML joined with spaces. */
  private Origin folded(ScalarNode scalar, Origin start, int column) {
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    int end = scalar.getEndMark().map(mark -> mark.getLine() + 1).orElse(start.line());
    int left = column;
    for (int at = plain ? start.line() : start.line() + 1; at <= Math.min(end, file.lines().size()); at++) {
      String text = file.lines().get(at - 1);
      boolean first = plain && at == start.line();
      int indent = first ? start.column() - 1 : text.length() - text.stripLeading().length();
      int length = text.length() - indent;
      if (left <= length + 1) {
        return new Origin(file.name(), at, indent + left);
      }
      left -= length + 1;
    }
    return start;
  }

  private int firstIndent(int marker) {
    for (int i = marker; i < file.lines().size(); i++) {
      String text = file.lines().get(i);
      if (!text.isBlank()) {
        return text.length() - text.stripLeading().length();
      }
    }
    return 0;
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isText() {
    return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL);
  }

  /** The scalar's text; reports a problem and gives none where this is no scalar. */
  public Optional<String> text() {
    if (isText()) {
      return Optional.of(((ScalarNode) node).getValue());
    }
    problem("a text is expected here");
    return Optional.empty();
  }

  /** The elements; a single value counts as a list of one. */
  public List<Value> elements() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(n -> new Value(file, n, diagnostics)).toList();
    }
    return List.of(this);
  }

  /**
   * The entries in their order; reports a problem where this is no mapping, or a key stands twice.
   */
  public Map<Value, Value> entries() {
    Map<Value, Value> entries = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      problem("a mapping (key: value) is expected here");
      return entries;
    }
    List<String> seen = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Value key = new Value(file, tuple.getKeyNode(), diagnostics);
      Optional<String> name = key.text();
      if (name.isPresent() && seen.contains(name.get())) {
        key.problem("the key " + name.get() + " stands here twice");
      } else if (name.isPresent()) {
        seen.add(name.get());
        entries.put(key, new Value(file, tuple.getValueNode(), diagnostics));
      }
    }
    return entries;
  }

  /** This value's keys for reading one by one. */
  public Fields fields() {
    return new Fields(this);
  }

  /** As plain Java: Boolean, Long, Double, String, List, Map; null values are left out. */
  public Optional<Object> plain() {
    return switch (node) {
      case ScalarNode scalar -> Scalars.plain(scalar);
      case SequenceNode _ ->
          Optional.of(elements().stream().flatMap(element -> element.plain().stream()).toList());
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        entries()
            .forEach((key, value) ->
                key.text().ifPresent(k -> value.plain().ifPresent(v -> map.put(k, v))));
        yield Optional.of(map);
      }
    };
  }
}
