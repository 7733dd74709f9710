package dev.atoll.engine.work;

import dev.atoll.engine.assess.ScanResult;
import java.util.List;

/**
 * Chosen risks as packages of work, in the order in which to do them.
 *
 * @param before what the scan found
 * @param after what it would find if all packages were done and nothing else changed
 * @param packages numbered from 1; empty where no risk is chosen
 */
public record WorkPlan(
    RiskSelection selection, ScanResult before, ScanResult after, List<WorkPackage> packages) {

  public long risks() {
    return packages.stream().mapToLong(WorkPackage::risks).sum();
  }

  public Effort effort() {
    return packages.stream().map(WorkPackage::effort).reduce(Effort.NONE, Effort::plus);
  }

  public long windows() {
    return packages.stream().mapToLong(each -> each.windows().size()).sum();
  }
}
