package dev.atoll.engine.expression;

import dev.atoll.engine.expression.Library.Signature;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The functions and operators that the checker may know: CEL's own over the kinds of values that
 * configurations have, Atoll's, and those that lead to other resources.
 */
final class Declarations {
  private static final Set<CelType> NOT_HERE = Set.of(SimpleType.UINT, SimpleType.BYTES);
  private static final TypeParamType RESOURCE = TypeParamType.create("R");
  private static final TypeParamType ANY = TypeParamType.create("T");

  /** A type's name stands for the list of all its resources, of which these give a part. */
  private static final ListType RELATED = ListType.create(ANY);

  private static final Map<String, CelFunctionDecl> BY_NAME = new LinkedHashMap<>();

  static {
    for (StandardFunction function : StandardFunction.values()) {
      List<CelOverloadDecl> overloads =
          function.functionDecl().overloads().stream().filter(Declarations::here).toList();
      if (!overloads.isEmpty()) {
        add(CelFunctionDecl.newFunctionDeclaration(function.functionName(), overloads));
      }
    }
    Library.signatures().stream()
        .collect(Collectors.groupingBy(Signature::name))
        .forEach((name, signatures) -> add(declaration(name, signatures)));
    add(relation("linked", RESOURCE, RELATED));
    add(relation("inRegion", RELATED));
    add(relation("inAccount", RELATED));
  }

  private Declarations() {}

  /**
   * Those of the names that there are. The checker compares all overloads that it is given with
   * each other, each time it is asked, so it is given no more than an expression needs.
   */
  static List<CelFunctionDecl> of(Collection<String> names) {
    return names.stream().map(BY_NAME::get).filter(Objects::nonNull).toList();
  }

  private static void add(CelFunctionDecl declaration) {
    BY_NAME.put(declaration.name(), declaration);
  }

  private static CelFunctionDecl declaration(String name, List<Signature> signatures) {
    List<CelOverloadDecl> overloads = new ArrayList<>();
    for (Signature signature : signatures) {
      overloads.add(
          CelOverloadDecl.newGlobalOverload(
              name + "_" + overloads.size(),
              type(signature.result()),
              signature.parameters().stream().map(Declarations::type).toList()));
    }
    return CelFunctionDecl.newFunctionDeclaration(name, overloads);
  }

  private static CelType type(Library.Type type) {
    return switch (type) {
      case BOOL -> SimpleType.BOOL;
      case INT -> SimpleType.INT;
      case DOUBLE -> SimpleType.DOUBLE;
      case TEXT -> SimpleType.STRING;
      case TIME -> SimpleType.TIMESTAMP;
      case ANY -> ANY;
      case TEXTS -> ListType.create(SimpleType.STRING);
      case INTS -> ListType.create(SimpleType.INT);
      case DOUBLES -> ListType.create(SimpleType.DOUBLE);
      case LIST -> ListType.create(ANY);
      case TEXT_MAP -> MapType.create(SimpleType.STRING, SimpleType.STRING);
    };
  }

  private static boolean here(CelOverloadDecl overload) {
    return overload.parameterTypes().stream().noneMatch(NOT_HERE::contains)
        && !NOT_HERE.contains(overload.resultType());
  }

  private static CelFunctionDecl relation(String name, CelType... parameters) {
    return CelFunctionDecl.newFunctionDeclaration(
        name, CelOverloadDecl.newGlobalOverload(name, RELATED, List.of(parameters)));
  }
}
