import Flashbar, { type FlashbarProps } from "@cloudscape-design/components/flashbar";
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { t } from "../texts";

type Kind = "success" | "error" | "info";
type Notify = (kind: Kind, text: string, hint?: string) => void;

const Context = createContext<{ notify: Notify; items: FlashbarProps.MessageDefinition[] } | null>(null);
const SECONDS = 6;

/** Holds what there is to tell the person: successes go by themselves, errors stay until dismissed. */
export function Notices({ children }: { children: ReactNode }) {
  const [items, setItems] = useState<FlashbarProps.MessageDefinition[]>([]);
  const notify = useCallback<Notify>((kind, text, hint) => {
    const id = crypto.randomUUID();
    const dismiss = () => setItems((before) => before.filter((item) => item.id !== id));
    setItems((before) => [
      { id, type: kind, header: hint && text, content: hint ?? text, dismissible: true, dismissLabel: t.dismiss, onDismiss: dismiss },
      ...before,
    ]);
    if (kind !== "error") setTimeout(dismiss, SECONDS * 1000);
  }, []);
  const value = useMemo(() => ({ notify, items }), [notify, items]);
  return <Context value={value}>{children}</Context>;
}

function useNotices() {
  const context = useContext(Context);
  if (!context) throw new Error("Notices are missing above");
  return context;
}

export const useNotify = (): Notify => useNotices().notify;

export function NoticeBar() {
  return <Flashbar items={useNotices().items} />;
}
