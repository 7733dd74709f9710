import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Multiselect from "@cloudscape-design/components/multiselect";
import { useQuery } from "@tanstack/react-query";
import { accounts } from "../../api/queries";
import { REGIONS, regionName } from "../../parts/regions";
import { Words } from "../../parts/Words";
import { t } from "../../texts";
import type { Part } from "./part";
import { Tags } from "./Tags";

const w = t.workloads;

/** What belongs to the workload. */
export function Membership({ draft, change }: Part) {
  const owned = useQuery(accounts);
  const accountOptions = (owned.data ?? []).map((one) => ({ value: one.account, label: one.name || one.account, description: one.account }));
  const regionOptions = REGIONS.map((value) => ({ value, label: value, description: regionName(value) }));
  return (
    <SpaceBetween size="m">
      <FormField label={w.tags} description={w.tagsHint} stretch>
        <Tags value={draft.tags} onChange={(tags) => change({ tags })} />
      </FormField>
      <FormField label={w.accounts} description={w.accountsHint}>
        <Multiselect
          options={accountOptions}
          selectedOptions={draft.accounts.map((value) => accountOptions.find((one) => one.value === value) ?? { value, label: value })}
          placeholder={w.anyAccount}
          onChange={({ detail }) => change({ accounts: detail.selectedOptions.map((one) => one.value ?? "") })}
        />
      </FormField>
      <FormField label={w.regions}>
        <Multiselect
          options={regionOptions}
          filteringType="auto"
          selectedOptions={draft.regions.map((value) => ({ value, label: value }))}
          placeholder={w.anyRegion}
          onChange={({ detail }) => change({ regions: detail.selectedOptions.map((one) => one.value ?? "") })}
        />
      </FormField>
      <FormField label={w.stacks} constraintText={w.stacksHint}>
        <Words value={draft.stacks} label={w.stacks} onChange={(stacks) => change({ stacks })} />
      </FormField>
      <FormField label={w.applications} constraintText={w.applicationsHint}>
        <Words value={draft.applications} label={w.applications} onChange={(applications) => change({ applications })} />
      </FormField>
      <FormField label={w.arns} constraintText={w.arnsHint}>
        <Words value={draft.resources} label={w.arns} onChange={(resources) => change({ resources })} />
      </FormField>
    </SpaceBetween>
  );
}
