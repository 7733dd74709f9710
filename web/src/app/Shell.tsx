import AppLayout from "@cloudscape-design/components/app-layout";
import { useEffect, useState } from "react";
import { Outlet, useLocation, useNavigation } from "react-router";
import { t } from "../texts";
import { Navigation } from "./Navigation";
import { NoticeBar } from "./notices";
import { TopBar } from "./TopBar";
import { useLinks } from "./useLinks";

const WIDE = 900;

/** What frames every page: the bar on top, the navigation at the side, what there is to tell. */
export function Shell() {
  useLinks();
  const { pathname } = useLocation();
  const loading = useNavigation().state === "loading";
  const [open, setOpen] = useState(innerWidth > WIDE);
  useEffect(() => {
    scrollTo(0, 0);
    if (innerWidth <= WIDE) setOpen(false);
  }, [pathname]);
  return (
    <>
      <div id="top">
        <TopBar />
      </div>
      {loading && <div className="page-loading" role="progressbar" aria-label={t.loading} />}
      <AppLayout
        headerSelector="#top"
        toolsHide
        navigationWidth={220}
        navigation={<Navigation />}
        navigationOpen={open}
        onNavigationChange={({ detail }) => setOpen(detail.open)}
        notifications={<NoticeBar />}
        stickyNotifications
        maxContentWidth={1800}
        content={<Outlet />}
      />
    </>
  );
}
