import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** The view's parameters in the address, so that every view can be sent as a link. A parameter set to null goes. */
export function useView() {
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (changes: Record<string, string | string[] | null>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            next.delete(name);
            for (const one of Array.isArray(value) ? value : value ? [value] : []) next.append(name, one);
          }
          return next;
        },
        // At once: who types the next word of a filter adds to this one, and not to the one before.
        { replace: true, flushSync: true },
      ),
    [setSearch],
  );
  return { search, set };
}
