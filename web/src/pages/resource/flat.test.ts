import { expect, it } from "vitest";
import { elementsOf } from "./elements";
import { flat } from "./flat";

const node = (id: string, zone: string | null) => ({ id, type: "AWS::EC2::Instance", name: id, region: "sa-east-1", zone, high: 0, medium: 0, low: 0 });

it("lays each box below what stands in it, and zones within their region", () => {
  const nested = elementsOf({ nodes: [node("a", "sa-east-1a"), node("b", "sa-east-1a"), node("c", null)], edges: [], whole: true }, "");
  const { elements, at } = flat(nested, new Map([["a", { x: 0, y: 0 }], ["b", { x: 300, y: 100 }], ["c", { x: 600, y: 0 }]]));
  expect(elements.nodes.every(({ data }) => data.parent === undefined)).toBe(true);
  const box = (id: string) => {
    const { width, height } = elements.nodes.find(({ data }) => data.id === id)?.data ?? expect.fail(`no ${id}`);
    const { x, y } = at.get(id) ?? expect.fail(`${id} stands nowhere`);
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  };
  const zone = box("zone sa-east-1a");
  expect(zone.left < 0 && zone.right > 300 && zone.right < 600 && zone.top < 0 && zone.bottom > 100).toBe(true);
  const region = box("region sa-east-1");
  expect(region.left < zone.left && region.right > 600 && region.top < zone.top && region.bottom > zone.bottom).toBe(true);
});
