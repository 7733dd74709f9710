import { put } from "../../api/client";
import { useChange } from "../../api/useChange";
import type { bodyOf } from "./draft";
import { useSubject } from "./useSubject";

type Body = Partial<ReturnType<typeof bodyOf>> & { code: string };

/** Sends what people answer to practices of a question; the page shows what went wrong beside its form. */
export function useAnswer(question: string, onDone?: () => void, quiet = true) {
  const { workload, lens } = useSubject();
  return useChange((practices: Body[]) => put("/reviews/{workload}/questions/{code}", { workload, code: question, lens }, { practices }), { onDone, quiet });
}
