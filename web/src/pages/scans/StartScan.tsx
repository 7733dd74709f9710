import FormField from "@cloudscape-design/components/form-field";
import Link from "@cloudscape-design/components/link";
import Multiselect from "@cloudscape-design/components/multiselect";
import Select from "@cloudscape-design/components/select";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import { accounts } from "../../api/queries";
import { useChange } from "../../api/useChange";
import { FormModal } from "../../parts/FormModal";
import { regionName, REGIONS } from "../../parts/regions";
import { Empty } from "../../parts/states";
import { t } from "../../texts";

const s = t.scans;

/** Asks what to read, then shows the scan. */
export default function StartScan({ account: first, onClose }: { account?: string; onClose: () => void }) {
  const owned = useQuery(accounts);
  const readable = (owned.data ?? []).filter((one) => one.state === "ok");
  const [chosen, setChosen] = useState(first);
  const [regions, setRegions] = useState<string[]>([]);
  const navigate = useNavigate();
  const start = useChange((body: Body<"/scans", "post">) => post("/scans", body), { onDone: (scan) => void navigate(`/scans/${scan.id}`), quiet: true });
  const account = chosen ?? readable[0]?.account;
  const options = readable.map((one) => ({ value: one.account, label: one.name || one.account, description: one.account }));
  const usual = readable.find((one) => one.account === account)?.regions ?? [];
  return (
    <FormModal
      title={s.start}
      submit={s.startSubmit}
      missing={account ? undefined : s.accountMissing}
      busy={start.isPending}
      error={start.error}
      onClose={onClose}
      onSubmit={() => start.mutate({ account, regions: regions.length > 0 ? regions : undefined })}
    >
      {owned.data && readable.length === 0 ? (
        <Empty title={s.noAccount} hint={s.noAccountHint} action={<Link href="/accounts/new">{t.accounts.add}</Link>} />
      ) : (
        <>
          <FormField label={s.account}>
            <Select options={options} selectedOption={options.find((one) => one.value === account) ?? null} statusType={owned.isPending ? "loading" : "finished"} onChange={({ detail }) => setChosen(detail.selectedOption.value)} />
          </FormField>
          <FormField label={s.regions} description={s.regionsHint}>
            <Multiselect
              options={REGIONS.map((value) => ({ value, label: value, description: regionName(value) }))}
              filteringType="auto"
              selectedOptions={regions.map((value) => ({ value, label: value }))}
              placeholder={usual.join(", ") || t.accounts.allRegions}
              onChange={({ detail }) => setRegions(detail.selectedOptions.map((one) => one.value ?? ""))}
            />
          </FormField>
        </>
      )}
    </FormModal>
  );
}
