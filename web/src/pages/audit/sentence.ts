import type { AuditEntry } from "../../api/types";
import { date, plural } from "../../parts/format";
import { DEEDS, OTHER, REFUSED } from "../../texts.audit";
import { t } from "../../texts";

/** A part of a sentence; a link where it leads somewhere. */
export interface Part {
  text: string;
  href?: string;
}

type Entry = Pick<AuditEntry, "action" | "target" | "facts" | "detail">;
type Facts = Record<string, string>;

const LINK = /\[([^\]]*)\]\(([^)]*)\)/g;
const FACT = /\{(\w+)\}/g;

/** What somebody did, after their name; what is noted as a text only follows it. */
export function sentence(entry: Entry): Part[] {
  const facts = told(entry);
  const refused = /^refused with (403|404)$/.exec(entry.detail)?.[1];
  if (refused) return parts(REFUSED[Number(refused) as keyof typeof REFUSED], facts);
  const known = deeds(entry).find((deed) => [...deed.matchAll(FACT)].every(([, name = ""]) => facts[name] !== undefined));
  const said = parts(known ?? OTHER, facts);
  return Object.keys(entry.facts).length > 0 || !entry.detail ? said : [...said, { text: `: ${entry.detail}` }];
}

function told({ action, target, facts }: Entry): Facts {
  const changed = Number(facts.changed);
  return {
    ...facts,
    action,
    ...(facts.target === undefined && { target }),
    ...(facts.changed !== undefined && { risks: plural(changed, t.audit.risk, t.audit.risks) }),
    ...(facts.until !== undefined && { until: date(facts.until) }),
  };
}

/** The sentences of a call; an address in it stands for every address of its kind. */
function deeds({ action, facts }: Entry): readonly string[] {
  const own = facts.did ? DEEDS[`${action} ${facts.did}`] : undefined;
  return own ?? DEEDS[action] ?? Object.entries(DEEDS).find(([call]) => pattern(call).test(action))?.[1] ?? [];
}

const pattern = (call: string) => new RegExp(`^${call.replace(FACT, "[^/ ]+")}$`);

function parts(template: string, facts: Facts): Part[] {
  const found: Part[] = [];
  let from = 0;
  const say = (text: string, href?: string) => {
    if (text) found.push({ text: text.replace(FACT, (_, name: string) => facts[name] ?? ""), ...(href && { href }) });
  };
  for (const link of template.matchAll(LINK)) {
    const [whole, words = "", address = ""] = link;
    say(template.slice(from, link.index));
    say(words, address.replace(FACT, (_, name: string) => encodeURIComponent(facts[name] ?? "")));
    from = link.index + whole.length;
  }
  say(template.slice(from));
  return found;
}
