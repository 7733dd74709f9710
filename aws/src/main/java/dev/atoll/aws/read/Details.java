package dev.atoll.aws.read;

import dev.atoll.engine.knowledge.ResourceType;
import dev.atoll.engine.knowledge.ResourceType.Batch;
import dev.atoll.engine.knowledge.ResourceType.Detail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completes resources by the further calls that their type has. */
final class Details {
  private final Run run;
  private final ResourceType type;
  private final List<List<Detail>> levels;

  Details(Run run, ResourceType type, List<Detail> details) {
    this.run = run;
    this.type = type;
    this.levels = DetailLevels.of(type, details);
  }

  boolean none() {
    return levels.isEmpty();
  }

  /** Makes the calls for all drafts, as many at once as the scheduler lets through. */
  void complete(List<Draft> drafts) throws InterruptedException {
    for (List<Detail> level : levels) {
      List<Draft> there = drafts.stream().filter(draft -> !draft.isGone()).toList();
      List<Run.Step> steps = new ArrayList<>();
      for (Detail detail : level) {
        DetailCall call = new DetailCall(run, type, detail);
        if (detail.batch().isPresent()) {
          addBatches(there, detail.batch().get(), call, steps);
        } else {
          there.forEach(draft -> steps.add(() -> call.one(draft)));
        }
      }
      if (!steps.isEmpty()) {
        run.together(steps);
      }
    }
  }

  private static void addBatches(
      List<Draft> drafts, Batch batch, DetailCall call, List<Run.Step> steps) {
    Map<String, List<Draft>> byRegion = new LinkedHashMap<>();
    drafts.forEach(
        draft -> byRegion.computeIfAbsent(draft.callRegion(), r -> new ArrayList<>()).add(draft));
    for (List<Draft> regional : byRegion.values()) {
      for (int from = 0; from < regional.size(); from += batch.size()) {
        List<Draft> slice =
            List.copyOf(regional.subList(from, Math.min(regional.size(), from + batch.size())));
        steps.add(() -> call.many(slice, batch));
      }
    }
  }
}
