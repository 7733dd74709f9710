import Autosuggest from "@cloudscape-design/components/autosuggest";
import FormField from "@cloudscape-design/components/form-field";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { people } from "../../api/queries";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";
import { type DialogProps, useAct } from "./useAct";

const a = t.actions;

export default function AssignModal({ target, count, onClose }: DialogProps) {
  const [assignee, setAssignee] = useState("");
  const known = useQuery(people);
  const act = useAct(target, () => onClose(true));
  return (
    <FormModal
      title={a.assignTitle(count)}
      submit={assignee.trim() ? a.assignSubmit : a.unassignSubmit}
      busy={act.isPending}
      error={act.error}
      onClose={() => onClose(false)}
      onSubmit={() => act.mutate({ action: "assign", assignee: assignee.trim() || null })}
    >
      <FormField label={a.assignee} description={a.assigneeHint}>
        <Autosuggest
          value={assignee}
          options={(known.data ?? []).map((person) => ({ value: person.email, label: person.email, description: person.name ?? undefined }))}
          onChange={({ detail }) => setAssignee(detail.value)}
          enteredTextLabel={(value) => a.assignTo(value)}
          ariaLabel={a.assignee}
          autoFocus
        />
      </FormField>
    </FormModal>
  );
}
