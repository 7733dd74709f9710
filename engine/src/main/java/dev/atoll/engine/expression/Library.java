package dev.atoll.engine.expression;

import static dev.atoll.engine.expression.Library.Type.ANY;
import static dev.atoll.engine.expression.Library.Type.BOOL;
import static dev.atoll.engine.expression.Library.Type.DOUBLE;
import static dev.atoll.engine.expression.Library.Type.DOUBLES;
import static dev.atoll.engine.expression.Library.Type.INT;
import static dev.atoll.engine.expression.Library.Type.INTS;
import static dev.atoll.engine.expression.Library.Type.LIST;
import static dev.atoll.engine.expression.Library.Type.TEXT;
import static dev.atoll.engine.expression.Library.Type.TEXTS;
import static dev.atoll.engine.expression.Library.Type.TEXT_MAP;
import static dev.atoll.engine.expression.Library.Type.TIME;

import dev.atoll.engine.expression.cidr.Cidr;
import dev.atoll.engine.expression.policy.PolicyDocuments;
import dev.atoll.engine.model.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Atoll's own functions, declared and bound in one place. What they mean stands in
 * docs/contributing/rules.md.
 */
final class Library {
  /**
   * Types of operands and results. They stand for CEL's own, which {@link Declarations} knows: who
   * only evaluates need not load the checker.
   */
  enum Type {
    BOOL,
    INT,
    DOUBLE,
    TEXT,
    TIME,
    /** Any type; where a resource is meant, {@link TreeBuilder} checks that it is one. */
    ANY,
    TEXTS,
    INTS,
    DOUBLES,
    LIST,
    TEXT_MAP
  }

  /** A signature: what a function takes and gives. */
  record Signature(String name, Type result, List<Type> parameters) {}

  private static final List<Signature> SIGNATURES = new ArrayList<>();
  private static final Map<String, Call.Function> FUNCTIONS = new LinkedHashMap<>();

  static {
    declare("id", TEXT, (_, x) -> ((Resource) x[0]).id(), ANY);
    declare("name", TEXT, (_, x) -> ((Resource) x[0]).name(), ANY);
    declare("arn", TEXT, (frame, x) -> Open.arn((Resource) x[0], frame.scope.world()), ANY);
    declare("region", TEXT, (_, x) -> Open.place("region", (Resource) x[0], Resource::region), ANY);
    declare(
        "account", TEXT, (_, x) -> Open.place("account", (Resource) x[0], Resource::account), ANY);
    declare("tags", TEXT_MAP, (_, x) -> ((Resource) x[0]).tags(), ANY);

    declare("ageDays", INT, (frame, x) -> Times.days((Instant) x[0], frame.scope.now()), TIME);
    declare("daysUntil", INT, (frame, x) -> Times.days(frame.scope.now(), (Instant) x[0]), TIME);

    declare("distinct", LIST, Lists::distinct, LIST);
    declare("sum", INT, Lists::sum, INTS);
    declare("sum", DOUBLE, Lists::sum, DOUBLES);

    declare("lower", TEXT, (_, x) -> Open.text(x[0], Texts::lower), TEXT);
    declare("upper", TEXT, (_, x) -> Open.text(x[0], Texts::upper), TEXT);
    declare("trim", TEXT, (_, x) -> Open.text(x[0], String::strip), TEXT);
    declare("split", TEXTS, Library::split, TEXT, TEXT);
    declare("replace", TEXT, Library::replace, TEXT, TEXT, TEXT);

    declare("isPublicCidr", BOOL, (_, x) -> cidr(x[0]).map(Cidr::isPublic).orElse(false), TEXT);
    declare("isWorldCidr", BOOL, (_, x) -> cidr(x[0]).map(Cidr::isWorld).orElse(false), TEXT);
    declare("cidrSize", INT, (_, x) -> cidr(x[0]).map(Cidr::size).orElse(0L), TEXT);
    declare("cidrContains", BOOL, (_, x) -> contains(cidr(x[0]), cidr(x[1])), TEXT, TEXT);

    declarePolicy("policyAllowsPublic", BOOL, PolicyDocuments::allowsPublic);
    declarePolicy("policyAllowsAdmin", BOOL, PolicyDocuments::allowsAdmin);
    declarePolicy("policyActions", TEXTS, PolicyDocuments::actions);
    declare(
        "policyAllowsAction",
        BOOL,
        (_, x) -> Open.policy(text(x), text -> PolicyDocuments.allowsAction(text, (String) x[1])),
        TEXT,
        TEXT);
    declarePolicy("policyDeniesInsecureTransport", BOOL, PolicyDocuments::deniesInsecureTransport);
    declarePolicy("policyPrincipals", TEXTS, PolicyDocuments::principals);
    declarePolicy("policyServices", TEXTS, PolicyDocuments::services);
    declarePolicy("policyFederated", TEXTS, PolicyDocuments::federated);
  }

  private Library() {}

  /** What the functions take and give; some in several ways. */
  static List<Signature> signatures() {
    return Collections.unmodifiableList(SIGNATURES);
  }

  /** Their names. */
  static Set<String> names() {
    return FUNCTIONS.keySet();
  }

  static Optional<Call.Function> find(String name) {
    return Optional.ofNullable(FUNCTIONS.get(name));
  }

  private static void declare(String name, Type result, Call.Body body, Type... parameters) {
    SIGNATURES.add(new Signature(name, result, List.of(parameters)));
    FUNCTIONS.put(name, new Call.Function(name, name, body));
  }

  private static void declarePolicy(String name, Type result, Function<String, Object> says) {
    declare(name, result, (_, x) -> Open.policy(text(x), says), TEXT);
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
    return Open.text(
        x[0],
        text -> {
          List<String> parts = Texts.split(text, (String) x[1]);
          frame.charge(parts.size());
          return parts;
        });
  }

  private static Object replace(Frame frame, Object[] x) {
    return Open.text(
        x[0],
        text -> {
          String replaced = Texts.replace(text, (String) x[1], (String) x[2]);
          frame.charge(replaced.length() >> 6);
          return replaced;
        });
  }
}
