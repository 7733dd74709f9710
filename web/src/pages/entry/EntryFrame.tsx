import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import { type ReactNode, useEffect } from "react";
import { t } from "../../texts";

/** The frame of the pages that stand before the dashboard. */
export function EntryFrame({ title, description, children }: { title: string; description?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${t.product}`;
  }, [title]);
  return (
    <main className="entry">
      <div className="brand">
        <img src="/atoll.svg" alt="" />
        {t.product}
      </div>
      <Container header={<Header variant="h1" description={description}>{title}</Header>}>{children}</Container>
    </main>
  );
}
