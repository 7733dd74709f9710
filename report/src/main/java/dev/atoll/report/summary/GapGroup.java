package dev.atoll.report.summary;

import dev.atoll.engine.model.GapReason;
import java.util.NavigableSet;

/**
 * All gaps of one operation with one reason.
 *
 * @param service empty where no call is to blame
 * @param what the operation; where no call is to blame, the resource type and what it lacks
 * @param permissions the IAM actions that would close them; may be empty
 * @param rules ids of the rules that could not be judged everywhere because of them
 * @param evaluations how many evaluations are NOT_EVALUATED because of them
 * @param detail what AWS or Atoll said of the first of them; may be empty
 */
public record GapGroup(
    String service,
    String what,
    GapReason reason,
    NavigableSet<String> permissions,
    NavigableSet<String> accounts,
    NavigableSet<String> regions,
    NavigableSet<String> rules,
    long evaluations,
    String detail) {

  /** The service and its operation. */
  public String label() {
    return service.isEmpty() ? what : service + " " + what;
  }
}
