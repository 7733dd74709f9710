import DatePicker from "@cloudscape-design/components/date-picker";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";
import { endOfDay, isFuture, monthsFromNow } from "./dates";
import { type DialogProps, useAct } from "./useAct";

const a = t.actions;

export default function AcceptModal({ target, count, onClose }: DialogProps) {
  const [reason, setReason] = useState("");
  const [owner, setOwner] = useState("");
  const [ticket, setTicket] = useState("");
  const [until, setUntil] = useState(monthsFromNow(3));
  const act = useAct(target, () => onClose(true));
  const missing = !reason.trim() ? a.reasonMissing : !owner.trim() ? a.ownerMissing : !isFuture(until) ? a.untilPast : undefined;
  return (
    <FormModal
      title={a.acceptTitle(count)}
      submit={a.acceptSubmit}
      missing={missing}
      busy={act.isPending}
      error={act.error}
      onClose={() => onClose(false)}
      onSubmit={() => act.mutate({ action: "accept", reason: reason.trim(), owner: owner.trim(), ticket: ticket.trim() || undefined, until: endOfDay(until) })}
    >
      <div>{a.acceptHint}</div>
      <FormField label={a.reason} description={a.reasonHint}>
        <Textarea value={reason} rows={3} autoFocus onChange={({ detail }) => setReason(detail.value)} />
      </FormField>
      <FormField label={a.owner} description={a.ownerHint}>
        <Input value={owner} onChange={({ detail }) => setOwner(detail.value)} />
      </FormField>
      <FormField label={a.until} description={a.untilHint}>
        <DatePicker value={until} isDateEnabled={(date) => date > new Date()} onChange={({ detail }) => setUntil(detail.value)} placeholder={t.dateFormat} />
      </FormField>
      <FormField label={<>{a.ticket} <i>- {t.optional}</i></>}>
        <Input value={ticket} onChange={({ detail }) => setTicket(detail.value)} />
      </FormField>
    </FormModal>
  );
}
