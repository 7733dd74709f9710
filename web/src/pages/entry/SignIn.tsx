import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post } from "../../api/client";
import type { Body } from "../../api/contract";
import { entry, session } from "../../api/queries";
import { useChange } from "../../api/useChange";
import { Failure } from "../../parts/states";
import { t } from "../../texts";
import { EntryFrame } from "./EntryFrame";

const e = t.entry;

export default function SignIn() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const queries = useQueryClient();
  const offered = useQuery(entry);
  const enter = useChange((body: Body<"/session", "post">) => post("/session", body), { onDone: () => void queries.resetQueries(session), quiet: true });
  return (
    <EntryFrame title={e.signIn} description={e.signInHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate({ email: email.trim(), password });
        }}
      >
        <SpaceBetween size="m">
          {enter.error && <Failure error={enter.error} />}
          <FormField label={e.email}>
            <Input value={email} type="email" name="email" autoComplete="username" autoFocus onChange={({ detail }) => setEmail(detail.value)} />
          </FormField>
          <FormField label={e.password}>
            <Input value={password} type="password" name="password" autoComplete="current-password" onChange={({ detail }) => setPassword(detail.value)} />
          </FormField>
          <Button variant="primary" fullWidth loading={enter.isPending} disabled={!email.trim() || !password}>
            {e.signIn}
          </Button>
          {offered.data?.oidc && (
            <>
              <Box textAlign="center" color="text-body-secondary">{e.or}</Box>
              <Button fullWidth formAction="none" iconName="external" href="/api/v1/oidc">
                {e.oidc}
              </Button>
            </>
          )}
        </SpaceBetween>
      </form>
    </EntryFrame>
  );
}
