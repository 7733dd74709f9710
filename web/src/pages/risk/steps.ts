/** A piece of a step: words to read, or a command to run. */
export interface Part {
  command: boolean;
  text: string;
}

/** A command's beginning: `aws`, a service, an operation. */
const BEGINNING = /(?<![\w/.-])aws [a-z][a-z0-9-]* [a-z][a-z0-9-]*/g;
/** Words that go on with the sentence; no option has one of them as its value. */
const SENTENCE = /^ (?:and|or|then|later|with|without|for|when|until|if|in|on|to|from|by|after|before|again|where|as|shows?|tells?)(?=[\s,;.:)]|$)/;
const BARE = /^aws \S+ \S+$/;

/** Where the command that begins at `start` ends: at the step's end, or where the sentence goes on outside quotes and brackets. */
function endOf(step: string, start: number): number {
  const open: string[] = [];
  for (let at = start; at < step.length; at++) {
    const char = step.charAt(at);
    const inner = open.at(-1);
    if (inner === "'" || inner === '"') {
      if (char === inner) open.pop();
    } else if (char === "'" || char === '"') {
      open.push(char);
    } else if ("([{".includes(char)) {
      if (step.charAt(at - 1) === " " && char === "(") return at;
      open.push(char);
    } else if (")]}".includes(char)) {
      if (open.length === 0) return at;
      open.pop();
    } else if (open.length === 0) {
      const rest = step.slice(at);
      if (/^[;,:.](?: |\)|$)/.test(rest) || SENTENCE.test(rest)) return at;
    }
  }
  return step.length;
}

/** Whether a command without options is the whole of what is to be done, not the name of a call within a sentence. */
const standsAlone = (before: string, after: string) => /(?:^|[:;] ?)$/.test(before) && /^(?:[;.]|$)/.test(after.trimStart());

/** What stands between two commands, without the marks that led to them. */
function wordsOf(text: string): string {
  const bare = text.replace(/^[\s;,.:)]+/, "").replace(/[\s(;]+$/, "");
  return bare.includes("(") ? bare : bare.replace(")", "");
}

/**
 * Parts a step such as `Require tokens: aws ec2 modify-instance-metadata-options --http-tokens required` into its sentence and its
 * command, in their order. A call that is only named stays in its sentence.
 */
export function partsOf(step: string): Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { index } of step.matchAll(BEGINNING)) {
    if (index < done) continue;
    const end = endOf(step, index);
    const command = step.slice(index, end).trim();
    if (BARE.test(command) && !standsAlone(step.slice(done, index), step.slice(end))) continue;
    parts.push({ command: false, text: wordsOf(step.slice(done, index)) }, { command: true, text: command });
    done = end;
  }
  const rest = step.slice(done);
  parts.push({ command: false, text: done === 0 ? rest.trim() : wordsOf(rest) });
  return parts.filter((part) => part.text !== "");
}

/** Whether any of the steps is a command. */
export const haveCommands = (steps: string[]) => steps.some((step) => partsOf(step).some((part) => part.command));
