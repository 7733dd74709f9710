import { describe, expect, it } from "vitest";
import api from "../../api/openapi.json";
import { DEEDS } from "../../texts.audit";
import { sentence } from "./sentence";

const entry = (action: string, facts: Record<string, string> = {}, detail = "", target = "") => ({ action, facts, detail, target });
const text = (one: ReturnType<typeof entry>) => sentence(one).map((part) => part.text).join("");

describe("a sentence of the audit log", () => {
  it("tells of many risks with links to them and to their rule", () => {
    expect(sentence(entry("POST /findings/actions", { did: "accept", changed: "12", rule: "rds-storage-encrypted", until: "2031-03-01" }))).toEqual([
      { text: "accepted " },
      { text: "12 risks", href: "/risks?group=none&status=accepted&rule=rds-storage-encrypted" },
      { text: " of the rule " },
      { text: "rds-storage-encrypted", href: "/rules/rds-storage-encrypted" },
      { text: " until 1 Mar 2031" },
    ]);
  });

  it("tells of one risk, and of those of several rules", () => {
    expect(text(entry("POST /findings/actions", { did: "assign", changed: "1", rule: "x", finding: "7", assignee: "bo" }))).toBe("assigned a risk of the rule x to bo");
    expect(text(entry("POST /findings/actions", { did: "comment", changed: "3" }))).toBe("commented on 3 risks of several rules");
  });

  it("finds the deed whatever stands in the address", () => {
    const facts = { question: "SEC08", review: "estate", name: "Whole estate", answered: "1", withdrawn: "0" };
    expect(text(entry("PUT /reviews/estate/questions/SEC08", facts))).toBe("answered SEC08 in the review of Whole estate");
  });

  it("puts what was given into an address as it is meant", () => {
    expect(sentence(entry("POST /findings/actions", { did: "assign", changed: "2", assignee: "a&b=c" }))[1]?.href).toBe("/risks?group=none&assignee=a%26b%3Dc");
  });

  it("says what older entries noted as a text, and what was refused", () => {
    expect(text(entry("POST /schedules", {}, "nightly"))).toBe("set up a schedule: nightly");
    expect(text(entry("DELETE /people/{id}", {}, "refused with 403"))).toBe("was refused DELETE /people/{id}, which takes another role");
    expect(text(entry("GET /findings/{id}", {}, "refused with 404", "/findings/9"))).toBe("asked for what is not there: /findings/9");
    expect(text(entry("POST /unheard-of", {}, "", "/unheard-of"))).toBe("did POST /unheard-of on /unheard-of");
  });
});

describe("the sentences", () => {
  const changes = Object.entries(api.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace("/api/v1", "")}`))
    .filter((call) => !/^GET |\/preview$|^POST \/(session|setup)$/.test(call));

  it.each(changes)("have one for %s", (call) => expect(DEEDS).toHaveProperty([call]));
  it.each(Object.entries(DEEDS))("of %s end with one that needs no fact", (_, deeds) => expect(deeds.at(-1)).not.toContain("{"));
});
