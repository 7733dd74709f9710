package dev.atoll.engine.gate;

import dev.atoll.engine.error.ErrorCode;
import dev.atoll.engine.knowledge.Origin;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.yaml.Diagnostic;
import dev.atoll.engine.yaml.Diagnostics;
import dev.atoll.engine.yaml.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exceptions written beside the resources that they are about: comments inside a resource of a
 * template, or right above it, such as {@code # atoll:accept RULE until 2027-06-30 by OWNER:
 * REASON}.
 */
public final class InlineExceptions {
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:#|//).*");
  private static final Pattern ANY = Pattern.compile("\\s*(?:#|//)\\s*atoll:accept\\b.*");
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "\\s*(?:#|//)\\s*atoll:accept\\s+(?<rule>\\S+)\\s+until\\s+(?<day>\\S+)"
              + "\\s+by\\s+(?<owner>[^:]+?)\\s*:\\s*(?<reason>\\S.*)");

  private final Set<String> rules;
  private final Diagnostics problems = new Diagnostics();

  private InlineExceptions(Set<String> rules) {
    this.rules = rules;
  }

  /**
   * The exceptions in the files that resources are written in.
   *
   * @param rules the ids of all rules
   * @param lines the lines of a file; none where it cannot be read
   * @throws dev.atoll.engine.error.AtollException SETTINGS_INVALID with all problems
   */
  public static List<RiskException> read(
      Collection<Resource> resources, Set<String> rules, Function<String, List<String>> lines) {
    Map<String, TreeMap<Integer, List<Resource>>> files = new TreeMap<>();
    for (Resource resource : resources) {
      resource
          .location()
          .ifPresent(at ->
              files
                  .computeIfAbsent(at.file(), _ -> new TreeMap<>())
                  .computeIfAbsent(at.line(), _ -> new ArrayList<>())
                  .add(resource));
    }
    InlineExceptions reader = new InlineExceptions(rules);
    List<RiskException> all = new ArrayList<>();
    files.forEach((file, places) -> reader.read(file, lines.apply(file), places, all));
    reader.problems.throwIfAny(
        ErrorCode.SETTINGS_INVALID,
        "the exceptions",
        "write them as: # atoll:accept RULE until 2027-06-30 by OWNER: REASON");
    return all;
  }

  private void read(
      String file,
      List<String> lines,
      NavigableMap<Integer, List<Resource>> places,
      List<RiskException> all) {
    for (int i = 0; i < lines.size(); i++) {
      if (ANY.matcher(lines.get(i)).matches()) {
        String line = lines.get(i);
        Origin origin = new Origin(file, i + 1, line.indexOf("atoll:accept") + 1);
        List<Resource> about = about(lines, i, places);
        if (about.isEmpty()) {
          problems.add(new Diagnostic(origin, "there is no resource here", line));
        }
        exception(line, origin)
            .ifPresent(of -> about.forEach(resource -> all.add(of.apply(resource))));
      }
    }
  }

  /** The resources that begin right below a comment, or the last that began above it. */
  private static List<Resource> about(
      List<String> lines, int at, NavigableMap<Integer, List<Resource>> places) {
    int next = at;
    while (next < lines.size() && COMMENT.matcher(lines.get(next)).matches()) {
      next++;
    }
    List<Resource> below = places.get(next + 1);
    if (below != null) {
      return below;
    }
    var above = places.floorEntry(at + 1);
    return above == null ? List.of() : above.getValue();
  }

  private Optional<Function<Resource, RiskException>> exception(String line, Origin origin) {
    Matcher parts = WELL_FORMED.matcher(line);
    if (!parts.matches()) {
      problems.add(new Diagnostic(origin, "this exception lacks something", line));
      return Optional.empty();
    }
    String rule = parts.group("rule");
    if (!rules.contains(rule)) {
      problems.add(
          new Diagnostic(origin, "there is no rule " + rule + Nearest.hint(rule, rules), line));
    }
    try {
      LocalDate day = LocalDate.parse(parts.group("day"));
      return Optional.of(resource ->
          new RiskException(
              rule,
              new Glob(resource.id()),
              parts.group("reason").strip(),
              parts.group("owner"),
              day,
              origin));
    } catch (DateTimeException e) {
      problems.add(
          new Diagnostic(origin, parts.group("day") + " is no day; write it as 2027-06-30", line));
      return Optional.empty();
    }
  }
}
