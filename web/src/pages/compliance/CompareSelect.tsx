import Select from "@cloudscape-design/components/select";
import { useQuery } from "@tanstack/react-query";
import { milestones, overview } from "../../api/queries";
import { useScope } from "../../app/scope";
import { date, dateTime } from "../../parts/format";
import { useView } from "../../parts/useView";
import { t } from "../../texts";

/** Chooses the earlier scan or the milestone of the review to compare with. */
export function CompareSelect() {
  const scope = useScope();
  const { search, set } = useView();
  const { data } = useQuery(overview(scope));
  // A review is of the whole estate or of a workload; an account has none.
  const kept = useQuery({ ...milestones(scope.workload ?? "estate", null), enabled: !scope.account && !scope.region });
  const earlier = (data?.trend ?? []).map((point) => point.at).filter((at) => at !== data?.scannedAt).reverse();
  const none = { value: "", label: t.compliance.noComparison };
  const scans = earlier.map((at) => ({ value: at, label: t.compliance.comparedWith(dateTime(at)) }));
  // The Tool's milestones tell its answers, not how the estate stood.
  const marks = (kept.data ?? []).filter((one) => !one.tool).map(({ at, name }) => ({ value: at, label: t.compliance.comparedWith(name), description: date(at) }));
  const options = [none, ...scans, ...marks];
  const chosen = search.get("compare") ?? "";
  return (
    <Select
      className="scope"
      selectedOption={options.find((option) => option.value === chosen) ?? { value: chosen, label: t.compliance.comparedWith(dateTime(chosen)) }}
      options={marks.length === 0 ? options : [none, { label: t.compliance.milestones, options: marks }, { label: t.compliance.scans, options: scans }]}
      ariaLabel={t.compliance.compare}
      empty={t.compliance.noEarlier}
      expandToViewport
      onChange={({ detail }) => set({ compare: detail.selectedOption.value || null })}
    />
  );
}
