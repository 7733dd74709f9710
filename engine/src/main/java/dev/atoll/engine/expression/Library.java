package dev.atoll.engine.expression;

import dev.atoll.engine.expression.cidr.Cidr;
import dev.atoll.engine.expression.policy.PolicyDocuments;
import dev.atoll.engine.model.Resource;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Atoll's own functions, declared and bound in one place. What they mean stands in
 * docs/contributing/rules.md.
 */
final class Library {
  private static final CelType BOOL = SimpleType.BOOL;
  private static final CelType INT = SimpleType.INT;
  private static final CelType DOUBLE = SimpleType.DOUBLE;
  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType TIME = SimpleType.TIMESTAMP;
  private static final CelType TEXTS = ListType.create(TEXT);

  /** Any type; where a resource is meant, {@link TreeBuilder} checks that it is one. */
  private static final CelType ANY = TypeParamType.create("T");

  private static final Map<String, CelFunctionDecl> DECLARATIONS = new LinkedHashMap<>();
  private static final Map<String, Call.Function> FUNCTIONS = new LinkedHashMap<>();

  static {
    declare("id", TEXT, (_, x) -> ((Resource) x[0]).id(), ANY);
    declare("name", TEXT, (_, x) -> ((Resource) x[0]).name(), ANY);
    declare("arn", TEXT, (_, x) -> ((Resource) x[0]).arn().orElse(""), ANY);
    declare("region", TEXT, (_, x) -> ((Resource) x[0]).region(), ANY);
    declare("account", TEXT, (_, x) -> ((Resource) x[0]).account(), ANY);
    declare("tags", MapType.create(TEXT, TEXT), (_, x) -> ((Resource) x[0]).tags(), ANY);

    declare("ageDays", INT, (frame, x) -> Times.days((Instant) x[0], frame.scope.now()), TIME);
    declare("daysUntil", INT, (frame, x) -> Times.days(frame.scope.now(), (Instant) x[0]), TIME);

    declare("distinct", ListType.create(ANY), Lists::distinct, ListType.create(ANY));
    declare("sum", INT, Lists::sum, ListType.create(INT));
    declare("sum", DOUBLE, Lists::sum, ListType.create(DOUBLE));

    declare("lower", TEXT, (_, x) -> Texts.lower((String) x[0]), TEXT);
    declare("upper", TEXT, (_, x) -> Texts.upper((String) x[0]), TEXT);
    declare("trim", TEXT, (_, x) -> ((String) x[0]).strip(), TEXT);
    declare("split", TEXTS, Library::split, TEXT, TEXT);
    declare("replace", TEXT, Library::replace, TEXT, TEXT, TEXT);

    declare("isPublicCidr", BOOL, (_, x) -> cidr(x[0]).map(Cidr::isPublic).orElse(false), TEXT);
    declare("isWorldCidr", BOOL, (_, x) -> cidr(x[0]).map(Cidr::isWorld).orElse(false), TEXT);
    declare("cidrSize", INT, (_, x) -> cidr(x[0]).map(Cidr::size).orElse(0L), TEXT);
    declare("cidrContains", BOOL, (_, x) -> contains(cidr(x[0]), cidr(x[1])), TEXT, TEXT);

    declare("policyAllowsPublic", BOOL, (_, x) -> PolicyDocuments.allowsPublic(text(x)), TEXT);
    declare("policyAllowsAdmin", BOOL, (_, x) -> PolicyDocuments.allowsAdmin(text(x)), TEXT);
    declare("policyActions", TEXTS, (_, x) -> PolicyDocuments.actions(text(x)), TEXT);
    declare(
        "policyAllowsAction",
        BOOL,
        (_, x) -> PolicyDocuments.allowsAction(text(x), (String) x[1]),
        TEXT,
        TEXT);
    declare(
        "policyDeniesInsecureTransport",
        BOOL,
        (_, x) -> PolicyDocuments.deniesInsecureTransport(text(x)),
        TEXT);
    declare("policyPrincipals", TEXTS, (_, x) -> PolicyDocuments.principals(text(x)), TEXT);
    declare("policyServices", TEXTS, (_, x) -> PolicyDocuments.services(text(x)), TEXT);
  }

  private Library() {}

  /** What the type checker knows of the functions. */
  static Iterable<CelFunctionDecl> declarations() {
    return DECLARATIONS.values();
  }

  /** Their names. */
  static Set<String> names() {
    return FUNCTIONS.keySet();
  }

  static Optional<Call.Function> find(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  private static void declare(String name, CelType result, Call.Body body, CelType... parameters) {
    CelFunctionDecl known = DECLARATIONS.get(name);
    int overloads = known == null ? 0 : known.overloads().size();
    CelOverloadDecl overload =
        CelOverloadDecl.newGlobalOverload(name + "_" + overloads, result, List.of(parameters));
    CelFunctionDecl.Builder declaration =
        known == null ? CelFunctionDecl.newBuilder().setName(name) : known.toBuilder();
    DECLARATIONS.put(name, declaration.addOverloads(overload).build());
    FUNCTIONS.put(name, new Call.Function(name, body));
  }

  private static String text(Object[] operands) {
    return (String) operands[0];
  }

  /** A block, or nothing where AWS left it out. */
  private static Optional<Cidr> cidr(Object value) {
    String text = (String) value;
    return text.isEmpty() ? Optional.empty() : Optional.of(Cidr.parse(text));
  }

  private static boolean contains(Optional<Cidr> block, Optional<Cidr> inner) {
    return block.isPresent() && inner.isPresent() && block.get().contains(inner.get());
  }

  private static Object split(Frame frame, Object[] x) {
    List<String> parts = Texts.split((String) x[0], (String) x[1]);
    frame.charge(parts.size());
    return parts;
  }

  private static Object replace(Frame frame, Object[] x) {
    String replaced = Texts.replace((String) x[0], (String) x[1], (String) x[2]);
    frame.charge(replaced.length() >> 6);
    return replaced;
  }
}
