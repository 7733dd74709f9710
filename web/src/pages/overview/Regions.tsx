import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import Table from "@cloudscape-design/components/table";
import { lazy, Suspense } from "react";
import type { Overview } from "../../api/types";
import { link, type Scope } from "../../app/scope";
import { Figure } from "../../parts/Figure";
import { regionName } from "../../parts/regions";
import { Empty } from "../../parts/states";
import { t } from "../../texts";
import { countColumns } from "./columns";

const RegionMap = lazy(() => import("./RegionMap"));
const o = t.overview;

/** Where in the world the estate is, and how it is there. */
export function Regions({ rows, scope }: { rows: Overview["byRegion"]; scope: Scope }) {
  return (
    <Container fitHeight header={<Header variant="h2" counter={`(${rows.length})`}>{o.regions}</Header>}>
      <Suspense fallback={<div className="world" />}>
        <RegionMap rows={rows} scope={scope} />
      </Suspense>
      <Table
        variant="borderless"
        contentDensity="compact"
        items={rows}
        ariaLabels={{ tableLabel: o.regions }}
        empty={<Empty title={o.nothing} />}
        columnDefinitions={[
          {
            id: "region",
            header: o.region,
            isRowHeader: true,
            cell: (one) => <Link href={link("/risks", scope, { region: one.region })}>{regionName(one.region)}</Link>,
          },
          { id: "resources", header: t.nav.resources, cell: (one) => <Figure value={one.resources} label={t.resource.many} href={link("/resources", { region: one.region })} /> },
          ...countColumns<Overview["byRegion"][number]>((one, severity) => link("/risks", scope, { region: one.region, severity }), ["high", "medium"]),
        ]}
      />
    </Container>
  );
}
