package dev.atoll.engine.expression;

import dev.atoll.engine.shape.StructShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns CEL source into {@link Expression}s. Safe to share between threads. */
public final class ExpressionCompiler {
  private final Function<String, Optional<StructShape>> types;
  private final Set<String> names;

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
   * @param types the configuration's shape of a resource type, by name
   * @param names the names of all resource types
   */
  public ExpressionCompiler(Function<String, Optional<StructShape>> types, Set<String> names) {
    this.types = types;
    this.names = Set.copyOf(names);
  }

  /**
   * Compiles an expression about a resource.
   *
   * @param resourceType the type of the resource judged
   * @param params the shape of {@code params}
   */
  public Compilation compile(String source, String resourceType, StructShape params, Place place) {
    String message =
        types.apply(resourceType).isEmpty() || !names.contains(resourceType)
            ? "there is no resource type " + resourceType
            : "cannot be compiled yet: " + source + params.name() + place;
    return new Compilation.Failed(List.of(new ExpressionProblem(1, 1, message, Optional.empty())));
  }
}
