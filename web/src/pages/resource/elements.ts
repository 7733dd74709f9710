import type cytoscape from "cytoscape";
import type { Neighbourhood } from "../../api/types";
import { resourceName, typeName } from "../../parts/format";
import { regionName } from "../../parts/regions";
import { familyOf } from "./families";

export interface Elements {
  nodes: cytoscape.NodeDefinition[];
  edges: cytoscape.EdgeDefinition[];
}

const LONGEST = 26;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** The resources, with their regions and zones as boxes around them. */
export function elementsOf(data: Neighbourhood, centre: string): Elements {
  const boxes = new Map<string, cytoscape.NodeDefinition>();
  const nodes = data.nodes.map((node): cytoscape.NodeDefinition => {
    const region = `region ${node.region}`;
    if (!boxes.has(region)) boxes.set(region, { data: { id: region, label: regionName(node.region), box: "region" } });
    let parent = region;
    if (node.zone) {
      parent = `zone ${node.zone}`;
      if (!boxes.has(parent)) boxes.set(parent, { data: { id: parent, label: node.zone, box: "zone", parent: region } });
    }
    return {
      // Dragging moves the whole drawing, wherever it begins.
      grabbable: false,
      pannable: true,
      data: {
        id: node.id,
        resource: node.id,
        parent,
        family: familyOf(node.type).id,
        label: `${short(resourceName(node))}\n${short(typeName(node.type))}`,
        centre: node.id === centre ? 1 : undefined,
        risk: node.high > 0 ? "high" : node.medium > 0 ? "medium" : undefined,
      },
    };
  });
  const known = new Set(data.nodes.map((node) => node.id));
  const edges = data.edges
    .filter((edge) => known.has(edge.from) && known.has(edge.to) && edge.from !== edge.to)
    .map((edge, index): cytoscape.EdgeDefinition => ({ data: { id: `edge ${index}`, source: edge.from, target: edge.to, by: edge.by } }));
  // Boxes first: what stands in a box must find it there.
  return { nodes: [...boxes.values(), ...nodes], edges };
}
