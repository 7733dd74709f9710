import ElkApi, { type ElkNode } from "elkjs/lib/elk-api.js";
import worker from "elkjs/lib/elk-worker.min.js?url";
import type { Elements } from "./elements";

export const NODE = { width: 132, height: 62 };

interface Position {
  x: number;
  y: number;
}

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.hierarchyHandling": "INCLUDE_CHILDREN",
  "elk.layered.spacing.nodeNodeBetweenLayers": "70",
  "elk.spacing.nodeNode": "22",
  "elk.spacing.componentComponent": "36",
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
};
const BOX = { "elk.padding": "[top=34,left=20,bottom=20,right=20]" };

/** Where each resource stands: laid out in layers along the links, in a worker, so that the page stays responsive. */
export async function positions(elements: Elements): Promise<Map<string, Position>> {
  const elk = new ElkApi({ workerUrl: worker });
  const nodes = new Map<string, ElkNode>();
  const root: ElkNode = { id: "root", layoutOptions: OPTIONS, children: [], edges: elements.edges.map(({ data }) => ({ id: String(data.id), sources: [data.source], targets: [data.target] })) };
  for (const { data } of elements.nodes) {
    const node: ElkNode = data.box ? { id: String(data.id), layoutOptions: BOX, children: [] } : { id: String(data.id), ...NODE };
    nodes.set(node.id, node);
    (data.parent ? nodes.get(data.parent) : root)?.children?.push(node);
  }
  try {
    return centres(await elk.layout(root));
  } finally {
    elk.terminateWorker();
  }
}

/** ELK gives corners within the box around; Cytoscape wants centres on the page. */
function centres(root: ElkNode): Map<string, Position> {
  const found = new Map<string, Position>();
  const walk = (node: ElkNode, left: number, top: number) => {
    for (const child of node.children ?? []) {
      const x = left + (child.x ?? 0);
      const y = top + (child.y ?? 0);
      if (!child.children) found.set(child.id, { x: x + (child.width ?? 0) / 2, y: y + (child.height ?? 0) / 2 });
      walk(child, x, y);
    }
  };
  walk(root, 0, 0);
  return found;
}
