const pad = (value: number) => String(value).padStart(2, "0");

/** A day as date pickers write it, in the viewer's zone. */
export const dayOf = (date: Date) => `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

export function monthsFromNow(months: number, now = new Date()): string {
  const day = new Date(now);
  day.setDate(1);
  day.setMonth(day.getMonth() + months);
  const last = new Date(day.getFullYear(), day.getMonth() + 1, 0).getDate();
  day.setDate(Math.min(now.getDate(), last));
  return dayOf(day);
}

/** The last second of a day in the viewer's zone, as the contract writes times. */
export const endOfDay = (day: string) => new Date(`${day}T23:59:59`).toISOString();

export const isFuture = (day: string, now = Date.now()) => /^\d{4}-\d{2}-\d{2}$/.test(day) && Date.parse(`${day}T23:59:59`) > now;
