import { lookOf } from "../look";
import { Reach } from "../parts";
import type { PageData } from "../site";
import { words } from "../words";

/** Where everything is said once more: the way, the hours, the pages. */
export function Footer({ data }: { data: PageData }) {
  const shared = words("site.shared", data.shared.shared);
  const pages = data.site.pages.filter((page) => page.id !== "not-found");
  const layout = lookOf(data).footer;
  // What is said above already is not said again.
  const closing = shared.has("footer") && shared.raw("footer") !== data.shared.tagline;
  const reach = shared.has("address") || shared.has("phone") || shared.has("mail");
  const blocks = (
    <>
      {reach && (
        <address className="footer-block not-italic">
          {shared.has("address") && <p {...shared.text("address")} />}
          {shared.has("phone") && <p><Reach words={shared} field="phone" /></p>}
          {shared.has("mail") && <p><Reach words={shared} field="mail" /></p>}
        </address>
      )}
      {shared.has("hours") && <p className="footer-block" {...shared.text("hours")} />}
      {pages.length > 1 && (
        <nav className="footer-block footer-pages" aria-label={data.shared.words.footer}>
          <ul>
            {pages.map((page) => (
              <li key={page.id}>
                <a className="link" href={page.path} data-edit={`${page.id}.label`}>{data.labels[page.id]}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {shared.has("social") && (
        <ul className="footer-block">
          {shared.items("social").map((item) => (
            <li key={item.id}>
              <a className="link" href={item.raw("href")} {...item.text("label")} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
  const length = data.site.brand.name.length;
  const size = length > 60 ? "footer-name-longest" : length > 22 ? "footer-name-long" : "";
  const name = <p className={`footer-name ${size}`} data-edit="site.brand.name">{data.site.brand.name}</p>;
  const said = data.shared.tagline.trim();
  const tagline = said !== "" && said.toLowerCase() !== data.site.brand.name.toLowerCase() && <p className="footer-tagline" data-edit="site.tagline">{data.shared.tagline}</p>;
  const end = (closing || shared.has("legal") || shared.has("rights")) && (
    <div className="footer-end">
      {closing && <p {...shared.text("footer")} />}
      {shared.has("legal") && <p {...shared.text("legal")} />}
      {shared.has("rights") && <p {...shared.text("rights")} />}
    </div>
  );
  if (layout === "band") {
    return (
      <footer className="site-footer footer-band">
        <div className="shell">
          <div className="footer-grid">
            {tagline && <div className="footer-brand">{tagline}</div>}
            {blocks}
          </div>
          {name}
          {end}
        </div>
      </footer>
    );
  }
  if (layout === "centred") {
    return (
      <footer className="site-footer footer-centred">
        <div className="shell">
          {name}
          {tagline}
          <div className="footer-grid">{blocks}</div>
          {end}
        </div>
      </footer>
    );
  }
  return (
    <footer className="site-footer">
      <div className="shell">
        <div className="footer-grid">
          <div className="footer-brand">{name}{tagline}</div>
          {blocks}
        </div>
        {end}
      </div>
    </footer>
  );
}
