package dev.atoll.server.scan;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import dev.atoll.server.problem.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When a schedule is due: five fields as in crontab, in a time zone. */
public final class Crons {
  /** From one 29 February to the next there may be eight years. */
  private static final Duration FARTHEST = Duration.ofDays(8 * 366);

  private Crons() {}

  /** The first time after the one given; refuses what is no schedule. */
  public static Instant next(String cron, String zone, Instant after) {
    ZoneId place;
    try {
      place = ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw Refused.invalid("zone: is no time zone", "such as America/Sao_Paulo or UTC");
    }
    Instant next;
    try {
      next =
          new CronSchedule(cron, place, CronStyle.UNIX)
              .getNextExecutionTime(ExecutionComplete.simulatedSuccess(after));
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      // the library takes "-" for a schedule that is switched off
      throw Refused.invalid(
          "cron: is no schedule",
          "five fields: minute hour day month weekday, such as 0 6 * * 1-5");
    }
    if (next.isAfter(after.plus(FARTHEST))) {
      throw Refused.invalid("cron: there is no such day", "such as 0 6 * * 1-5");
    }
    return next;
  }
}
