import Box from "@cloudscape-design/components/box";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import { t } from "../texts";

/** A block of code with a button that copies it. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <div className="code">
      <pre tabIndex={0} aria-label={label}>
        <Box variant="code">{text.trimEnd()}</Box>
      </pre>
      <span className="copy">
        <CopyToClipboard
          copyButtonAriaLabel={`${t.copy}: ${label}`}
          copyErrorText={t.copyFailed}
          copySuccessText={t.copied}
          textToCopy={text.trimEnd()}
          variant="icon"
        />
      </span>
    </div>
  );
}
