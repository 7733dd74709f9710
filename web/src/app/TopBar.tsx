import TopNavigation, { type TopNavigationProps } from "@cloudscape-design/components/top-navigation";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { patch, remove } from "../api/client";
import { session } from "../api/queries";
import { useChange } from "../api/useChange";
import { t } from "../texts";
import { type Look, setLook, useLook } from "./look";

// Comes after the page itself: it is not what the first view waits for.
const Search = lazy(() => import("./Search"));

/** Who one is, for whom, how it looks; the search across the estate. */
export function TopBar() {
  const { data } = useQuery(session);
  const look = useLook();
  const queries = useQueryClient();
  const others = data?.tenants.filter((one) => one.id !== data.tenant.id) ?? [];
  // Everything on screen is the other customer's now.
  const turn = useChange((tenant: string) => patch("/session", { tenant }), { onDone: () => location.assign("/") });
  const signOut = async () => {
    await remove("/session");
    queries.clear();
    location.assign("/");
  };
  const tick = (on: boolean) => (on ? { iconName: "check" as const } : {});
  const utilities: TopNavigationProps.Utility[] = [
    {
      type: "menu-dropdown",
      iconName: "settings",
      ariaLabel: t.top.look,
      title: t.top.look,
      items: [
        { id: "mode", text: t.top.mode, items: (["system", "light", "dark"] as const).map((id) => ({ id: `mode:${id}`, text: t.top.modes[id], ...tick(look.mode === id) })) },
        { id: "density", text: t.top.density, items: (["compact", "comfortable"] as const).map((id) => ({ id: `density:${id}`, text: t.top.densities[id], ...tick(look.density === id) })) },
      ],
      onItemClick: ({ detail }) => {
        const [what, value] = detail.id.split(":");
        setLook({ [what as keyof Look]: value } as Partial<Look>);
      },
    },
    {
      type: "menu-dropdown",
      text: data?.user.name || data?.user.email,
      description: data?.tenant.name,
      iconName: "user-profile",
      items: [
        ...(others.length > 0 ? [{ id: "tenants", text: t.top.tenants, items: others.map((one) => ({ id: `tenant:${one.id}`, text: one.name })) }] : []),
        { id: "plan", text: t.nav.plan, href: "/plan" },
        { id: "out", text: t.top.signOut },
      ],
      onItemClick: ({ detail }) => {
        if (detail.id === "out") void signOut();
        else if (detail.id.startsWith("tenant:")) turn.mutate(detail.id.slice("tenant:".length));
      },
    },
  ];
  return (
    <TopNavigation
      identity={{ href: "/", logo: { src: "/atoll-wordmark.svg", alt: t.product } }}
      search={
        <Suspense>
          <Search />
        </Suspense>
      }
      utilities={utilities}
    />
  );
}
