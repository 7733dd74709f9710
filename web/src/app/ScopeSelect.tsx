import Select from "@cloudscape-design/components/select";
import { useQuery } from "@tanstack/react-query";
import { accounts, workloads } from "../api/queries";
import { useView } from "../parts/useView";
import { t } from "../texts";

/** Chooses the part of the estate that the page is about: all, a workload, or an account. */
export function ScopeSelect() {
  const { search, set } = useView();
  const listed = useQuery(workloads);
  const owned = useQuery(accounts);
  const everything = { value: "", label: t.scope.all };
  const workload = (listed.data ?? []).map((one) => ({ value: `workload:${one.id}`, label: one.name, description: one.environment ?? undefined }));
  const account = (owned.data ?? []).map((one) => ({ value: `account:${one.account}`, label: one.name || one.account, description: one.account }));
  const options = [
    everything,
    ...(workload.length ? [{ label: t.nav.workloads, options: workload }] : []),
    ...(account.length ? [{ label: t.nav.accounts, options: account }] : []),
  ];
  const chosen = search.get("workload") ? `workload:${search.get("workload")}` : search.get("account") ? `account:${search.get("account")}` : "";
  return (
    <Select
      className="scope"
      selectedOption={[everything, ...workload, ...account].find((option) => option.value === chosen) ?? { value: chosen, label: chosen.split(":")[1] }}
      options={options}
      filteringType={workload.length + account.length > 8 ? "auto" : "none"}
      ariaLabel={t.scope.label}
      expandToViewport
      onChange={({ detail }) => {
        const [name, ...id] = (detail.selectedOption.value ?? "").split(":");
        set({ workload: name === "workload" ? id.join(":") : null, account: name === "account" ? id.join(":") : null });
      }}
    />
  );
}
