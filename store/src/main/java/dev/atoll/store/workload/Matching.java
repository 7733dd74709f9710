package dev.atoll.store.workload;

import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.ResourceTagTable.RESOURCE_TAG;

import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which resources a workload's definition means, nested ones aside. */
final class Matching {
  static final String STACK = "aws:cloudformation:stack-name";
  static final String APPLICATION = "awsApplication";
  private static final String ANY = "*";

  private Matching() {}

  /** A condition on resources that are there. */
  static Condition condition(Rows rows, Workload workload) {
    List<Condition> all = new ArrayList<>();
    if (!workload.accounts().isEmpty()) {
      all.add(RESOURCE.account.in(workload.accounts()));
    }
    if (!workload.regions().isEmpty()) {
      all.add(RESOURCE.region.in(workload.regions()));
    }
    for (Map.Entry<String, String> tag : workload.tags().entrySet()) {
      Condition value =
          tag.getValue().equals(ANY) ? DSL.noCondition() : RESOURCE_TAG.content.eq(tag.getValue());
      all.add(tagged(rows, tag.getKey(), value));
    }
    if (!workload.stacks().isEmpty()) {
      all.add(tagged(rows, STACK, RESOURCE_TAG.content.in(workload.stacks())));
    }
    if (!workload.applications().isEmpty()) {
      Condition any = RESOURCE_TAG.content.in(workload.applications());
      for (String application : workload.applications()) {
        any = any.or(RESOURCE_TAG.content.endsWith("/" + application));
      }
      all.add(tagged(rows, APPLICATION, any));
    }
    Condition described = all.isEmpty() ? DSL.falseCondition() : DSL.and(all);
    Condition listed =
        workload.resources().isEmpty()
            ? DSL.falseCondition()
            : RESOURCE
                .arn
                .in(workload.resources())
                .or(RESOURCE.arn.isNull().and(RESOURCE.identifier.in(workload.resources())));
    return RESOURCE.goneAt.isNull().and(described.or(listed));
  }

  /** By the resource: H2 would ask a list of all anew for each row that it inserts meanwhile. */
  private static Condition tagged(Rows rows, String name, Condition value) {
    return DSL.exists(
        rows.from(RESOURCE_TAG)
            .only(RESOURCE_TAG.resource)
            .and(RESOURCE_TAG.resource.eq(RESOURCE.id))
            .and(RESOURCE_TAG.name.eq(name))
            .and(value));
  }
}
