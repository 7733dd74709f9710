import type { Fix } from "../../api/types";

/** Whether a step is a command to run, not a sentence to read. */
export const isCommand = (step: string) => /^(aws|terraform|kubectl|atoll) [a-z]/.test(step.trim());

/** The commands of a fix in their order: its own, or those among its steps. */
export function commandsOf({ cli, steps }: Pick<Fix, "cli" | "steps">): string[] {
  const own = Array.isArray(cli) ? cli : cli ? [cli] : [];
  return own.length > 0 ? own : steps.filter(isCommand);
}
