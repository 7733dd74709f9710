package dev.atoll.server.scan;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import dev.atoll.server.problem.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/** When a schedule is due: five fields as in crontab, in a time zone. */
public final class Crons {
  private Crons() {}

  /** The first time after the one given; refuses what is no schedule. */
  public static Instant next(String cron, String zone, Instant after) {
    ZoneId place;
    try {
      place = ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw Refused.invalid("zone: is no time zone", "such as America/Sao_Paulo or UTC");
    }
    try {
      return new CronSchedule(cron, place, CronStyle.UNIX)
          .getNextExecutionTime(ExecutionComplete.simulatedSuccess(after));
    } catch (IllegalArgumentException e) {
      throw Refused.invalid(
          "cron: is no schedule",
          "five fields: minute hour day month weekday, such as 0 6 * * 1-5");
    }
  }
}
