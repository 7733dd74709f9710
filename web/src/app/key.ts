import { post } from "../api/client";

/** Signs in with the one-time key that `atoll serve` and `atoll demo` put into the address, and takes it out of there at once. */
export async function signInByKey(): Promise<void> {
  const key = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (!key) return;
  history.replaceState(null, "", location.pathname + location.search);
  // A key that is spent is no error here: the page then asks to sign in.
  await post("/session", { key: decodeURIComponent(key) }).catch(() => undefined);
}
