import SideNavigation, { type SideNavigationProps } from "@cloudscape-design/components/side-navigation";
import { useLocation } from "react-router";
import { t } from "../texts";
import { link, useScope } from "./scope";

const n = t.nav;

/** The pages; those about a part of the estate keep that part when one goes from one to the other. */
export function Navigation() {
  const { pathname } = useLocation();
  const scope = useScope();
  const scoped = (path: string, text: string): SideNavigationProps.Link => ({ type: "link", text, href: link(path, scope) });
  const plain = (path: string, text: string): SideNavigationProps.Link => ({ type: "link", text, href: path });
  const first = `/${pathname.split("/")[1] ?? ""}`;
  const items: SideNavigationProps.Item[] = [
    scoped("/", n.overview),
    scoped("/compliance", n.compliance),
    plain("/reviews", n.reviews),
    scoped("/risks", n.risks),
    scoped("/resources", n.resources),
    { type: "divider" },
    {
      type: "section-group",
      title: n.estate,
      items: [plain("/workloads", n.workloads), plain("/accounts", n.accounts), plain("/scans", n.scans), plain("/gaps", n.gaps), plain("/schedules", n.schedules), plain("/rules", n.rules)],
    },
    { type: "divider" },
    {
      type: "section-group",
      title: n.settings,
      items: [plain("/notifications", n.notifications), plain("/people", n.people), plain("/tokens", n.tokens), plain("/audit", n.audit), plain("/plan", n.plan), plain("/customers", n.customers)],
    },
  ];
  const links = items.flatMap((item) => (item.type === "section-group" ? [...item.items] : [item])).filter((item) => item.type === "link");
  return <SideNavigation items={items} activeHref={links.find((item) => item.href.split("?")[0] === first)?.href} />;
}
