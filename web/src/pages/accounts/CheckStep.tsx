import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { Account } from "../../api/types";
import { Failure } from "../../parts/states";
import { t } from "../../texts";

const a = t.accounts;

interface Props {
  account: Account;
  busy: boolean;
  error: Error | null;
  onCheck: (roleArn: string) => void;
}

/** Asks for the role's ARN and tries to use it. */
export function CheckStep({ account, busy, error, onCheck }: Props) {
  const [arn, setArn] = useState(account.roleArn ?? `arn:aws:iam::${account.account}:role/AtollRead`);
  return (
    <SpaceBetween size="m">
      <FormField label={a.roleArn} description={a.roleArnHint} stretch secondaryControl={<Button formAction="none" loading={busy} onClick={() => onCheck(arn.trim())}>{a.check}</Button>}>
        <Input value={arn} spellcheck={false} onChange={({ detail }) => setArn(detail.value)} />
      </FormField>
      {error && <Failure error={error} />}
      {account.state === "ok" && <Alert type="success">{a.checkOk}</Alert>}
      {account.state === "denied" && (
        <Alert type="error" header={a.checkNotOk}>
          {account.checkMessage}
        </Alert>
      )}
      {account.state === "pending" && <Alert type="info">{a.checkFirst}</Alert>}
    </SpaceBetween>
  );
}
