package dev.atoll.engine.expression;

import dev.atoll.engine.expression.Compare.Order;
import dev.atoll.engine.model.Layout.Field;
import dev.atoll.engine.model.Struct;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a checked syntax tree into nodes, noting what it reads on the way. */
final class TreeBuilder {
  private final CelAbstractSyntaxTree tree;
  private final Set<String> resourceTypes;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Set<FieldUse> reads = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();
  private int locals;

  TreeBuilder(CelAbstractSyntaxTree tree, Set<String> resourceTypes) {
    this.tree = tree;
    this.resourceTypes = resourceTypes;
  }

  /**
   * @throws Refused where something is not supported
   */
  Expression build(String source) {
    Node root = node(tree.getExpr());
    return new CompiledExpression(source, Set.copyOf(reads), Set.copyOf(types), root, locals);
  }

  private Node node(CelExpr expr) {
    return switch (expr.getKind()) {
      case CONSTANT -> new Node.Constant(value(expr));
      case IDENT -> variable(expr);
      case SELECT -> select(expr, expr.select());
      case CALL -> call(expr, expr.call());
      case LIST -> list(nodes(expr.list().elements()));
      case MAP ->
          new Make.MapOf(
              expr.map().entries().stream().map(e -> node(e.key())).toArray(Node[]::new),
              expr.map().entries().stream().map(e -> node(e.value())).toArray(Node[]::new));
      case COMPREHENSION -> macro(expr, expr.comprehension());
      case STRUCT, NOT_SET -> throw new Refused(expr.id(), "this cannot stand in an expression");
    };
  }

  private List<Node> nodes(List<CelExpr> expressions) {
    return expressions.stream().map(this::node).toList();
  }

  private static Object value(CelExpr expr) {
    CelConstant constant = expr.constant();
    return switch (constant.getKind()) {
      case BOOLEAN_VALUE -> constant.booleanValue();
      case INT64_VALUE -> constant.int64Value();
      case DOUBLE_VALUE -> constant.doubleValue();
      case STRING_VALUE -> constant.stringValue();
      default -> throw new Refused(expr.id(), "such a value cannot stand in an expression");
    };
  }

  private static Node list(List<Node> elements) {
    List<Object> values = new ArrayList<>();
    for (Node element : elements) {
      if (!(element instanceof Node.Constant constant)) {
        return new Make.ListOf(elements.toArray(Node[]::new));
      }
      values.add(constant.value);
    }
    return new Node.Constant(List.copyOf(values));
  }

  private Node variable(CelExpr expr) {
    String name = expr.ident().name();
    Integer slot = slots.get(name);
    if (slot != null) {
      return new Local(slot);
    }
    return switch (name) {
      case "resource" -> new Local.TheResource();
      case "params" -> new Local.Params();
      case "now" -> new Local.Now();
      default ->
          Checker.OWN.contains(name)
              ? new Call(function(expr.id(), name), new Local.TheResource())
              : refuse(expr.id(), "a type is not a value: " + name);
    };
  }

  private Node select(CelExpr expr, CelSelect select) {
    Node operand = node(select.operand());
    String field = select.field();
    CelType of = type(select.operand());
    if (of.kind() == CelKind.STRUCT && !of.name().equals(Checker.PARAMS)) {
      reads.add(new FieldUse(of.name(), field));
    }
    if (select.testOnly()) {
      return new Select.Has(operand, Field.of(field));
    }
    CelType type = type(expr);
    return new Select(operand, Field.of(field), empty(type), type.kind() == CelKind.DOUBLE);
  }

  private Node call(CelExpr expr, CelCall call) {
    String name = call.function();
    List<CelExpr> arguments = new ArrayList<>();
    call.target().ifPresent(arguments::add);
    arguments.addAll(call.args());
    if (Parser.RELATIONS.contains(name)) {
      return relation(name, arguments);
    }
    if (Checker.OF_RESOURCE.contains(name)) {
      requireResource(name, arguments.getFirst());
    }
    return operator(expr, name, nodes(arguments));
  }

  private Node operator(CelExpr expr, String name, List<Node> x) {
    return switch (name) {
      case "_&&_" -> new Logic.And(x.get(0), x.get(1));
      case "_||_" -> new Logic.Or(x.get(0), x.get(1));
      case "!_" -> new Logic.Not(x.getFirst());
      case "_?_:_" -> new Logic.Conditional(x.get(0), x.get(1), x.get(2));
      case "_==_" -> equal(x.get(0), x.get(1), true);
      case "_!=_" -> equal(x.get(0), x.get(1), false);
      case "_<_" -> new Compare.Ordered(x.get(0), x.get(1), Order.LESS);
      case "_<=_" -> new Compare.Ordered(x.get(0), x.get(1), Order.LESS_EQUALS);
      case "_>_" -> new Compare.Ordered(x.get(0), x.get(1), Order.GREATER);
      case "_>=_" -> new Compare.Ordered(x.get(0), x.get(1), Order.GREATER_EQUALS);
      case "@in" -> new Lookup.In(x.get(0), x.get(1));
      case "_[_]" -> new Lookup.Index(x.get(0), x.get(1), empty(type(expr)));
      case "matches" -> matches(expr.id(), x);
      case "timestamp", "duration" -> literal(expr.id(), name, x);
      default -> called(expr.id(), name, x);
    };
  }

