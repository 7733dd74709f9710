import { expect, it } from "vitest";
import type { Neighbourhood } from "../../api/types";
import { elementsOf } from "../resource/elements";
import { grid, type Position } from "./grid";

const node = (id: string, region: string, zone: string | null): Neighbourhood["nodes"][number] => ({ id, type: "AWS::EC2::Instance", name: id, region, zone, high: 0, medium: 0, low: 0 });
const drawing = (nodes: Neighbourhood["nodes"]) => elementsOf({ nodes, edges: [], whole: true }, "");

function around(at: Map<string, Position>, ids: string[]) {
  const all = ids.map((id) => at.get(id) ?? expect.fail(`${id} stands nowhere`));
  return { left: Math.min(...all.map((one) => one.x)), right: Math.max(...all.map((one) => one.x)), top: Math.min(...all.map((one) => one.y)), bottom: Math.max(...all.map((one) => one.y)) };
}

const apart = (one: ReturnType<typeof around>, other: ReturnType<typeof around>) => one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top;

it("keeps zones and regions apart, and gives every resource a place of its own", async () => {
  const nodes = [
    ...Array.from({ length: 30 }, (_, index) => node(`a${index}`, "sa-east-1", "sa-east-1a")),
    ...Array.from({ length: 7 }, (_, index) => node(`b${index}`, "sa-east-1", "sa-east-1b")),
    ...Array.from({ length: 12 }, (_, index) => node(`c${index}`, "us-east-1", null)),
  ];
  const at = await grid(drawing(nodes));
  expect(at.size).toBe(nodes.length);
  expect(new Set([...at.values()].map((one) => `${one.x} ${one.y}`)).size).toBe(nodes.length);
  const ids = (letter: string) => nodes.map((one) => one.id).filter((id) => id.startsWith(letter));
  const [a, b, c] = ["a", "b", "c"].map((letter) => around(at, ids(letter)));
  if (!a || !b || !c) throw new Error("a zone is missing");
  expect(apart(a, b)).toBe(true);
  expect(apart(around(at, [...ids("a"), ...ids("b")]), c)).toBe(true);
});

it("lays out thousands in less time than one notices", async () => {
  const many = drawing(Array.from({ length: 5000 }, (_, index) => node(`n${index}`, `region-${index % 4}`, `zone-${index % 12}`)));
  const began = performance.now();
  expect((await grid(many)).size).toBe(5000);
  expect(performance.now() - began).toBeLessThan(2000);
});
