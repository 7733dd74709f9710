import TreeView from "@cloudscape-design/components/tree-view";
import { useMemo, useState } from "react";
import { Empty } from "../../parts/states";
import { Value } from "../../parts/Value";
import { t } from "../../texts";
import type { Node } from "./tree";

const everyGroup = (nodes: Node[]): string[] => nodes.flatMap((node) => (node.children ? [node.path, ...everyGroup(node.children)] : []));

/** A configuration to unfold; what has one or two groups is shown unfolded. */
export function ConfigurationTree({ nodes, unfold }: { nodes: Node[]; unfold: boolean }) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => everyGroup(nodes), [nodes]);
  const open = unfold || groups.length <= 12;
  const expanded = groups.filter((path) => toggled.has(path) !== open);
  if (nodes.length === 0) return <Empty title={t.resources.noKey} />;
  return (
    <TreeView<Node>
      items={nodes}
      ariaLabel={t.resources.tabs.configuration}
      connectorLines="vertical"
      expandedItems={expanded}
      getItemId={(node) => node.path}
      getItemChildren={(node) => node.children}
      onItemToggle={({ detail }) => {
        const next = new Set(toggled);
        if (!next.delete(detail.item.path)) next.add(detail.item.path);
        setToggled(next);
      }}
      renderItem={(node) => ({
        announcementLabel: node.key,
        content: (
          <span>
            <span className="key">{node.key}</span> {node.children ? <span className="nought">{size(node)}</span> : <Value value={node.value} />}
          </span>
        ),
      })}
    />
  );
}

const size = (node: Node) => (Array.isArray(node.value) ? t.resources.listOf(node.value.length) : "");
