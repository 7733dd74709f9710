import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotify } from "../app/notices";
import { Problem } from "./client";

interface Options<R> {
  /** What to tell the person when it is done; nothing where the page itself shows it. */
  done?: (answer: R) => string;
  onDone?: (answer: R) => void;
  /** The page shows the error itself, beside its form. */
  quiet?: boolean;
}

/** A change on the server: tells of success or failure, and reads again whatever is on screen. */
export function useChange<A, R>(change: (argument: A) => Promise<R>, { done, onDone, quiet }: Options<R> = {}) {
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation<R, Error, A>({
    mutationFn: change,
    onSuccess: async (answer) => {
      if (done) notify("success", done(answer));
      onDone?.(answer);
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "framework" });
    },
    onError: (error) => {
      if (!quiet) notify("error", error.message, error instanceof Problem ? error.hint : undefined);
    },
  });
}
