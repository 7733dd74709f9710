package dev.atoll.benchmarks;

import dev.atoll.engine.expression.Expression;
import dev.atoll.engine.inventory.Inventory;
import dev.atoll.engine.judge.Judge;
import dev.atoll.engine.knowledge.KnowledgeBase;
import dev.atoll.engine.knowledge.Rule;
import dev.atoll.engine.model.Resource;
import dev.atoll.engine.snapshot.Snapshot;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One rule on one resource of the bundled estate: a field, a walk through lists, and a look at
 * linked resources.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleBenchmark {
  @Param({"rds-storage-encrypted", "restricted-ssh", "ec2-public-instance-no-unrestricted-tcp"})
  public String rule = "";

  private @Nullable Expression expression;
  private Expression.@Nullable Scope scope;

  @Setup
  public void setUp() {
    KnowledgeBase knowledge = Estates.knowledge();
    Snapshot snapshot = Estates.fintech(knowledge);
    Inventory inventory = new Inventory(snapshot, knowledge.types());
    Rule chosen = Objects.requireNonNull(knowledge.rules().get(rule));
    Resource resource = inventory.resources(chosen.resource().name()).getFirst();
    expression = chosen.holds();
    scope =
        new Expression.Scope(
            resource, chosen.params(), snapshot.info().finishedAt(), inventory, Judge.BUDGET);
  }

  @Benchmark
  public Object holds() {
    return Objects.requireNonNull(expression).evaluate(Objects.requireNonNull(scope));
  }
}