  private static Call.Function function(long id, String name) {
    return Call.Function.of(name)
        .orElseThrow(() -> new Refused(id, name + " is not available in rules"));
  }

  private static Node called(long id, String name, List<Node> operands) {
    return new Call(function(id, name), operands.toArray(Node[]::new));
  }

  private static Node equal(Node left, Node right, boolean wanted) {
    if (right instanceof Node.Constant constant && constant.value instanceof String text) {
      return new Compare.EqualText(left, text, wanted);
    }
    if (left instanceof Node.Constant constant && constant.value instanceof String text) {
      return new Compare.EqualText(right, text, wanted);
    }
    return new Compare.Equal(left, right, wanted);
  }

  private static Node matches(long id, List<Node> x) {
    if (x.get(1) instanceof Node.Constant constant && constant.value instanceof String regex) {
      try {
        return new Matches(x.getFirst(), Texts.pattern(regex));
      } catch (Fault fault) {
        throw new Refused(id, fault.detail());
      }
    }
    return called(id, "matches", x);
  }

  /** A time that stands in the source is read once, and is wrong before anything runs. */
  private static Node literal(long id, String name, List<Node> x) {
    if (x.getFirst() instanceof Node.Constant constant) {
      try {
        return new Node.Constant(
            name.equals("timestamp")
                ? Conversions.toTimestamp(constant.value)
                : Conversions.toDuration(constant.value));
      } catch (Fault fault) {
        throw new Refused(id, fault.detail());
      }
    }
    return called(id, name, x);
  }

  private Node relation(String name, List<CelExpr> arguments) {
    String type = arguments.getLast().ident().name();
    types.add(type);
    if (arguments.size() == 1) {
      return new Relation(name, null, type);
    }
    requireResource(name, arguments.getFirst());
    return new Relation(name, node(arguments.getFirst()), type);
  }

  private void requireResource(String function, CelExpr argument) {
    CelType type = type(argument);
    boolean fits = type.kind() == CelKind.DYN || resourceTypes.contains(type.name());
    if (!fits) {
      throw new Refused(
          argument.id(), function + "() needs a resource, not " + Problems.typeName(type.name()));
    }
  }

  private Node macro(CelExpr expr, CelComprehension macro) {
    CelExpr written = tree.getSource().getMacroCalls().get(expr.id());
    if (written == null) {
      throw new Refused(expr.id(), "such a macro is not available in rules");
    }
    String name = written.call().function();
    Node range = node(macro.iterRange());
    int slot = locals++;
    Integer shadowed = slots.put(macro.iterVar(), slot);
    Node node = macro(expr, name, range, slot, macro.loopStep().call().args());
    slots.remove(macro.iterVar());
    Optional.ofNullable(shadowed).ifPresent(outer -> slots.put(macro.iterVar(), outer));
    return node;
  }

  /**
   * @param step the operands of what the macro does with each element, as the parser expands it
   */
  private Node macro(CelExpr expr, String name, Node range, int slot, List<CelExpr> step) {
    return switch (name) {
      case "all" -> new Macro.Quantifier(name, range, slot, node(step.get(1)), false);
      case "exists" -> new Macro.Quantifier(name, range, slot, node(step.get(1)), true);
      case "exists_one" -> new Macro.ExistsOne(name, range, slot, node(step.getFirst()));
      case "filter" -> new Macro.Collect(name, range, slot, node(step.getFirst()), null);
      case "map" -> {
        boolean filtered = step.size() == 3;
        CelExpr added = filtered ? step.get(1).call().args().get(1) : step.get(1);
        Node transformation = node(added.list().elements().getFirst());
        Node condition = filtered ? node(step.getFirst()) : null;
        yield new Macro.Collect(name, range, slot, condition, transformation);
      }
      default -> refuse(expr.id(), name + " is not available in rules");
    };
  }

  private static Node refuse(long id, String message) {
    throw new Refused(id, message);
  }

  private CelType type(CelExpr expr) {
    return tree.getTypeOrThrow(expr.id());
  }

  /** What a value that AWS left out reads as; null where its type has no empty value. */
  private static @Nullable Object empty(CelType type) {
    return switch (type.kind()) {
      case BOOL -> false;
      case STRING -> "";
      case LIST -> List.of();
      case MAP -> Map.of();
      case STRUCT -> Struct.empty();
      default -> null;
    };
  }
}
