import { useCallback, useEffect, useState } from "react";
import type { PageData, PagePlan, PageWords } from "./site";

export type LoadPage = (id: string) => Promise<PageWords>;

const trimmed = (path: string) => path.replace(/(?:\/index)?(?:\.html)?\/?$/, "") || "/";

/** The page at an address of this site, or nothing for an address elsewhere. */
export function pageAt(pages: PagePlan[], path: string): PagePlan | undefined {
  return pages.find((page) => trimmed(page.path) === trimmed(path));
}

/**
 * Follows links between the site's pages without loading the document again.
 *
 * Every link is a plain anchor, so the site works without this; a page that cannot be fetched is opened the plain way.
 */
export function useRouter(first: PageData, load: LoadPage): PageData {
  const [data, setData] = useState(first);

  const show = useCallback(
    async (url: URL, isNew: boolean) => {
      const plan = pageAt(first.site.pages, url.pathname);
      if (!plan) return location.assign(url);
      try {
        const page = await load(plan.id);
        if (isNew) history.pushState(null, "", url);
        document.title = page.title;
        setData({ ...first, id: plan.id, page });
        requestAnimationFrame(() => arrive(url, isNew));
      } catch {
        location.assign(url);
      }
    },
    [first, load],
  );

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = (event.target as Element).closest?.("a");
      if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
      document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]").forEach((menu) => (menu.open = false));
      if (trimmed(link.pathname) === trimmed(location.pathname)) return;
      if (!pageAt(first.site.pages, link.pathname)) return;
      event.preventDefault();
      void show(new URL(link.href), true);
    };
    const onKey = (event: KeyboardEvent) => {
      const menu = event.key === "Escape" && document.querySelector<HTMLDetailsElement>("details[data-menu][open]");
      if (!menu) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    let path = location.pathname;
    const onPop = () => {
      if (location.pathname === path) return;
      path = location.pathname;
      void show(new URL(location.href), false);
    };
    const onNavigated = () => (path = location.pathname);
    document.addEventListener("click", onClick);
    document.addEventListener("click", onNavigated);
    document.addEventListener("keydown", onKey);
    addEventListener("popstate", onPop);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("click", onNavigated);
      document.removeEventListener("keydown", onKey);
      removeEventListener("popstate", onPop);
    };
  }, [first, show]);

  return data;
}

/** Takes the visitor to where a link leads, and a screen reader with them. */
function arrive(url: URL, isNew: boolean) {
  const target = url.hash ? document.getElementById(decodeURIComponent(url.hash.slice(1))) : null;
  if (target) return target.scrollIntoView();
  if (isNew) scrollTo({ top: 0, behavior: "instant" as ScrollBehavior });
  document.getElementById("main")?.focus({ preventScroll: true });
}
