package dev.atoll.engine.lens;

import dev.atoll.engine.json.JsonTree;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.engine.yaml.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A lens file being read: its places, and what is wrong at them. */
final class Place {
  private final String file;
  private final List<String> lines;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Set<String> unknown = new TreeSet<>();

  Place(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  /** Keys that the format does not have, with what they are keys of. */
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  void problem(JsonTree at, String message) {
    problem(at.line(), at.column(), message);
  }

  /** Reports a problem at an offset inside a text; what is escaped in it shifts the place. */
  void problemInside(JsonTree at, int offset, String message) {
    problem(at.line(), at.column() + 1 + offset, message);
  }

  private void problem(int line, int column, String message) {
    String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    diagnostics.add(new Diagnostic(new Origin(file, line, column), message, text));
  }

  /** The object that something must be. */
  Optional<JsonTree.Mapping> object(JsonTree tree, String what, Set<String> keys) {
    if (!(tree instanceof JsonTree.Mapping map)) {
      problem(tree, what + " must be an object");
      return Optional.empty();
    }
    map.fields().keySet().stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> unknown.add("%s of a %s".formatted(key, what)));
    return Optional.of(map);
  }

  /** The elements of a list that must be there. */
  List<JsonTree> elements(JsonTree.Mapping map, String key, int most) {
    Optional<JsonTree> value = map.get(key);
    if (value.isEmpty()) {
      problem(map, key + " is missing");
      return List.of();
    }
    if (!(value.get() instanceof JsonTree.Sequence list)) {
      problem(value.get(), key + " must be a list");
      return List.of();
    }
    if (list.elements().isEmpty()) {
      problem(list, key + " is empty");
    }
    if (list.elements().size() > most) {
      problem(
          list.elements().get(most),
          "%s has %d elements; the Tool takes %d".formatted(key, list.elements().size(), most));
    }
    return list.elements();
  }

  /** The text of a key that must be there, with its place. */
  Optional<JsonTree.Text> require(JsonTree.Mapping map, String key, int most) {
    Optional<JsonTree.Text> text = find(map, key, most);
    if (map.get(key).isEmpty()) {
      problem(map, key + " is missing");
    } else if (text.filter(each -> each.text().isBlank()).isPresent()) {
      problem(text.get(), key + " is empty");
    }
    return text;
  }

  /** The text of a key that may be missing. */
  Optional<JsonTree.Text> find(JsonTree.Mapping map, String key, int most) {
    Optional<JsonTree> value = map.get(key);
    Optional<JsonTree.Text> text =
        value.filter(JsonTree.Text.class::isInstance).map(JsonTree.Text.class::cast);
    if (value.isPresent() && text.isEmpty()) {
      problem(value.get(), key + " must be a text");
    }
    int length = text.map(each -> each.text().codePointCount(0, each.text().length())).orElse(0);
    if (text.isPresent() && length > most) {
      problem(text.get(), "%s has %d characters; the Tool takes %d".formatted(key, length, most));
    }
    return text;
  }
}
