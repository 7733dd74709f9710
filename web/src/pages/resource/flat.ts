import type { Elements } from "./elements";

interface Place {
  x: number;
  y: number;
}

interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far a resource and its name reach around its middle. */
const AROUND = { x: 70, above: 26, below: 50 };
const BETWEEN = 22;
/** Room for the name of a zone below the name of its region. */
const ABOVE = 80;

const NOTHING: Rectangle = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };

const both = (one: Rectangle, other: Rectangle): Rectangle => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
});

/**
 * The same drawing with boxes that lie below the resources instead of holding them, each as large as what stands in it. Nested boxes
 * are recomputed for every resource in every frame, which is too much for thousands.
 */
export function flat({ nodes, edges }: Elements, at: Map<string, Place>): { elements: Elements; at: Map<string, Place> } {
  const rectangles = new Map<string, Rectangle>();
  const grow = (box: unknown, by: Rectangle) => rectangles.set(String(box), both(rectangles.get(String(box)) ?? NOTHING, by));
  for (const { data } of nodes) {
    const place = at.get(String(data.id));
    if (!data.box && place) grow(data.parent, { left: place.x - AROUND.x, right: place.x + AROUND.x, top: place.y - AROUND.above, bottom: place.y + AROUND.below });
  }
  for (const { data } of nodes) {
    const inner = rectangles.get(String(data.id));
    if (data.box && data.parent && inner) grow(data.parent, { left: inner.left - BETWEEN, right: inner.right + BETWEEN, top: inner.top - ABOVE, bottom: inner.bottom + BETWEEN });
  }
  const places = new Map(at);
  const level = nodes.map((node) => {
    const { parent: _, ...data } = node.data;
    const box = rectangles.get(String(data.id));
    if (!data.box || !box) return { ...node, data };
    places.set(String(data.id), { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
    return { ...node, data: { ...data, width: box.right - box.left, height: box.bottom - box.top } };
  });
  return { elements: { nodes: level, edges }, at: places };
}
