import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNotify } from "../app/notices";
import { Problem } from "./client";

export interface Options<R> {
  /** What to tell the person when it is done; nothing where the page itself shows it. */
  done?: (answer: R) => string;
  onDone?: (answer: R) => void;
  /** The page shows the error itself, beside its form. */
  quiet?: boolean;
  /** Changes of one queue are made in the order they were asked for, and none waits until the screen is read again. */
  queue?: string;
}

/** A change on the server: tells of success or failure, and reads again whatever is on screen. */
export function useChange<A, R>(change: (argument: A) => Promise<R>, { done, onDone, quiet, queue }: Options<R> = {}) {
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation<R, Error, A>({
    mutationFn: change,
    scope: queue ? { id: queue } : undefined,
    onSuccess: async (answer) => {
      if (done) notify("success", done(answer));
      onDone?.(answer);
      const read = queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "session" && query.queryKey[0] !== "framework" });
      if (!queue) await read;
    },
    onError: (error) => {
      if (!quiet) notify("error", error.message, error instanceof Problem ? error.hint : undefined);
    },
  });
}
