package dev.atoll.store.workload;

import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ResourceTagTable.RESOURCE_TAG;

import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Finds workloads that an estate's tags, stacks and applications speak of. */
final class Suggesting {
  private static final List<String> NAMES =
      List.of(
          "app",
          "App",
          "application",
          "Application",
          "project",
          "Project",
          "service",
          "Service",
          "system",
          "System",
          "workload",
          "Workload");
  private static final int LEAST = 3;
  private static final int MOST = 50;

  private final Rows rows;

  Suggesting(Rows rows) {
    this.rows = rows;
  }

  List<WorkloadSuggestion> suggestions(List<Workload> present) {
    Set<String> taken = new HashSet<>();
    present.forEach(each -> taken.add(each.name()));
    List<String> names = new ArrayList<>(NAMES);
    names.add(Matching.STACK);
    names.add(Matching.APPLICATION);
    var count = DSL.count();
    List<WorkloadSuggestion> found = new ArrayList<>();
    for (Record row :
        rows.from(RESOURCE_TAG)
            .join(RESOURCE, RESOURCE.id.eq(RESOURCE_TAG.resource))
            .select(RESOURCE_TAG.name, RESOURCE_TAG.content, count)
            .and(RESOURCE_TAG.name.in(names))
            .and(RESOURCE.goneAt.isNull())
            .groupBy(RESOURCE_TAG.name, RESOURCE_TAG.content)
            .having(count.ge(LEAST))
            .orderBy(count.desc(), RESOURCE_TAG.content)
            .limit(MOST)
            .fetch()) {
      String value = row.get(RESOURCE_TAG.content);
      String name = value.substring(value.lastIndexOf('/') + 1);
      if (!name.isBlank() && taken.add(name)) {
        found.add(suggestion(row.get(RESOURCE_TAG.name), value, name, row.get(count)));
      }
    }
    found.sort(Comparator.comparingLong((WorkloadSuggestion each) -> -each.resources()));
    return found;
  }

  private static WorkloadSuggestion suggestion(String tag, String value, String name, int count) {
    boolean stack = tag.equals(Matching.STACK);
    boolean application = tag.equals(Matching.APPLICATION);
    Workload draft =
        new Workload(
            0,
            name,
            "",
            Criticality.MEDIUM,
            "",
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            stack || application ? Map.of() : Map.of(tag, value),
            stack ? List.of(value) : List.of(),
            application ? List.of(value) : List.of(),
            List.of());
    String because =
        stack
            ? count + " resources of the CloudFormation stack " + value
            : application
                ? count + " resources of the application " + name
                : count + " resources with the tag " + tag + " = " + value;
    return new WorkloadSuggestion(draft, because, count);
  }
}
