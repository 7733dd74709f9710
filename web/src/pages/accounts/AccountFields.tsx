import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Multiselect from "@cloudscape-design/components/multiselect";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { REGIONS, regionName } from "../../parts/regions";
import { t } from "../../texts";

const a = t.accounts;

export interface AccountDraft {
  name: string;
  account: string;
  environment: string;
  regions: string[];
}

export const isAccountId = (text: string) => /^\d{12}$/.test(text);

/** What one tells of an account; its number only while it is new. */
export function AccountFields({ draft, onChange, known, tried }: { draft: AccountDraft; onChange: (draft: AccountDraft) => void; known?: boolean; tried?: boolean }) {
  const change = (part: Partial<AccountDraft>) => onChange({ ...draft, ...part });
  const options = REGIONS.map((value) => ({ value, label: value, description: regionName(value) }));
  return (
    <SpaceBetween size="m">
      {!known && (
        <FormField label={a.id} constraintText={a.idHint} errorText={tried && !isAccountId(draft.account) ? a.idWrong : undefined}>
          <Input value={draft.account} inputMode="numeric" spellcheck={false} onChange={({ detail }) => change({ account: detail.value.replace(/[\s-]/g, "") })} />
        </FormField>
      )}
      <FormField label={a.name} description={a.nameHint} errorText={tried && !draft.name.trim() ? a.nameMissing : undefined}>
        <Input value={draft.name} onChange={({ detail }) => change({ name: detail.value })} />
      </FormField>
      <FormField label={a.environment} description={a.environmentHint}>
        <Input value={draft.environment} onChange={({ detail }) => change({ environment: detail.value })} />
      </FormField>
      <FormField label={a.regions} description={a.regionsHint}>
        <Multiselect
          options={options}
          filteringType="auto"
          selectedOptions={draft.regions.map((value) => ({ value, label: value }))}
          placeholder={a.allRegions}
          onChange={({ detail }) => change({ regions: detail.selectedOptions.map((one) => one.value ?? "") })}
        />
      </FormField>
    </SpaceBetween>
  );
}
