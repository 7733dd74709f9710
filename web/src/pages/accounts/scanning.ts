import { get, post } from "../../api/client";
import type { Account, Scan } from "../../api/types";
import { isActive } from "../../parts/ScanProgress";

/** The account's scan that is under way; the server starts one itself when it may read an account for the first time. */
export async function runningScan(account: Account): Promise<Scan | null> {
  const { items } = await get("/scans", { limit: 50 });
  return items.find((scan) => isActive(scan) && (scan.accounts ?? [scan.account]).includes(account.account)) ?? null;
}

export const firstScan = async (account: Account): Promise<Scan> => (await runningScan(account)) ?? (await post("/scans", { account: account.account }));
