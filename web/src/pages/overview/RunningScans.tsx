import Container from "@cloudscape-design/components/container";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import type { Scan } from "../../api/types";
import { ScanProgress } from "../../parts/ScanProgress";
import { t } from "../../texts";

export function RunningScans({ scans }: { scans: Scan[] }) {
  return (
    <Container>
      <SpaceBetween size="s">
        {scans.map((scan) => (
          <ScanProgress key={scan.id} scan={scan} label={<Link href={`/scans/${scan.id}`}>{t.scans.of(scan.account)}</Link>} />
        ))}
      </SpaceBetween>
    </Container>
  );
}
