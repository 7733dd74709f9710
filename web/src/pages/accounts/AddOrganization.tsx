import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import { useState } from "react";
import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import type { Account } from "../../api/types";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";

const o = t.organizations;
/** The role that the onboarding template makes. */
const ROLE = "AtollRead";

export function AddOrganization({ accounts, onClose }: { accounts: Account[]; onClose: () => void }) {
  const [account, setAccount] = useState<string | null>(null);
  const [roleName, setRoleName] = useState(ROLE);
  const [environment, setEnvironment] = useState("");
  const save = useChange((body: Body<"/organizations", "post">) => post("/organizations", body), { done: () => o.saved, onDone: onClose, quiet: true });
  const options = accounts.filter((one) => one.roleArn).map((one) => ({ value: one.account, label: one.name || one.account, description: one.account }));
  return (
    <FormModal
      title={o.add}
      submit={t.save}
      missing={!account ? o.askedMissing : !roleName.trim() ? o.roleMissing : undefined}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate({ account, roleName: roleName.trim(), ...(environment.trim() && { environment: environment.trim() }) })}
    >
      <FormField label={o.asked} description={o.askedHint}>
        <Select
          options={options}
          selectedOption={options.find((one) => one.value === account) ?? null}
          placeholder={o.askedMissing}
          empty={o.noAccount}
          onChange={({ detail }) => setAccount(detail.selectedOption.value ?? null)}
        />
      </FormField>
      <FormField label={o.role} description={o.roleHint}>
        <Input value={roleName} spellcheck={false} onChange={({ detail }) => setRoleName(detail.value)} />
      </FormField>
      <FormField label={t.accounts.environment} constraintText={o.environmentHint}>
        <Input value={environment} onChange={({ detail }) => setEnvironment(detail.value)} />
      </FormField>
    </FormModal>
  );
}
