import SegmentedControl from "@cloudscape-design/components/segmented-control";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useMemo } from "react";
import { ExportMenu } from "../../parts/ExportMenu";
import { Page } from "../../parts/Page";
import { ShareButton } from "../../parts/ShareButton";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { filterOf } from "./filter";
import { FindingsTable } from "./FindingsTable";
import { type GroupBy, GroupsTable } from "./GroupsTable";
import { RiskFilter } from "./RiskFilter";
import { Views } from "./Views";

const GROUPS = ["rule", "resource", "type", "account", "region", "none"] as const;

export default function RisksPage() {
  const { search, set } = useView();
  const filter = useMemo(() => filterOf(search), [search]);
  const group = GROUPS.find((one) => one === search.get("group")) ?? "rule";
  const bar = <RiskFilter filter={filter} onChange={set} />;
  const by = (
    <SegmentedControl
      label={t.risks.groupBy}
      selectedId={group}
      options={GROUPS.map((id) => ({ id, text: t.risks.groups[id] }))}
      onChange={({ detail }) => set({ group: detail.selectedId === "rule" ? null : detail.selectedId })}
    />
  );
  return (
    <Page
      title={t.risks.title}
      description={t.risks.description}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Views />
          <ShareButton />
          <ExportMenu />
        </SpaceBetween>
      }
    >
      {group === "none" ? (
        <FindingsTable filter={filter} bar={bar} by={by} />
      ) : (
        <GroupsTable filter={filter} group={group satisfies GroupBy} bar={bar} by={by} />
      )}
    </Page>
  );
}
