package dev.atoll.testkit.live;

import dev.atoll.engine.model.Status;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resources that a user makes, and what rules must say to them.
 *
 * @param place the file and line where it stands
 */
record Scenario(String place, String name, List<Step> steps) {

  /**
   * Calls, and the verdicts after them.
   *
   * @param expect the ids expected by rule and status, as templates
   */
  record Step(
      List<Call> make, InstantSource judgedAt, Map<String, Map<Status, List<String>>> expect) {
    Instant now() {
      return judgedAt.instant();
    }
  }

  /**
   * A call of an API.
   *
   * @param as the name that its answer gets
   * @param service the SDK module
   * @param parameters plain values; texts are templates
   */
  record Call(
      Optional<String> as, String service, String operation, Map<String, Object> parameters) {}
}
