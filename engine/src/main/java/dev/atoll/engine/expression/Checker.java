package dev.atoll.engine.expression;

import com.google.common.collect.ImmutableCollection;
import dev.atoll.engine.expression.ExpressionCompiler.Place;
import dev.atoll.engine.shape.StructShape;
import dev.cel.checker.CelChecker;
import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompilerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the type checker knows in a place: variables, functions, types. */
final class Checker {
  /** The name of the structure type of {@code params}. */
  static final String PARAMS = "params";

  /** The resource's own identity, without parentheses, in messages. */
  static final Set<String> OWN = Set.of("id", "name", "region", "account", "arn");

  /** Functions of a resource. */
  static final Set<String> OF_RESOURCE = Set.of("id", "name", "region", "account", "arn", "tags");

  private Checker() {}

  /**
   * @param uses what the expression names
   */
  static CelChecker of(
      TypeTable types,
      StructShape resource,
      StructShape params,
      Place place,
      Restrictions.Uses uses) {
    StructType parameters = types.make(PARAMS, params);
    CelCheckerBuilder builder =
        CelCompilerFactory.standardCelCheckerBuilder()
            .setOptions(Parser.OPTIONS)
            .setTypeProvider(new WithParams(types, parameters))
            .setStandardEnvironmentEnabled(false)
            .addFunctionDeclarations(Declarations.of(uses.functions()))
            .addVarDeclarations(
                CelVarDecl.newVarDeclaration("resource", types.struct(resource)),
                CelVarDecl.newVarDeclaration("params", parameters),
                CelVarDecl.newVarDeclaration("now", SimpleType.TIMESTAMP));
    if (place == Place.MESSAGE) {
      for (String name : OWN) {
        builder.addVarDeclarations(CelVarDecl.newVarDeclaration(name, SimpleType.STRING));
      }
    }
    for (String name : uses.types()) {
      types
          .findType(name)
          .map(ListType::create)
          .map(all -> CelVarDecl.newVarDeclaration(name, all))
          .ifPresent(builder::addVarDeclarations);
    }
    return builder.build();
  }

  /** The variables that an expression may name. */
  static List<String> variables(Place place) {
    List<String> names = new ArrayList<>(List.of("resource", "params", "now"));
    if (place == Place.MESSAGE) {
      names.addAll(OWN);
    }
    return names;
  }

  /** The types of resources and the API, and the type of the rule's parameters. */
  @SuppressWarnings("Immutable") // as the table is
  private record WithParams(TypeTable table, StructType params) implements CelTypeProvider {
    @Override
    public ImmutableCollection<CelType> types() {
      return table.types();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return name.equals(PARAMS) ? Optional.of(params) : table.findType(name);
    }
  }
}
