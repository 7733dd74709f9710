import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery } from "@tanstack/react-query";
import { scan as scanQuery } from "../../api/queries";
import type { Scan } from "../../api/types";
import { ScanProgress } from "../../parts/ScanProgress";
import { Failure } from "../../parts/states";
import { t } from "../../texts";

const a = t.accounts;

/** Starts reading the account and shows how far it is. */
export function FirstScan({ scan, error }: { scan: Scan | null; error: Error | null }) {
  return (
    <SpaceBetween size="m">
      <div>{scan ? a.scanRuns : a.scanReady}</div>
      {error && <Failure error={error} />}
      {scan && <Live start={scan} />}
    </SpaceBetween>
  );
}

function Live({ start }: { start: Scan }) {
  const { data = start } = useQuery(scanQuery(start.id));
  return <ScanProgress scan={data} label={<Link href={`/scans/${data.id}`}>{t.scans.of(data.account)}</Link>} />;
}
