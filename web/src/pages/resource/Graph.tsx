import Button from "@cloudscape-design/components/button";
import cytoscape from "cytoscape";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { Neighbourhood } from "../../api/types";
import { useDark } from "../../app/look";
import { Loading } from "../../parts/states";
import { t } from "../../texts";
import { type Elements, elementsOf } from "./elements";
import { flat } from "./flat";
import { positions } from "./layout";
import { styleOf } from "./style";

interface Props {
  data: Neighbourhood;
  /** The resource that it is about, if it is about one. */
  centre?: string;
  /** Says where each resource stands; without it, in layers along the links. */
  layout?: (elements: Elements) => Promise<Map<string, { x: number; y: number }>>;
}

/** So many links are drawn plainly. */
const MANY = 1000;
/** So many resources are drawn in nested boxes; of more, the boxes lie below them. */
const NESTED = 300;

/** The drawing on a canvas; a click leads to the resource. The list beside it says the same in words. */
export function Graph({ data, centre = "", layout = positions }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const graph = useRef<cytoscape.Core>(null);
  const [busy, setBusy] = useState(true);
  const dark = useDark();
  const navigate = useNavigate();

  useEffect(() => {
    let gone = false;
    const elements = elementsOf(data, centre);
    setBusy(true);
    void layout(elements).then((laid) => {
      if (gone || !place.current) return;
      const { elements: shown, at } = data.nodes.length > NESTED ? flat(elements, laid) : { elements, at: laid };
      const drawn = cytoscape({
        container: place.current,
        elements: [...shown.nodes, ...shown.edges],
        style: styleOf(dark, Math.max(12, Math.sqrt(data.nodes.length) * 2), data.edges.length > MANY),
        layout: { name: "preset", positions: (node) => at.get((node as unknown as cytoscape.NodeSingular).id()) ?? { x: 0, y: 0 }, fit: true, padding: 24 },
        minZoom: 0.05,
        maxZoom: 2.5,
        textureOnViewport: data.nodes.length > 400,
        hideEdgesOnViewport: data.nodes.length > 800,
      });
      if (drawn.zoom() > 1.2) drawn.zoom(1.2).center();
      drawn.on("tap", "node[resource]", (event) => void navigate(`/resources/${encodeURIComponent((event.target as cytoscape.NodeSingular).data("resource") as string)}?tab=drawing`));
      drawn.on("mouseover", "node[resource]", (event) => {
        place.current?.style.setProperty("cursor", "pointer");
        (event.target as cytoscape.NodeSingular).connectedEdges().addClass("near");
      });
      drawn.on("mouseout", "node[resource]", () => {
        place.current?.style.removeProperty("cursor");
        drawn.edges(".near").removeClass("near");
      });
      graph.current = drawn;
      setBusy(false);
    });
    return () => {
      gone = true;
      graph.current?.destroy();
      graph.current = null;
    };
  }, [data, centre, layout, dark, navigate]);

  const zoom = (by: number) => {
    const drawn = graph.current;
    if (drawn) drawn.zoom({ level: drawn.zoom() * by, renderedPosition: { x: drawn.width() / 2, y: drawn.height() / 2 } });
  };
  return (
    <div className="drawing-frame">
      <div className="drawing-tools no-print">
        <Button variant="icon" iconName="zoom-in" ariaLabel={t.drawing.zoomIn} onClick={() => zoom(1.3)} />
        <Button variant="icon" iconName="zoom-out" ariaLabel={t.drawing.zoomOut} onClick={() => zoom(1 / 1.3)} />
        <Button variant="icon" iconName="zoom-to-fit" ariaLabel={t.drawing.fit} onClick={() => graph.current?.fit(undefined, 24)} />
      </div>
      {busy && <Loading label={t.drawing.busy} />}
      <div className="drawing" ref={place} role="img" aria-label={t.drawing.describe(data.nodes.length, data.edges.length)} />
    </div>
  );
}
