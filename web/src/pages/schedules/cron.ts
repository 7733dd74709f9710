import { t } from "../../texts";

export type Rhythm = "hourly" | "daily" | "weekdays" | "weekly" | "own";

/** The cron expression (minute, hour, day, month, weekday) of a usual rhythm; empty where the time is none. */
export function cronOf(rhythm: Exclude<Rhythm, "own">, time: string): string {
  if (rhythm === "hourly") return "0 * * * *";
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) return "";
  const days = { daily: "*", weekdays: "1-5", weekly: "1" }[rhythm];
  return `${Number(minute)} ${Number(hour)} * * ${days}`;
}

/** A cron expression in words, where it is one of the usual rhythms. */
export function describe(cron: string): string | null {
  if (cron === "0 * * * *") return t.schedules.every.hour;
  const [, minute, hour, days] = /^(\d+) (\d+) \* \* (\*|1-5|1)$/.exec(cron) ?? [];
  if (minute === undefined || hour === undefined) return null;
  const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  return t.schedules.every[days === "*" ? "day" : days === "1-5" ? "weekday" : "monday"](time);
}
