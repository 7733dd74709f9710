import Button from "@cloudscape-design/components/button";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Table, { type TableProps } from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { reviews } from "../../api/queries";
import type { ReviewLine } from "../../api/types";
import { Figure } from "../../parts/Figure";
import { Page } from "../../parts/Page";
import { CriticalityBadge } from "../../parts/Severity";
import { Empty, Failure } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";
import { Progress } from "./Progress";
import { subjectOf } from "./useSubject";

const r = t.review;
const address = (one: ReviewLine, show?: string) => subjectOf(one.workload, null).view({ show });

/** Shown where there are any. */
const LENSES: TableProps.ColumnDefinition<ReviewLine> = {
  id: "lenses",
  header: t.lenses.also,
  minWidth: 110,
  cell: (one) => (
    <ul className="stacked">
      {one.lenses.map((lens) => (
        <li key={lens.id}>
          <Link href={subjectOf(one.workload, lens.id).view()} ariaLabel={t.lenses.reviewBy(one.name, lens.name)}>{lens.name}</Link>
        </li>
      ))}
    </ul>
  ),
};

/** All reviews: of the whole estate and of each workload. */
export default function ReviewsPage() {
  const list = useQuery(reviews);
  return (
    <Page title={r.title} description={r.description} actions={<Button href="/reviews/lenses">{t.lenses.title}</Button>}>
      <Table<ReviewLine>
        contentDensity="compact"
        wrapLines
        items={list.data ?? []}
        loading={list.isPending}
        loadingText={t.loading}
        trackBy="workload"
        header={<Header variant="h2" counter={list.data && `(${list.data.length})`}>{r.list}</Header>}
        ariaLabels={{ tableLabel: r.list }}
        empty={list.error ? <Failure error={list.error} retry={() => void list.refetch()} /> : <Empty title={r.noReviews} />}
        columnDefinitions={[
          { id: "name", header: r.workload, isRowHeader: true, minWidth: 120, cell: (one) => <><Link href={address(one)}>{one.workload === "estate" ? r.estate : one.name}</Link> <div className="key">{one.environment}</div></> },
          ...(list.data?.some((one) => one.lenses.length > 0) ? [LENSES] : []),
          { id: "criticality", header: r.criticality, cell: (one) => <CriticalityBadge value={one.criticality} /> },
          { id: "high", header: r.high, cell: (one) => <Figure value={one.figures.high} severity="high" label={r.questionsHigh} href={address(one, "high")} /> },
          { id: "medium", header: r.medium, cell: (one) => <Figure value={one.figures.medium} label={r.questionsMedium} href={address(one)} /> },
          { id: "progress", header: r.progress, minWidth: 165, cell: (one) => <Progress done={one.figures.answered} all={one.figures.practices} /> },
          { id: "contradictions", header: r.contradictions, cell: (one) => <Figure value={one.contradictions + one.figures.contradicted} severity="high" label={r.contradictions} href={address(one, "contradicted")} /> },
          { id: "claims", header: r.claims, cell: (one) => <Time at={one.claimedAt} /> },
          { id: "at", header: r.lastJudged, cell: (one) => (one.at ? <Time at={one.at} relative /> : r.never) },
        ]}
      />
    </Page>
  );
}
