package dev.atoll.engine.expression;

import dev.atoll.engine.shape.StructShape;
import dev.cel.checker.CelChecker;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns CEL source into {@link Expression}s. Safe to share between threads. */
public final class ExpressionCompiler {
  private final Function<String, Optional<StructShape>> lookup;
  private final Set<String> names;
  private final TypeTable types;

  /** Where an expression stands, and hence what it may be. */
  public enum Place {
    /** {@code when} or {@code holds}: must give a bool. */
    CONDITION,
    /** {@code evidence}: any value. */
    EVIDENCE,
    /**
     * A hole of a message: any value; {@code id}, {@code name}, {@code region}, {@code account} and
     * {@code arn} are the resource's own.
     */
    MESSAGE
  }

  /**
   * @param lookup the configuration's shape of a resource type, by name
   * @param names the names of all resource types
   */
  public ExpressionCompiler(Function<String, Optional<StructShape>> lookup, Set<String> names) {
    this.lookup = lookup;
    this.names = Set.copyOf(names);
    this.types = new TypeTable(lookup);
  }

  /**
   * Compiles an expression about a resource.
   *
   * @param resourceType the type of the resource judged
   * @param params the shape of {@code params}; its name does not matter
   */
  public Compilation compile(String source, String resourceType, StructShape params, Place place) {
    Optional<StructShape> shape = lookup.apply(resourceType);
    if (shape.isEmpty()) {
      return new Compilation.Failed(
          List.of(
              new ExpressionProblem(
                  1,
                  1,
                  "there is no resource type " + resourceType,
                  Names.nearest(resourceType, names))));
    }
    return new Attempt(source, shape.get(), params, place).compile();
  }

  /** One compilation. */
  private final class Attempt {
    private final String source;
    private final StructShape resource;
    private final StructShape params;
    private final Place place;
    private final Problems problems;

    Attempt(String source, StructShape resource, StructShape params, Place place) {
      this.source = source;
      this.resource = resource;
      this.params = params;
      this.place = place;
      List<String> known = new ArrayList<>(Library.names());
      known.addAll(Checker.variables(place));
      this.problems = new Problems(CelSource.newBuilder(source).build(), known, resource.fields());
    }

    Compilation compile() {
      CelValidationResult parsed = Parser.parse(source);
      if (parsed.hasError()) {
        return failed(first(parsed.getErrors()), Map.of());
      }
      try {
        return check(parsed.getAst());
      } catch (CelValidationException e) {
        return failed(e.getErrors(), Map.of());
      }
    }

    /** What follows a syntax error mostly follows from it. */
    private static List<CelIssue> first(List<CelIssue> issues) {
      return issues.subList(0, 1);
    }

    private Compilation check(CelAbstractSyntaxTree tree) throws CelValidationException {
      List<Refused> refused = new ArrayList<>();
      Restrictions.Uses uses;
      try {
        uses = Restrictions.check(tree.getExpr(), names, refused::add);
      } catch (Refused tooDeep) {
        return failed(tree, List.of(tooDeep));
      }
      if (!refused.isEmpty()) {
        return failed(tree, refused);
      }
      CelChecker checker = Checker.of(types, resource, params, place, uses);
      CelValidationResult checked = checker.check(tree);
      if (checked.hasError()) {
        return failed(checked.getErrors(), structures(checker, tree, checked.getErrors()));
      }
      return build(checked.getAst());
    }

    private Compilation build(CelAbstractSyntaxTree tree) {
      CelType result = tree.getResultType();
      if (place == Place.CONDITION
          && result.kind() != CelKind.BOOL
          && result.kind() != CelKind.DYN) {
        String message = "it must give a bool, not " + Problems.typeName(result.name());
        return failed(tree, List.of(new Refused(tree.getExpr().id(), message)));
      }
      try {
        return new Compilation.Compiled(new TreeBuilder(tree, names).build(source));
      } catch (Refused refused) {
        return failed(tree, List.of(refused));
      }
    }

    private Map<Long, Problems.Structure> structures(
        CelChecker checker, CelAbstractSyntaxTree tree, Collection<CelIssue> issues) {
      Map<Long, Problems.Structure> structures = new HashMap<>();
      Operands.types(checker, tree, issues)
          .forEach((id, type) -> structures.put(id, new Problems.Structure(type, fields(type))));
      return structures;
    }

    private Collection<String> fields(String struct) {
      return struct.equals(Checker.PARAMS) ? params.fields() : types.fields(struct);
    }

    private Compilation failed(
        Collection<CelIssue> issues, Map<Long, Problems.Structure> structures) {
      return new Compilation.Failed(problems.of(issues, structures));
    }

    private Compilation failed(CelAbstractSyntaxTree tree, List<Refused> refused) {
      Problems placed = problems.in(tree.getSource());
      return new Compilation.Failed(Problems.sorted(refused.stream().map(placed::of).toList()));
    }
  }
}
