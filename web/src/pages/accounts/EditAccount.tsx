import { useState } from "react";
import { patch } from "../../api/client";
import type { Account } from "../../api/types";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";
import { AccountFields, type AccountDraft } from "./AccountFields";

export function EditAccount({ account, onClose }: { account: Account; onClose: () => void }) {
  const [draft, setDraft] = useState<AccountDraft>({ name: account.name, account: account.account, environment: account.environment ?? "", regions: account.regions });
  const save = useChange(() => patch("/accounts/{id}", { id: account.id }, { name: draft.name, environment: draft.environment, regions: draft.regions }), { done: () => t.accounts.saved, onDone: onClose, quiet: true });
  return (
    <FormModal title={t.accounts.edit(account.name || account.account)} submit={t.save} busy={save.isPending} error={save.error} onSubmit={() => save.mutate(undefined)} onClose={onClose}>
      <AccountFields draft={draft} onChange={setDraft} known />
    </FormModal>
  );
}
