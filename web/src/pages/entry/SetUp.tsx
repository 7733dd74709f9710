import Button from "@cloudscape-design/components/button";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post } from "../../api/client";
import { session } from "../../api/queries";
import { useChange } from "../../api/useChange";
import { Failure } from "../../parts/states";
import { t } from "../../texts";
import { EntryFrame } from "./EntryFrame";

const e = t.entry;
const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const FIELDS = ["tenant", "name", "email", "password", "key"] as const;
type Draft = Record<(typeof FIELDS)[number], string>;

/** Makes the first person of a new server. One that others reach too asks for the key from its log. */
export default function SetUp() {
  const [draft, setDraft] = useState<Draft>({ tenant: "", name: "", email: "", password: "", key: "" });
  const queries = useQueryClient();
  const save = useChange((body: Draft) => post("/setup", { ...body, key: body.key || undefined }), { onDone: () => void queries.resetQueries(session), quiet: true });
  const fields = FIELDS.filter((name) => name !== "key" || !LOCAL.test(location.hostname));
  return (
    <EntryFrame title={e.setUp} description={e.setUpHint}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft);
        }}
      >
        <SpaceBetween size="m">
          {save.error && <Failure error={save.error} />}
          {fields.map((name) => (
            <FormField key={name} label={e[name]} constraintText={e.constraints[name]}>
              <Input
                value={draft[name]}
                name={name}
                type={name === "password" ? "password" : name === "email" ? "email" : "text"}
                autoComplete={{ tenant: "organization", name: "name", email: "username", password: "new-password", key: "off" }[name]}
                autoFocus={name === "tenant"}
                onChange={({ detail }) => setDraft({ ...draft, [name]: detail.value })}
              />
            </FormField>
          ))}
          <Button variant="primary" fullWidth loading={save.isPending} disabled={fields.some((name) => !draft[name].trim())}>
            {e.begin}
          </Button>
        </SpaceBetween>
      </form>
    </EntryFrame>
  );
}
