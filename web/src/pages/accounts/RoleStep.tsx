import FormField from "@cloudscape-design/components/form-field";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tabs from "@cloudscape-design/components/tabs";
import { useQuery } from "@tanstack/react-query";
import { onboarding } from "../../api/queries";
import type { Account } from "../../api/types";
import { Code } from "../../parts/Code";
import { Answer } from "../../parts/states";
import { t } from "../../texts";

const a = t.accounts;
const FORMATS = ["cloudformation", "terraform"] as const;

/** The role that lets Atoll read the account, as code to apply there. */
export function RoleStep({ account }: { account: Account }) {
  return (
    <SpaceBetween size="m">
      {account.externalId && (
        <FormField label={a.externalId} description={a.externalIdHint}>
          <span className="mono">{account.externalId}</span>
        </FormField>
      )}
      <Tabs
        ariaLabel={a.steps.role}
        tabs={FORMATS.map((format) => ({
          id: format,
          label: t.mend[format],
          content: (
            <SpaceBetween size="s">
              <div>{a.apply[format]}</div>
              <Template account={account} format={format} />
            </SpaceBetween>
          ),
        }))}
      />
    </SpaceBetween>
  );
}

function Template({ account, format }: { account: Account; format: (typeof FORMATS)[number] }) {
  const answer = useQuery(onboarding(account.id, format));
  return <Answer of={answer}>{(text) => <Code text={text} label={t.mend[format]} />}</Answer>;
}
