package dev.atoll.engine.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelIdent;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.Optional;
import java.util.Set;

/**
 * Reads source into a syntax tree. The type names of {@code linked(r, 'TYPE')}, {@code
 * inRegion('TYPE')} and {@code inAccount('TYPE')} become type identifiers, so that the checker
 * knows what the resulting lists hold.
 */
final class Parser {
  /** The most characters that an expression may have. */
  static final int LONGEST = 10_000;

  /** Functions whose last argument is a resource type. */
  static final Set<String> RELATIONS = Set.of("linked", "inRegion", "inAccount");

  static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(LONGEST)
          .maxParseErrorRecoveryLimit(8)
          .maxParseRecursionDepth(100)
          .populateMacroCalls(true)
          .enableHeterogeneousNumericComparisons(true)
          .build();

  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addMacros(
              CelMacro.newGlobalMacro("linked", 2, Parser::linked),
              CelMacro.newGlobalMacro("inRegion", 1, Parser::inRegion),
              CelMacro.newGlobalMacro("inAccount", 1, Parser::inAccount))
          .build();

  private Parser() {}

  static CelValidationResult parse(String source) {
    return PARSER.parse(source);
  }

  private static Optional<CelExpr> linked(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    return relation(factory, "linked", arguments);
  }

  private static Optional<CelExpr> inRegion(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    return relation(factory, "inRegion", arguments);
  }

  private static Optional<CelExpr> inAccount(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    return relation(factory, "inAccount", arguments);
  }

  private static Optional<CelExpr> relation(
      CelMacroExprFactory factory, String function, ImmutableList<CelExpr> arguments) {
    CelExpr last = arguments.getLast();
    if (last.getKind() != CelExpr.ExprKind.Kind.CONSTANT
        || last.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      return Optional.of(
          factory.reportError(
              CelIssue.formatError(
                  factory.getSourceLocation(last),
                  function + "() needs the name of a resource type, in quotes")));
    }
    CelExpr type =
        last.toBuilder()
            .setIdent(CelIdent.newBuilder().setName(last.constant().stringValue()).build())
            .build();
    return Optional.of(
        factory.newGlobalCall(
            function,
            ImmutableList.<CelExpr>builder()
                .addAll(arguments.subList(0, arguments.size() - 1))
                .add(type)
                .build()));
  }
}
