import { ago, dateTime, dateTimeExact } from "./format";
import { t } from "../texts";

/** A moment in the viewer's zone; its exact form, zone included, on hover. */
export function Time({ at, relative }: { at: string | null | undefined; relative?: boolean }) {
  if (!at) return <>{t.none}</>;
  return (
    <time dateTime={at} title={dateTimeExact(at)} className="nowrap">
      {relative ? ago(at) : dateTime(at)}
    </time>
  );
}
