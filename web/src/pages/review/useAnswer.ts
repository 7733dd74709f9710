import { put } from "../../api/client";
import { useChange } from "../../api/useChange";
import type { bodyOf } from "./draft";

type Body = Partial<ReturnType<typeof bodyOf>> & { code: string };

/** Sends what people answer to practices of a question; the page shows what went wrong beside its form. */
export const useAnswer = (workload: string, question: string, onDone?: () => void, quiet = true) =>
  useChange((practices: Body[]) => put("/reviews/{workload}/questions/{code}", { workload, code: question }, { practices }), { onDone, quiet });
