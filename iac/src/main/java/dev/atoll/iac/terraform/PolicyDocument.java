package dev.atoll.iac.terraform;

import dev.atoll.iac.Budget;
import dev.atoll.iac.hcl.Position;
import dev.atoll.iac.hcl.eval.Encoding;
import dev.atoll.iac.hcl.eval.Unknowns;
import dev.atoll.iac.map.Unresolved;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the data source {@code aws_iam_policy_document} makes of its blocks. */
final class PolicyDocument {
  private final Budget budget;
  private final Position at;

  PolicyDocument(Budget budget, Position at) {
    this.budget = budget;
    this.at = at;
  }

  /** The document's JSON; not known where statements are not. */
  Object of(Map<String, Object> values) {
    Object document = tree(values);
    return document instanceof Unresolved ? document : Encoding.json(document, budget);
  }

  /** The document; not known where statements are not. */
  Object tree(Map<String, Object> values) {
    List<Object> statements = new ArrayList<>();
    Optional<Unresolved> open = merge(values.get("source_policy_documents"), statements);
    if (open.isEmpty()) {
      open = own(values.get("statement"), statements);
    }
    if (open.isEmpty()) {
      open = merge(values.get("override_policy_documents"), statements);
    }
    if (open.isPresent()) {
      return Unresolved.because(open.get().why());
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("Version", or(values.get("version"), "2012-10-17"));
    if (written(values, "policy_id") != null) {
      document.put("Id", or(values.get("policy_id"), ""));
    }
    document.put("Statement", statements);
    return document;
  }

  private static @Nullable Object written(Map<?, ?> values, String name) {
    return values.containsKey(name) ? values.get(name) : null;
  }

  private static Object or(@Nullable Object value, Object fallback) {
    return value == null || (value instanceof Unresolved unresolved && !unresolved.configured())
        ? fallback
        : value;
  }

  /** A statement takes the place of an earlier one of the same id. */
  private static void put(List<Object> statements, Map<?, ?> statement) {
    Object id = statement.get("Sid");
    if (id instanceof String text && !text.isEmpty()) {
      for (int i = 0; i < statements.size(); i++) {
        if (statements.get(i) instanceof Map<?, ?> earlier && id.equals(earlier.get("Sid"))) {
          statements.set(i, statement);
          return;
        }
      }
    }
    statements.add(statement);
  }

  private Optional<Unresolved> own(@Nullable Object blocks, List<Object> statements) {
    if (blocks instanceof Unresolved unresolved && unresolved.configured()) {
      return Optional.of(unresolved);
    }
    for (Object block : Json.list(blocks)) {
      if (!(block instanceof Map<?, ?> map)) {
        return Optional.of(
            block instanceof Unresolved unresolved
                ? unresolved
                : Unresolved.because("a statement is not known"));
      }
      Optional<Unresolved> open = unknownBlock(map);
      if (open.isPresent()) {
        return open;
      }
      put(statements, statement(map));
    }
    return Optional.empty();
  }

  /** Where a dynamic block inside is not known. */
  private static Optional<Unresolved> unknownBlock(Map<?, ?> statement) {
    for (String name : List.of("principals", "not_principals", "condition")) {
      for (Object block : Json.list(written(statement, name))) {
        if (block instanceof Unresolved unresolved) {
          return Optional.of(unresolved);
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, Object> statement(Map<?, ?> block) {
    Map<String, Object> statement = new LinkedHashMap<>();
    Object id = written(block, "sid");
    if (id != null && !id.equals("")) {
      statement.put("Sid", id);
    }
    Object effect = written(block, "effect");
    statement.put("Effect", effect == null ? "Allow" : effect);
    list(statement, "Action", written(block, "actions"));
    list(statement, "NotAction", written(block, "not_actions"));
    list(statement, "Resource", written(block, "resources"));
    list(statement, "NotResource", written(block, "not_resources"));
    principals(statement, "Principal", written(block, "principals"));
    principals(statement, "NotPrincipal", written(block, "not_principals"));
    conditions(statement, written(block, "condition"));
    return statement;
  }

  private static void list(Map<String, Object> into, String name, @Nullable Object values) {
    if (values != null && !(values instanceof Collection<?> all && all.isEmpty())) {
      into.put(
          name,
          values instanceof Collection<?> all && all.size() == 1 ? all.iterator().next() : values);
    }
  }

  private static void principals(Map<String, Object> into, String name, @Nullable Object blocks) {
    Map<String, Object> byType = new LinkedHashMap<>();
    for (Object each : Json.list(blocks)) {
      Map<?, ?> block = Json.map(each);
      Object type = written(block, "type");
      Object identifiers = written(block, "identifiers");
      if (type == null || identifiers == null) {
        continue;
      }
      if (type.equals("*") && List.of("*").equals(plain(identifiers))) {
        into.put(name, "*");
        return;
      }
      byType.merge(String.valueOf(type), plain(identifiers), PolicyDocument::both);
    }
    byType.replaceAll((_, identifiers) -> single(identifiers));
    if (!byType.isEmpty()) {
      into.put(name, byType);
    }
  }

  private static void conditions(Map<String, Object> into, @Nullable Object blocks) {
    Map<String, Map<String, Object>> byTest = new LinkedHashMap<>();
    for (Object each : Json.list(blocks)) {
      Map<?, ?> block = Json.map(each);
      Object values = written(block, "values");
      if (values != null) {
        byTest
            .computeIfAbsent(String.valueOf(written(block, "test")), _ -> new LinkedHashMap<>())
            .merge(String.valueOf(written(block, "variable")), plain(values), PolicyDocument::both);
      }
    }
    byTest.values().forEach(byName -> byName.replaceAll((_, values) -> single(values)));
    if (!byTest.isEmpty()) {
      into.put("Condition", byTest);
    }
  }

  private static Object plain(Object values) {
    return values instanceof Collection<?> all ? List.copyOf(all) : values;
  }

  private static Object single(Object values) {
    return values instanceof List<?> list && list.size() == 1 ? list.getFirst() : values;
  }

  private static Object both(Object one, Object other) {
    if (one instanceof List<?> first && other instanceof List<?> second) {
      List<Object> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }
    return Unknowns.joined(one, other);
  }

  /** Adds other documents' statements; says why where one is not known. */
  private Optional<Unresolved> merge(@Nullable Object documents, List<Object> statements) {
    if (documents instanceof Unresolved unresolved) {
      return unresolved.configured() ? Optional.of(unresolved) : Optional.empty();
    }
    Collection<?> all = documents instanceof Collection<?> several ? several : List.of();
    for (Object document : all) {
      Object tree = Encoding.tree(document, at);
      if (tree instanceof Unresolved unresolved) {
        return Optional.of(unresolved);
      }
      Object inner = Json.map(tree).get("Statement");
      for (Object each :
          inner instanceof List<?> list ? list : inner == null ? List.of() : List.of(inner)) {
        put(statements, Json.map(each));
      }
    }
    return Optional.empty();
  }
}
