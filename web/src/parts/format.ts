import { t } from "../texts";

const LOCALE = "en-GB";
const whole = new Intl.NumberFormat(LOCALE);
const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium", timeStyle: "short" });
const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: "full", timeStyle: "long" });
const calendar = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium" });
const dayOfYear = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short" });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });

export const number = (value: number | null | undefined) => (value === null || value === undefined ? t.none : whole.format(value));

/** A ratio from 0 to 1 in whole percent, rounded down, so that 100 % means all. */
export const percent = (ratio: number | null | undefined) =>
  ratio === null || ratio === undefined ? t.none : `${Math.floor(ratio * 100 + 1e-9)} %`;

/** A moment in the viewer's zone. */
export const dateTime = (iso: string | null | undefined) => (iso ? moment.format(new Date(iso)) : t.none);
export const dateTimeExact = (iso: string) => exact.format(new Date(iso));

/** A day; its year only where it is not this one. */
export function date(iso: string | null | undefined, now = new Date()): string {
  if (!iso) return t.none;
  // A mere day is the same day in every zone.
  const day = new Date(iso.length === 10 ? `${iso}T00:00` : iso);
  return (day.getFullYear() === now.getFullYear() ? dayOfYear : calendar).format(day);
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How long ago, or in how long, in the largest unit that fits. */
export function ago(iso: string, now = Date.now()): string {
  const seconds = Math.round((Date.parse(iso) - now) / 1000);
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : t.justNow;
}

/** How long something took: `1 min 22 s`. */
export function duration(from: string, to: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** `AWS::RDS::DBInstance` as `RDS DBInstance`. */
export const typeName = (type: string) => type.replace(/^AWS::/, "").replaceAll("::", " ");

export const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

/** The short name of a resource: its name, or the last part of its ARN or id. */
export const resourceName = (resource: { name?: string | null; key?: string | null; arn?: string | null; id: string }) =>
  resource.name || resource.key || resource.arn?.split(/[:/]/).pop() || resource.id;
