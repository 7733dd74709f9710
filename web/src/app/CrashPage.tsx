import Button from "@cloudscape-design/components/button";
import { useRouteError } from "react-router";
import { Page } from "../parts/Page";
import { Empty, Failure } from "../parts/states";
import { t } from "../texts";

/** A page that failed to load or to draw. */
export function CrashPage() {
  const error = useRouteError();
  return (
    <Page title={t.errors.failed}>
      <Failure error={error instanceof Error ? error : new Error(String(error))} retry={() => location.reload()} />
    </Page>
  );
}

export function NotFoundPage() {
  return (
    <Page title={t.errors.noPage}>
      <Empty title={t.errors.noPageHint} action={<Button href="/">{t.errors.toOverview}</Button>} />
    </Page>
  );
}
