import { lookOf } from "../look";
import { initials } from "../parts";
import type { PageData } from "../site";
import { words } from "../words";

/** Brand, navigation and the one thing that visitors come for. */
export function Header({ data }: { data: PageData }) {
  const shared = words("site.shared", data.shared.shared);
  const links = shared.items("links");
  const pages = data.site.pages.filter((page) => page.id !== "not-found");
  const home = pages[0]?.path ?? "/";
  const list =
    links.length > 0
      ? links.map((link) => (
          <li key={link.id}>
            <a href={link.raw("href")} {...link.text("label")} />
          </li>
        ))
      : pages.length < 2
        ? []
        : pages.map((page) => (
            <li key={page.id}>
              <a href={page.path} aria-current={page.id === data.id ? "page" : undefined} data-edit={`${page.id}.label`}>
                {data.labels[page.id]}
              </a>
            </li>
          ));
  const action = shared.has("action") && (
    <a className="button button-small" href={shared.raw("actionHref") || "#main"} {...shared.text("action")} />
  );
  // Without links there is nothing to arrange around the brand.
  const layout = list.length > 0 ? lookOf(data).header : "bar";
  const brand = (
    <a className="brand" href={home}>
      {layout !== "stacked" && layout !== "centred" && (
        <span className="monogram" aria-hidden="true">{initials(data.site.brand.name)}</span>
      )}
      <span className="brand-name" data-edit="site.brand.name">{data.site.brand.name}</span>
    </a>
  );
  const line = data.shared.tagline.trim();
  const hasLine = layout === "stacked" && line !== "" && line.toLowerCase() !== data.site.brand.name.toLowerCase();
  const nav = list.length > 0 && (
    <nav className="nav-wide" aria-label={data.shared.words.navigation}>
      <ul>{list}</ul>
    </nav>
  );
  const small = (list.length > 0 || action) && (
    <details className="nav-small" data-menu>
      <summary>
        <span className="nav-bars" aria-hidden="true" />
        <span data-edit="site.words.menu">{data.shared.words.menu}</span>
      </summary>
      <div className="nav-sheet">
        {list.length > 0 && (
          <nav aria-label={data.shared.words.navigation}>
            <ul>{list}</ul>
          </nav>
        )}
        {action}
      </div>
    </details>
  );
  const wideAction = action && <div className="nav-action">{action}</div>;
  if (layout === "split") {
    return (
      <header className="site-header header-split">
        <div className="shell">{nav}{brand}{wideAction}{small}</div>
      </header>
    );
  }
  if (layout === "centred" || layout === "stacked") {
    return (
      <header className={`site-header header-${layout}`}>
        <div className="shell">
          {brand}
          {hasLine && <p className="header-line" data-edit="site.tagline">{data.shared.tagline}</p>}
          {small}
          <div className="header-row">{nav}{wideAction}</div>
        </div>
      </header>
    );
  }
  return (
    <header className="site-header header-bar">
      <div className="shell">{brand}{nav}{wideAction}{small}</div>
    </header>
  );
}
