import { expect, it } from "vitest";
import { elementsOf } from "./elements";

const node = (id: string, region: string, zone: string | null, high = 0) => ({ id, type: "AWS::EC2::Instance", name: id, region, zone, high, medium: 0, low: 0 });

it("puts resources into boxes for their zones and regions, each box once and before what it holds", () => {
  const { nodes } = elementsOf({ nodes: [node("a", "sa-east-1", "sa-east-1a", 2), node("b", "sa-east-1", "sa-east-1a"), node("c", "global", null)], edges: [], whole: true }, "a");
  expect(nodes.map((one) => one.data.id)).toEqual(["region sa-east-1", "zone sa-east-1a", "region global", "a", "b", "c"]);
  expect(nodes.map((one) => one.data.parent)).toEqual([undefined, "region sa-east-1", undefined, "zone sa-east-1a", "zone sa-east-1a", "region global"]);
  expect(nodes[3]?.data).toMatchObject({ centre: 1, risk: "high", family: "compute" });
});

it("draws no link to what is not there, and none to itself", () => {
  const { edges } = elementsOf({ nodes: [node("a", "r", null), node("b", "r", null)], edges: [{ from: "a", to: "b", by: "x" }, { from: "a", to: "a", by: "x" }, { from: "a", to: "gone", by: "x" }], whole: true }, "a");
  expect(edges).toHaveLength(1);
});
