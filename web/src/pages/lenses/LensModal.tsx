import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Multiselect from "@cloudscape-design/components/multiselect";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { post, put } from "../../api/client";
import { workloads } from "../../api/queries";
import type { Lens } from "../../api/types";
import { useChange } from "../../api/useChange";
import { FileButton } from "../../parts/FileButton";
import { FormModal } from "../../parts/FormModal";
import { t } from "../../texts";

const l = t.lenses;
const LONGEST_VERSION = 32;

interface Body {
  lens?: string;
  rules?: string;
  version: string;
  workloads: string[];
}

/** Loads a lens from its files, or changes one; what is not named stays. */
export function LensModal({ lens, onClose }: { lens: Lens | null; onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [rules, setRules] = useState<File | null>(null);
  const [version, setVersion] = useState(lens?.version ?? "");
  const [chosen, setChosen] = useState<string[]>(lens?.workloads ?? ["estate"]);
  const known = useQuery(workloads).data ?? [];
  const send = useChange(
    async () => {
      const body: Body = { lens: await file?.text(), rules: await rules?.text(), version: version.trim(), workloads: chosen };
      return lens ? put("/lenses/{id}", { id: lens.id }, body) : post("/lenses", body);
    },
    { done: (one) => l.kept(one.name), onDone: onClose, quiet: true },
  );
  const options = [{ value: "estate", label: t.review.estate }, ...known.map((one) => ({ value: one.id, label: one.name }))];
  return (
    <FormModal
      title={lens ? l.edit(lens.name) : l.add}
      submit={lens ? l.save : l.add}
      missing={lens || file ? undefined : l.missing}
      busy={send.isPending}
      error={send.error}
      size="large"
      onSubmit={() => send.mutate(undefined)}
      onClose={onClose}
    >
      <Upload label={l.lensFile} hint={l.lensHint} accept=".json,application/json" file={file} stays={lens !== null} onFile={setFile} />
      <Upload label={l.rulesFile} hint={l.rulesHint} accept=".yaml,.yml,application/yaml" file={rules} stays={lens !== null} onFile={setRules} />
      <FormField label={l.version} description={l.versionHint}>
        <Input value={version} onChange={({ detail }) => setVersion(detail.value.slice(0, LONGEST_VERSION))} />
      </FormField>
      <FormField label={l.workloads}>
        <Multiselect
          selectedOptions={options.filter((one) => chosen.includes(one.value))}
          options={options}
          placeholder={l.chooseWorkloads}
          deselectAriaLabel={(option) => `${t.remove}: ${option.label ?? ""}`}
          onChange={({ detail }) => setChosen(detail.selectedOptions.map((one) => one.value ?? ""))}
        />
      </FormField>
    </FormModal>
  );
}

interface UploadProps {
  label: string;
  hint: string;
  accept: string;
  file: File | null;
  stays: boolean;
  onFile: (file: File) => void;
}

const Upload = ({ label, hint, accept, file, stays, onFile }: UploadProps) => (
  <FormField label={label} description={hint} constraintText={file?.name ?? (stays ? l.stays : undefined)}>
    <FileButton label={file || stays ? l.replace : l.choose} field={label} accept={accept} onFile={onFile} />
  </FormField>
);
