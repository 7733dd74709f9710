import Wizard from "@cloudscape-design/components/wizard";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { patch, post } from "../../api/client";
import { accounts } from "../../api/queries";
import type { Account, Scan } from "../../api/types";
import { useChange } from "../../api/useChange";
import { Page } from "../../parts/Page";
import { Answer, Empty, Failure } from "../../parts/states";
import { t } from "../../texts";
import { AccountFields, type AccountDraft, isAccountId } from "./AccountFields";
import { CheckStep } from "./CheckStep";
import { FirstScan } from "./FirstScan";
import { firstScan, runningScan } from "./scanning";
import { RoleStep } from "./RoleStep";

const a = t.accounts;

export default function OnboardingPage() {
  const { id } = useParams();
  const list = useQuery(accounts);
  const known = id ? list.data?.find((one) => one.id === id) : undefined;
  return (
    <Page title={a.add} description={a.wizardHint} above={[{ text: a.title, href: "/accounts" }]}>
      {id ? <Answer of={list}>{() => (known ? <Steps known={known} /> : <Empty title={a.gone} />)}</Answer> : <Steps />}
    </Page>
  );
}

const blank: AccountDraft = { name: "", account: "", environment: "", regions: [] };
const draftOf = (account: Account): AccountDraft => ({ name: account.name, account: account.account, environment: account.environment ?? "", regions: account.regions });

/** Name the account, make the role in it, check it, scan it. The account exists from the second step on; one can go on later. */
function Steps({ known }: { known?: Account }) {
  const [step, setStep] = useState(known ? 1 : 0);
  const [draft, setDraft] = useState(known ? draftOf(known) : blank);
  const [account, setAccount] = useState<Account | null>(known ?? null);
  const [tried, setTried] = useState(false);
  const [scan, setScan] = useState<Scan | null>(null);
  const navigate = useNavigate();

  const save = useChange((body: AccountDraft) => (account ? patch("/accounts/{id}", { id: account.id }, body) : post("/accounts", body)), {
    onDone: (saved) => (setAccount(saved), setStep(1)),
    quiet: true,
  });
  const check = useChange(({ id, roleArn }: { id: string; roleArn: string }) => patch("/accounts/{id}", { id }, { roleArn }).then(() => post("/accounts/{id}/check", { id })), {
    onDone: setAccount,
    quiet: true,
  });
  const start = useChange(firstScan, { onDone: setScan, quiet: true });

  const go = (to: number) => {
    if (to <= step) return setStep(to);
    if (step === 0) {
      setTried(true);
      if (isAccountId(draft.account) && draft.name.trim()) save.mutate(draft);
    } else if (step === 1) setStep(2);
    else if (account?.state === "ok") {
      setStep(3);
      void runningScan(account).then(setScan);
    }
  };
  return (
    <Wizard
      activeStepIndex={step}
      isLoadingNextStep={save.isPending}
      onNavigate={({ detail }) => go(detail.requestedStepIndex)}
      onCancel={() => void navigate("/accounts")}
      onSubmit={() => (scan ? void navigate("/") : account && start.mutate(account))}
      submitButtonText={scan ? a.toOverview : a.startScan}
      i18nStrings={{ ...a.wizard, submitButton: undefined }}
      steps={[
        { title: a.steps.account, content: <>{save.error && <Failure error={save.error} />}<AccountFields draft={draft} onChange={setDraft} known={account !== null} tried={tried} /></> },
        { title: a.steps.role, description: a.roleHint, content: account && <RoleStep account={account} /> },
        { title: a.steps.check, description: a.checkHint, content: account && <CheckStep account={account} error={check.error} busy={check.isPending} onCheck={(roleArn) => check.mutate({ id: account.id, roleArn })} /> },
        { title: a.steps.scan, content: <FirstScan scan={scan} error={start.error} /> },
      ]}
    />
  );
}
