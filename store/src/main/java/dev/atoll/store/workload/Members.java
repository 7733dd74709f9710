package dev.atoll.store.workload;

import static dev.atoll.store.schema.ResourceTable.RESOURCE;
import static dev.atoll.store.schema.WorkloadMemberTable.WORKLOAD_MEMBER;

import dev.atoll.store.schema.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Keeps which resources belong to which workloads. */
public final class Members {
  private final Rows rows;

  public Members(Rows rows) {
    this.rows = rows;
  }

  /** Finds the members in one account anew, of all workloads; gives these by workload. */
  public Map<Long, Set<Long>> refresh(String account) {
    List<Workload> workloads = all();
    rows.delete(WORKLOAD_MEMBER)
        .and(
            // by the member: H2 would ask a list of all anew for each row
            DSL.exists(
                rows.from(RESOURCE)
                    .only(RESOURCE.id)
                    .and(RESOURCE.id.eq(Rows.bare(WORKLOAD_MEMBER.resource)))
                    .and(RESOURCE.account.eq(account))))
        .execute();
    for (Workload workload : workloads) {
      insert(workload.id(), condition(rows, workload, workloads).and(RESOURCE.account.eq(account)));
    }
    Map<Long, Set<Long>> members = new HashMap<>();
    rows.from(WORKLOAD_MEMBER)
        .join(RESOURCE, RESOURCE.id.eq(WORKLOAD_MEMBER.resource))
        .select(WORKLOAD_MEMBER.workload, WORKLOAD_MEMBER.resource)
        .and(RESOURCE.account.eq(account))
        .forEach(row ->
            members
                .computeIfAbsent(row.get(WORKLOAD_MEMBER.workload), _ -> new HashSet<>())
                .add(row.get(WORKLOAD_MEMBER.resource)));
    return members;
  }

  /** Finds the members of these workloads anew, in all accounts. */
  public void refresh(Set<Long> ids) {
    List<Workload> workloads = all();
    rows.delete(WORKLOAD_MEMBER).and(Rows.bare(WORKLOAD_MEMBER.workload).in(ids)).execute();
    for (Workload workload : workloads) {
      if (ids.contains(workload.id())) {
        insert(workload.id(), condition(rows, workload, workloads));
      }
    }
  }

  private void insert(long workload, Condition condition) {
    rows.insert(
        WORKLOAD_MEMBER,
        List.of(WORKLOAD_MEMBER.workload, WORKLOAD_MEMBER.resource),
        rows.from(RESOURCE)
            .select(rows.own(), DSL.val(workload, SQLDataType.BIGINT), RESOURCE.id)
            .and(condition));
  }

  private List<Workload> all() {
    return Workloads.all(rows);
  }

  /** The resources of a workload and of all that are nested in it. */
  static Condition condition(Rows rows, Workload workload, List<Workload> all) {
    Condition any = DSL.falseCondition();
    for (Workload each : within(workload, all)) {
      any = any.or(Matching.condition(rows, each));
    }
    return any;
  }

  private static List<Workload> within(Workload top, List<Workload> all) {
    List<Workload> found = new ArrayList<>(List.of(top));
    Set<Long> ids = new HashSet<>(Set.of(top.id()));
    for (int at = 0; at < found.size(); at++) {
      long parent = found.get(at).id();
      for (Workload each : all) {
        if (parent != 0
            && each.parent().filter(id -> id == parent).isPresent()
            && ids.add(each.id())) {
          found.add(each);
        }
      }
    }
    return found;
  }
}
