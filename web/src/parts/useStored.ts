import { useCallback, useState } from "react";

/** A value kept in this browser under a name; a value that cannot be read back counts as none. */
export function useStored<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `atoll.${name}`;
  const [value, setValue] = useState<T>(() => stored(key) ?? initial);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, keep];
}

export function stored<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}
