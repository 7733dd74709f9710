import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Spinner from "@cloudscape-design/components/spinner";
import type { ReactNode } from "react";
import { Problem } from "../api/client";
import { t } from "../texts";

/** Why something could not be shown, and what to do about it. */
export function Failure({ error, retry }: { error: Error; retry?: () => void }) {
  const problem = error instanceof Problem ? error : null;
  return (
    <Alert
      type="error"
      header={problem?.title ?? t.errors.failed}
      action={retry && <Button onClick={retry}>{t.tryAgain}</Button>}
    >
      {error.message !== problem?.title && (error.message.includes("\n") ? <pre className="places">{error.message}</pre> : error.message)}
      {problem?.hint && <div>{problem.hint}</div>}
    </Alert>
  );
}

/** Nothing here: why that is, and what to do next. */
export function Empty({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Box textAlign="center" padding={{ vertical: "l" }} color="inherit">
      <SpaceBetween size="xs">
        <b>{title}</b>
        {hint && <Box color="text-body-secondary">{hint}</Box>}
        {action}
      </SpaceBetween>
    </Box>
  );
}

export function Loading({ label = t.loading }: { label?: string }) {
  return (
    <Box padding="xl" textAlign="center" color="text-status-inactive">
      <Spinner /> {label}
    </Box>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** Shows what was asked for once it is there; until then that it is coming, or why it is not. */
export function Answer<T>({ of, children }: { of: Asked<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  return of.error ? <Failure error={of.error} retry={() => void of.refetch()} /> : <Loading />;
}
