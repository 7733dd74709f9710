package dev.atoll.aws.call;

import dev.atoll.aws.call.Verdict.Kind;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Recognises regions that an organisation's policy forbids, and services that do not answer there,
 * so that they cost a few calls and not thousands.
 */
final class RegionHealth {
  private static final int ENOUGH = 4;

  /** One place's record: failures in a row since the last answer. */
  private static final class Tally {
    private boolean alive;
    private int failures;
    private @Nullable Verdict last;
  }

  private final ConcurrentHashMap<String, Tally> records = new ConcurrentHashMap<>();

  /** Why a call need not be tried; empty where it should. */
  Optional<Verdict> hopeless(Target target) {
    return hopeless(target.region()).or(() -> hopeless(place(target)));
  }

  private Optional<Verdict> hopeless(String place) {
    Tally record = records.get(place);
    if (record == null) {
      return Optional.empty();
    }
    synchronized (record) {
      return record.failures >= ENOUGH ? Optional.ofNullable(record.last) : Optional.empty();
    }
  }

  void answered(Target target) {
    reset(target.region());
    reset(place(target));
  }

  private void reset(String place) {
    Tally record = records.computeIfAbsent(place, ignored -> new Tally());
    synchronized (record) {
      record.alive = true;
      record.failures = 0;
    }
  }

  void failed(Target target, Verdict verdict) {
    if (verdict.kind() == Kind.TIMEOUT || verdict.kind() == Kind.CONNECTION) {
      count(place(target), verdict, false);
    } else if (verdict.kind() == Kind.REGION_OFF || deniedByOrganization(verdict)) {
      count(target.region(), verdict, true);
    }
  }

  /**
   * @param fresh whether an answer, however long ago, shows that the place is all right
   */
  private void count(String place, Verdict verdict, boolean fresh) {
    Tally record = records.computeIfAbsent(place, ignored -> new Tally());
    synchronized (record) {
      if (!fresh || !record.alive) {
        record.failures++;
        record.last = verdict;
      }
    }
  }

  private static boolean deniedByOrganization(Verdict verdict) {
    return verdict.kind() == Kind.DENIED
        && verdict.message().contains("explicit deny in a service control policy");
  }

  private static String place(Target target) {
    return target.region() + "/" + target.service().id();
  }
}
