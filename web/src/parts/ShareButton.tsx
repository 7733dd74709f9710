import Button from "@cloudscape-design/components/button";
import { useNotify } from "../app/notices";
import { t } from "../texts";

/** Copies the address of what is on screen, filter and all. */
export function ShareButton() {
  const notify = useNotify();
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => notify("success", t.linkCopied),
      () => notify("error", t.copyFailed),
    );
  return (
    <Button iconName="share" onClick={() => void copy()}>
      {t.share}
    </Button>
  );
}
