import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Progress } from "./types";

/** The live progress of a scan, as the server sends it; the scan itself is read again when the server closes the stream. */
export function useProgress(scan: string, running: boolean): Progress | null {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    if (!running) return;
    const events = new EventSource(`/api/v1/scans/${encodeURIComponent(scan)}/events`);
    const take = (event: MessageEvent<string>) => setProgress(JSON.parse(event.data) as Progress);
    events.onmessage = take;
    events.addEventListener("progress", take);
    events.onerror = () => {
      void queries.invalidateQueries({ queryKey: ["scan", scan] });
      void queries.invalidateQueries({ queryKey: ["list", "/scans"] });
      void queries.invalidateQueries({ queryKey: ["overview"] });
    };
    return () => events.close();
  }, [scan, running, queries]);
  return progress;
}
