import type { Elements } from "../resource/elements";

export interface Position {
  x: number;
  y: number;
}

const CELL = { width: 150, height: 74 };
const GAP = 70;
/** How much wider than high a drawing should be. */
const ASPECT = 2;

interface Block {
  width: number;
  height: number;
  at: Map<string, Position>;
}

/** Things of one kind stand together, in rows, about as wide as a screen is. */
function cells(nodes: { id: string; family: string; label: string }[]): Block {
  const key = ({ family, label }: (typeof nodes)[number]) => `${family} ${label}`;
  const sorted = [...nodes].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const columns = Math.max(1, Math.ceil(Math.sqrt((sorted.length * ASPECT * CELL.height) / CELL.width)));
  const at = new Map(sorted.map((node, index) => [node.id, { x: (index % columns) * CELL.width, y: Math.floor(index / columns) * CELL.height }]));
  return { width: Math.min(columns, sorted.length) * CELL.width, height: Math.ceil(sorted.length / columns) * CELL.height, at };
}

/** Blocks side by side on shelves, the largest first. */
export function shelves(blocks: Block[]): Block {
  const sorted = [...blocks].sort((one, other) => other.height - one.height || other.width - one.width);
  const area = sorted.reduce((sum, block) => sum + (block.width + GAP) * (block.height + GAP), 0);
  const widest = Math.max(0, ...sorted.map((block) => block.width), Math.sqrt(area * ASPECT));
  const at = new Map<string, Position>();
  let x = 0;
  let y = 0;
  let shelf = 0;
  let width = 0;
  for (const block of sorted) {
    if (x > 0 && x + block.width > widest) {
      x = 0;
      y += shelf + GAP;
      shelf = 0;
    }
    for (const [id, place] of block.at) at.set(id, { x: x + place.x, y: y + place.y });
    x += block.width + GAP;
    width = Math.max(width, x - GAP);
    shelf = Math.max(shelf, block.height);
  }
  return { width, height: y + shelf, at };
}

/** Where each resource stands: in a grid in its zone, zones in their region. Takes no longer than to read the list, whatever its length. */
export function grid(elements: Elements): Promise<Map<string, Position>> {
  const boxes = new Map(elements.nodes.filter(({ data }) => data.box).map(({ data }) => [String(data.id), data]));
  const inside = new Map<string, { id: string; family: string; label: string }[]>();
  for (const { data } of elements.nodes) {
    if (data.box) continue;
    const box = String(data.parent);
    const there = inside.get(box) ?? [];
    there.push({ id: String(data.id), family: String(data.family), label: String(data.label) });
    inside.set(box, there);
  }
  const regions = new Map<string, Block[]>();
  for (const [box, nodes] of inside) {
    const region = String(boxes.get(box)?.parent ?? box);
    regions.set(region, [...(regions.get(region) ?? []), cells(nodes)]);
  }
  return Promise.resolve(shelves([...regions.values()].map(shelves)).at);
}
