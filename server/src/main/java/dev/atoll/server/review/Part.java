package dev.atoll.server.review;

import dev.atoll.server.people.Inputs;
import dev.atoll.server.problem.Refused;
import dev.atoll.store.Estate;
import dev.atoll.store.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is reviewed: a workload, or the whole estate.
 *
 * @param id 0 for the whole estate
 */
record Part(long id, String name, @Nullable Workload workload) {
  /** How the API calls the whole estate. */
  static final String ESTATE = "estate";

  private static final Part WHOLE = new Part(0, "Whole estate", null);

  String key() {
    return key(id);
  }

  static String key(long id) {
    return id == 0 ? ESTATE : String.valueOf(id);
  }

  /** The id of a key that is known to be one. */
  static long id(String key) {
    return key.equals(ESTATE) ? 0 : Long.parseLong(key);
  }

  static Part of(Estate estate, String key) {
    if (key.equals(ESTATE)) {
      return WHOLE;
    }
    return estate
        .workloads()
        .find(Inputs.id(key, "workload"))
        .map(Part::of)
        .orElseThrow(() -> Refused.notFound("workload", key));
  }

  private static Part of(Workload workload) {
    return new Part(workload.id(), workload.name(), workload);
  }

  /** The whole estate, then its workloads by name. */
  static List<Part> all(Estate estate) {
    List<Part> all = new ArrayList<>(List.of(WHOLE));
    estate.workloads().all().forEach(workload -> all.add(of(workload)));
    return all;
  }
}
