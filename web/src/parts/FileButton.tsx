import Button from "@cloudscape-design/components/button";
import { useRef } from "react";

interface Props {
  label: string;
  /** What the file is for, where the label does not tell. */
  field?: string;
  /** Endings and media types of the files that fit. */
  accept: string;
  variant?: "primary" | "normal";
  busy?: boolean;
  onFile: (file: File) => void;
}

/** Asks for a file of the person's. */
export function FileButton({ label, field: purpose = label, accept, variant = "normal", busy, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button iconName="upload" variant={variant} formAction="none" loading={busy} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        aria-label={purpose}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
    </>
  );
}
