package dev.atoll.server.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.atoll.store.scan.ScanChanges;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a scan changed. */
@Schema(name = "ScanChanges")
public record ChangesView(int opened, int resolved, int reopened, List<ChangeView> items) {
  /**
   * @param event {@code opened}, {@code resolved} or {@code reopened}
   */
  public record ChangeView(
      @Schema(enumeration = {"opened", "resolved", "reopened"}) String event,
      @JsonUnwrapped FindingView finding) {}

  static ChangesView of(ScanChanges changes) {
    return new ChangesView(
        changes.opened(),
        changes.resolved(),
        changes.reopened(),
        changes.items().stream()
            .map(change -> new ChangeView(change.event(), FindingView.of(change.finding())))
            .toList());
  }
}
