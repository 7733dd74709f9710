package dev.atoll.engine.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in our own words, with the valid name next to it, what was found wrong. */
final class Problems {
  private static final Pattern FIELD = Pattern.compile("undefined field '(.*)'");
  private static final Pattern NAME =
      Pattern.compile("undeclared reference to '\\.?(.*)' \\(in container '.*'\\)");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '(.*?)' applied to '(.*?)'( \\(cand.*)?");
  private static final Pattern NO_FIELDS =
      Pattern.compile("type '(.*)' does not support field selection");
  private static final Pattern NO_RANGE =
      Pattern.compile("expression of type '(.*)' cannot be range of a comprehension.*");
  private static final Pattern EXPECTED = Pattern.compile("expected type '(.*)' but found '(.*)'");
  private static final Pattern UNEXPECTED =
      Pattern.compile("(?:mismatched|extraneous) input '(.*?)'(?: expecting .*)?");
  private static final Pattern MISSING = Pattern.compile("missing (.*) at '(.*)'");
  private static final Pattern NO_TOKEN = Pattern.compile("token recognition error at: '(.*)'");
  private static final Pattern NO_WAY = Pattern.compile("no viable alternative at input '(.*)'");
  private static final Pattern TOO_LONG = Pattern.compile("expression code point size exceeds.*");

  private final CelSource source;
  private final Collection<String> names;
  private final Collection<String> ownFields;

  /**
   * @param names the variables and functions that there are
   * @param ownFields the fields of the resource, which beginners name without it
   */
  Problems(CelSource source, Collection<String> names, Collection<String> ownFields) {
    this.source = source;
    this.names = names;
    this.ownFields = ownFields;
  }

  /** The same, for a source whose positions are known. */
  Problems in(CelSource parsed) {
    return new Problems(parsed, names, ownFields);
  }

  /**
   * The problems behind what the library reports.
   *
   * @param structures for each select that failed, the structure that has no such field
   */
  List<ExpressionProblem> of(Collection<CelIssue> issues, Map<Long, Structure> structures) {
    return sorted(issues.stream().map(issue -> problem(issue, structures)).toList());
  }

  /** In the order of the source, each once. */
  static List<ExpressionProblem> sorted(List<ExpressionProblem> problems) {
    return problems.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(ExpressionProblem::line)
                .thenComparingInt(ExpressionProblem::column))
        .toList();
  }

  /** A structure's name and fields. */
  record Structure(String name, Collection<String> fields) {}

  ExpressionProblem of(Refused refused) {
    int offset = source.getPositionsMap().getOrDefault(refused.id(), 0);
    return at(offset, String.valueOf(refused.getMessage()), refused.nearest());
  }

  private ExpressionProblem problem(CelIssue issue, Map<Long, Structure> structures) {
    CelSourceLocation location = issue.getSourceLocation();
    int offset = source.getLocationOffset(location).orElse(0);
    String message = issue.getMessage();
    Matcher matcher = FIELD.matcher(message);
    if (matcher.matches()) {
      return field(offset, matcher.group(1), structures.get(issue.getExprId()));
    }
    matcher = NAME.matcher(message);
    if (matcher.matches()) {
      String name = matcher.group(1);
      return at(offset, "there is no " + name + " here", meant(name));
    }
    return at(offset, reworded(message), Optional.empty());
  }

  private Optional<String> meant(String name) {
    return ownFields.contains(name) ? Optional.of("resource." + name) : Names.nearest(name, names);
  }

  private ExpressionProblem field(int offset, String name, @Nullable Structure structure) {
    Matcher place = Pattern.compile("\\.\\s*" + Pattern.quote(name)).matcher(text());
    int at = place.find(offset) ? place.end() - name.length() : offset;
    return structure == null
        ? at(at, "there is no field " + name + " here", Optional.empty())
        : at(
            at,
            structure.name() + " has no field " + name,
            Names.nearest(name, structure.fields()));
  }

  private static String reworded(String message) {
    Matcher matcher = OVERLOAD.matcher(message);
    if (matcher.matches()) {
      return Standard.spelling(matcher.group(1)) + " cannot be applied to " + operands(matcher);
    }
    matcher = NO_FIELDS.matcher(message);
    if (matcher.matches()) {
      return typeName(matcher.group(1)) + " has no fields";
    }
    matcher = NO_RANGE.matcher(message);
    if (matcher.matches()) {
      return "the macro needs a list or a map, not " + typeName(matcher.group(1));
    }
    matcher = EXPECTED.matcher(message);
    if (matcher.matches()) {
      return typeName(matcher.group(1)) + " is needed, not " + typeName(matcher.group(2));
    }
    return syntax(message);
  }

  private static String operands(Matcher overload) {
    String types = overload.group(2);
    int dot = types.startsWith("(") ? -1 : types.indexOf(".(");
    String target = dot < 0 ? "" : types.substring(0, dot);
    String rest = types.substring(dot < 0 ? 0 : dot + 1);
    List<String> all = new ArrayList<>();
    if (!target.isEmpty()) {
      all.add(typeName(target));
    }
    for (String type : rest.substring(1, rest.length() - 1).split(", ", -1)) {
      if (!type.isEmpty()) {
        all.add(typeName(type));
      }
    }
    return all.isEmpty() ? "nothing" : String.join(" and ", all);
  }

  private static String syntax(String message) {
    Matcher matcher = UNEXPECTED.matcher(message);
    if (matcher.matches()) {
      return unexpected(matcher.group(1));
    }
    matcher = MISSING.matcher(message);
    if (matcher.matches()) {
      return matcher.group(1) + " is missing";
    }
    matcher = NO_TOKEN.matcher(message);
    if (matcher.matches()) {
      return unexpected(matcher.group(1));
    }
    matcher = NO_WAY.matcher(message);
    if (matcher.matches()) {
      return matcher.group(1) + " makes no expression";
    }
    if (TOO_LONG.matcher(message).matches()) {
      return "the expression is longer than " + Parser.LONGEST + " characters";
    }
    if (message.contains("recursion limit")) {
      return "the expression is nested too deeply";
    }
    return switch (message) {
      case "invalid argument to has() macro" -> "has() needs a field: has(resource.Field)";
      case "The argument must be a simple name" -> "the macro's variable must be a plain name";
      default -> message;
    };
  }

  private static String unexpected(String token) {
    return token.equals("<EOF>")
        ? "the expression ends too early"
        : token.strip() + " cannot stand here";
  }

  private ExpressionProblem at(int offset, String message, Optional<String> nearest) {
    return source
        .getOffsetLocation(offset)
        .map(place ->
            new ExpressionProblem(place.getLine(), place.getColumn() + 1, message, nearest))
        .orElseGet(() -> new ExpressionProblem(1, 1, message, nearest));
  }

  private String text() {
    return source.getContent().toString();
  }

  /** A type as rules name it. */
  static String typeName(String type) {
    return type.startsWith("google.protobuf.")
        ? type.substring(type.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
        : type;
  }
}
