import { useCallback, useEffect, useRef, useState } from "react";
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
  const shown = useRef(first.id);
  const wanted = useRef(first.id);

  const show = useCallback(
    async (url: URL, comesBackTo?: number) => {
      const plan = pageAt(first.site.pages, url.pathname);
      if (!plan) return location.assign(url);
      wanted.current = plan.id;
      try {
        const page = await load(plan.id);
        // Who clicks again before the first page is here wants the second.
        if (wanted.current !== plan.id) return;
        if (comesBackTo === undefined) {
          history.replaceState({ top: scrollY }, "");
          history.pushState(null, "", url);
        }
        shown.current = plan.id;
        document.title = page.title;
        setData({ ...first, id: plan.id, page });
        requestAnimationFrame(() => arrive(url, comesBackTo));
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
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
      document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]").forEach((menu) => (menu.open = false));
      const plan = pageAt(first.site.pages, link.pathname);
      if (!plan || plan.id === shown.current) return;
      event.preventDefault();
      void show(new URL(link.href));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      const menu = document.querySelector<HTMLDetailsElement>("details[data-menu][open]");
      if (!menu) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    };
    const onPointer = (event: Event) => {
      const menu = document.querySelector<HTMLDetailsElement>("details[data-menu][open]");
      if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    };
    const onPop = (event: PopStateEvent) => {
      if (pageAt(first.site.pages, location.pathname)?.id === shown.current) return;
      const state = event.state as { top?: number } | null;
      void show(new URL(location.href), state?.top ?? 0);
    };
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("focusin", onPointer);
    addEventListener("popstate", onPop);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("focusin", onPointer);
      removeEventListener("popstate", onPop);
    };
  }, [first, show]);

  return data;
}

/** Takes the visitor to where a link leads, and a screen reader with them. */
function arrive(url: URL, comesBackTo?: number) {
  const main = document.getElementById("main");
  const target = url.hash ? document.getElementById(decodeURIComponent(url.hash.slice(1))) : null;
  if (comesBackTo !== undefined) scrollTo({ top: comesBackTo, behavior: "instant" as ScrollBehavior });
  else if (target) target.scrollIntoView();
  else scrollTo({ top: 0, behavior: "instant" as ScrollBehavior });
  main?.focus({ preventScroll: true });
}
