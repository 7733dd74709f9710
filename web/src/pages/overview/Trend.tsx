import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SegmentedControl from "@cloudscape-design/components/segmented-control";
import { lazy, Suspense, useState } from "react";
import type { TrendPoint } from "../../api/types";
import { Empty, Loading } from "../../parts/states";
import { t } from "../../texts";

const TrendChart = lazy(() => import("./TrendChart"));
const o = t.overview;

/** How adherence or risks went, scan by scan. */
export function Trend({ points }: { points: TrendPoint[] }) {
  const [what, setWhat] = useState<"adherence" | "risks">("adherence");
  return (
    <Container
      fitHeight
      header={
        <Header
          variant="h2"
          actions={
            points.length > 1 && (
              <SegmentedControl
                label={o.trendOf}
                selectedId={what}
                onChange={({ detail }) => setWhat(detail.selectedId as typeof what)}
                options={[
                  { id: "adherence", text: o.adherence },
                  { id: "risks", text: t.nav.risks },
                ]}
              />
            )
          }
        >
          {o.trend}
        </Header>
      }
    >
      {points.length > 1 ? (
        <Suspense fallback={<Loading />}>
          <TrendChart points={points} what={what} />
        </Suspense>
      ) : (
        <Empty title={o.oneScan} hint={o.oneScanHint} />
      )}
    </Container>
  );
}
