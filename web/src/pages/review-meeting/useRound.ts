import { useMemo, useState } from "react";
import type { Review } from "../../api/types";
import { type Filter, type Row, rowsOf } from "../review/questions";

/** The questions of a round: those of the filter when it began, so that an answer takes none away from under one's eyes. */
export function useRound(review: Review, show: Filter): Row[] {
  const [begun, setBegun] = useState(() => ({ show, codes: codes(review, show) }));
  const round = begun.show === show ? begun : { show, codes: codes(review, show) };
  if (round !== begun) setBegun(round);
  return useMemo(() => rowsOf(review, { show: "all" }).filter((row) => round.codes.has(row.question.code)), [review, round]);
}

const codes = (review: Review, show: Filter) => new Set(rowsOf(review, { show }).map((row) => row.question.code));
