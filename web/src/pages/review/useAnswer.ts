import { put } from "../../api/client";
import { type Options, useChange } from "../../api/useChange";
import type { bodyOf } from "./draft";
import { useSubject } from "./useSubject";

type Body = Partial<ReturnType<typeof bodyOf>> & { code: string };

/** Sends what people answer to practices of a question. */
export function useAnswer(question: string, options: Options<unknown>) {
  const { workload, lens } = useSubject();
  return useChange((practices: Body[]) => put("/reviews/{workload}/questions/{code}", { workload, code: question, lens }, { practices }), options);
}
