import Select from "@cloudscape-design/components/select";
import { useQuery } from "@tanstack/react-query";
import { lenses } from "../../api/queries";
import type { LensRef } from "../../api/types";
import { useView } from "../../parts/useView";
import { t } from "../../texts";
import { useSubject } from "./useSubject";

const FRAMEWORK = "";

/** Changes what is reviewed by: the framework, or a lens of one's own; nothing where there is no other. */
export function LensSelect({ lens }: { lens: LensRef | null }) {
  const { workload } = useSubject();
  const { set } = useView();
  const own = (useQuery(lenses).data ?? []).filter((one) => one.workloads.includes(workload));
  if (own.length === 0) return null;
  const options = [{ value: FRAMEWORK, label: t.lenses.framework }, ...own.map((one) => ({ value: one.id, label: one.name, description: one.version && t.lenses.versionOf(one.version) }))];
  return (
    <Select
      selectedOption={options.find((one) => one.value === (lens?.id ?? FRAMEWORK)) ?? null}
      options={options}
      ariaLabel={t.lenses.select}
      // What else stands in the address names questions, pillars and milestones of the lens before.
      onChange={({ detail }) => set({ lens: detail.selectedOption.value || null, q: null, pillar: null, text: null, show: null, since: null })}
    />
  );
}
