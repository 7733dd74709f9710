import { useEffect } from "react";
import { useNavigate } from "react-router";

/** Follows every link to a page of the dashboard without loading it anew, wherever on the page it stands. */
export function useLinks() {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const anchor = (event.target as Element | null)?.closest?.("a[href]");
      const href = anchor?.getAttribute("href");
      if (!anchor || !href?.startsWith("/") || href.startsWith("/api/")) return;
      if (anchor.hasAttribute("download") || anchor.getAttribute("target") === "_blank") return;
      event.preventDefault();
      void navigate(href);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [navigate]);
}
