import Select from "@cloudscape-design/components/select";
import { useQuery } from "@tanstack/react-query";
import { overview } from "../../api/queries";
import { useScope } from "../../app/scope";
import { dateTime } from "../../parts/format";
import { useView } from "../../parts/useView";
import { t } from "../../texts";

/** Chooses the earlier scan to compare with. */
export function CompareSelect() {
  const scope = useScope();
  const { search, set } = useView();
  const { data } = useQuery(overview(scope));
  const earlier = (data?.trend ?? []).map((point) => point.at).filter((at) => at !== data?.scannedAt).reverse();
  const none = { value: "", label: t.compliance.noComparison };
  const options = [none, ...earlier.map((at) => ({ value: at, label: t.compliance.comparedWith(dateTime(at)) }))];
  const chosen = search.get("compare") ?? "";
  return (
    <Select
      className="scope"
      selectedOption={options.find((option) => option.value === chosen) ?? { value: chosen, label: t.compliance.comparedWith(dateTime(chosen)) }}
      options={options}
      ariaLabel={t.compliance.compare}
      empty={t.compliance.noEarlier}
      expandToViewport
      onChange={({ detail }) => set({ compare: detail.selectedOption.value || null })}
    />
  );
}
