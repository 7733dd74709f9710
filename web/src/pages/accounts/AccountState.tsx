import Box from "@cloudscape-design/components/box";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import type { Account } from "../../api/types";
import { t } from "../../texts";

const TYPES = { ok: "success", denied: "error", suspended: "stopped", pending: "pending" } as const;

/** Whether Atoll may read the account, and if not, what AWS said. */
export function AccountState({ account }: { account: Account }) {
  return (
    <>
      <StatusIndicator type={TYPES[account.state]} wrapText={false}>{t.accounts.states[account.state]}</StatusIndicator>
      {account.state === "denied" && account.checkMessage && <Box variant="small" color="text-body-secondary" display="block">{account.checkMessage}</Box>}
    </>
  );
}
