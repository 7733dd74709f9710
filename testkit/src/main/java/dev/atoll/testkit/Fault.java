package dev.atoll.testkit;

import java.time.Duration;

/** What the proxy does to a call instead of, or before, handing it on. */
sealed interface Fault {

  /** Hands it on untouched; later faults do not apply. */
  record Pass() implements Fault {}

  /** Refuses it as AWS does when a permission is missing. */
  record Deny() implements Fault {}

  /** Refuses it as one signed for a region that the account has not switched on. */
  record RegionOff() implements Fault {}

  /** Says that the thing is not there. */
  record Vanish(String code) implements Fault {}

  /** Throttles a share of all attempts, from 0 to 1. */
  record Throttle(double share) implements Fault {}

  /** Answers a share of all attempts with a server error. */
  record Fail(double share) implements Fault {}

  /** Throttles what comes faster than this, per region and operation. */
  record Limit(double perSecond, int burst) implements Fault {}

  /** Answers later. */
  record Delay(Duration by) implements Fault {}

  /** Never answers. */
  record Hang() implements Fault {}
}
