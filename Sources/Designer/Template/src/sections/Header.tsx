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
  return (
    <header className="site-header">
      <div className="shell flex items-center justify-between gap-6 py-4">
        <a className="brand" href={home}>
          <span className="monogram" aria-hidden="true">{initials(data.site.brand.name)}</span>
          <span className="brand-name" data-edit="site.brand.name">{data.site.brand.name}</span>
        </a>
        {list.length > 0 && (
          <nav className="nav-wide" aria-label={data.shared.words.navigation}>
            <ul>{list}</ul>
          </nav>
        )}
        <div className="nav-action">{action}</div>
        {(list.length > 0 || action) && (
          <details className="nav-small" data-menu>
            <summary>
              <span className="nav-bars" aria-hidden="true" />
              <span data-edit="site.words.menu">{data.shared.words.menu}</span>
            </summary>
            <div className="nav-sheet">
              <nav aria-label={data.shared.words.navigation}>
                <ul>{list}</ul>
              </nav>
              {action}
            </div>
          </details>
        )}
      </div>
    </header>
  );
}
