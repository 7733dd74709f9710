import { expect, it } from "vitest";
import land from "world-atlas/land-110m.json";
import type { GeometryCollection, Topology } from "topojson-specification";
import { REGIONS, regionPlace } from "../../parts/regions";
import { outlines, project, spots, WORLD } from "./world";

const row = (region: string, resources: number, high = 0, medium = 0) => ({ region, resources, high, medium, low: 0 });

it("knows where each region lies, on the map", () => {
  for (const region of REGIONS) {
    const { x, y } = project(...(regionPlace(region) ?? expect.fail(`${region} lies nowhere`)));
    expect(x > 0 && x < WORLD.width && y > 0 && y < WORLD.height, region).toBe(true);
  }
});

it("draws more resources larger, the worst risk in its colour, and the largest first", () => {
  const [first, second, ...others] = spots([row("eu-west-1", 100, 0, 3), row("global", 50, 9), row("sa-east-1", 400, 1, 5), row("xx-new-1", 5)]);
  expect(first).toMatchObject({ region: "sa-east-1", level: "high", radius: 8 });
  expect(second).toMatchObject({ region: "eu-west-1", level: "medium" });
  expect(second?.radius).toBeCloseTo(5.1);
  expect(others).toEqual([]);
});

it("draws the continents without Antarctica, and nothing across the whole map", () => {
  const path = outlines(land as unknown as Topology<{ land: GeometryCollection }>);
  const rings = path.split("M").slice(1).map((ring) => ring.split("L").map((one) => one.split(" ").map(Number)));
  expect(rings.length).toBeGreaterThan(50);
  for (const ring of rings) {
    expect(Math.min(...ring.map(([, y = 0]) => y))).toBeLessThan(WORLD.height);
    ring.slice(1).forEach(([x = 0], index) => expect(Math.abs(x - (ring[index]?.[0] ?? 0))).toBeLessThan(WORLD.width / 2));
  }
});
