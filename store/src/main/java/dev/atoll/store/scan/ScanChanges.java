package dev.atoll.store.scan;

import dev.atoll.store.finding.FindingItem;
import java.util.List;

/** What a scan changed. */
public record ScanChanges(int opened, int resolved, int reopened, List<Change> items) {
  /**
   * @param event {@code opened}, {@code resolved} or {@code reopened}
   */
  public record Change(String event, FindingItem finding) {}
}
