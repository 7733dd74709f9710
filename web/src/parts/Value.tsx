import { t } from "../texts";
import { dateTime } from "./format";

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

interface Unseen {
  notSeen: string;
}

const isUnseen = (value: unknown): value is Unseen => typeof value === "object" && value !== null && "notSeen" in value;

/** A value as AWS gave it: plain ones as words, composed ones as JSON. */
export function Value({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <span className="nought">{t.notSet}</span>;
  if (isUnseen(value)) return <span className="nought">{t.notSeen(value.notSeen)}</span>;
  if (typeof value === "boolean") return <span className="mono">{value ? "true" : "false"}</span>;
  if (typeof value === "string" && MOMENT.test(value)) return <>{dateTime(value)}</>;
  if (Array.isArray(value) && value.length === 0) return <span className="nought">{t.emptyList}</span>;
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return <span className="mono lines">{value.join("\n")}</span>;
  if (typeof value === "object") return <pre className="mono">{JSON.stringify(value, null, 2)}</pre>;
  return <span className="mono">{String(value)}</span>;
}
