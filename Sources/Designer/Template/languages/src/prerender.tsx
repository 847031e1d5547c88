// Writes every page of the site as HTML. Run once at build: `prerender.js PROJECT OUT`; see README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { renderToString } from "react-dom/server";
import { App } from "./App";
import { addressIn, joinedPage, joinedShared, markHTML, siteIn } from "./languages";
import type { LanguagePlan, PageData, PagePlan, PageWords, SharedWords, SitePlan } from "./site";

type Assets = { script: string; styles: string; theme?: string; share?: string };

function read<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What a translation may lack, because the site's own language stands in for it. */
function found<T>(file: string): T | undefined {
  return existsSync(file) ? read<T>(file) : undefined;
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** The addresses of a page in all languages; the first is for everybody else, too. */
function alternates(site: SitePlan, path: string, origin: string): [string, string][] {
  const links = site.languages.map((language): [string, string] => [language.language, origin + addressIn(language, path)]);
  return [...links, ["x-default", origin + path]];
}

/** JSON that cannot end the script element it stands in. */
const inlined = (value: unknown) => JSON.stringify(value).replace(/</g, "\\u003c");

function assetsOf(out: string): Assets {
  const given = process.env.SITEWRIGHT_ASSETS;
  if (given) return JSON.parse(given) as Assets;
  const manifest = read<{ [file: string]: { file: string; css?: string[] } }>(join(out, ".vite/manifest.json"));
  const entry = manifest["index.html"];
  if (!entry) throw new Error(`${out}/.vite/manifest.json: it has no index.html; run vite build first`);
  return { script: `/${entry.file}`, styles: `/${entry.css?.[0] ?? ""}` };
}

function head(data: PageData, plan: PagePlan | undefined, origin: string, assets: Assets, themeColours: string[]) {
  const { page, site } = data;
  const here = site.pages.find((other) => other.id === data.id);
  const address = plan && here && origin ? origin + here.path : "";
  const others = site.languages.filter((other) => other.language !== site.language);
  const own = site.languages[0]?.language ?? site.language;
  const isForeign = page.marks?.includes(`${data.id}.title`) ?? false;
  const meta = (name: string, value: string) => (value ? `<meta name="${name}" content="${escaped(value)}">` : "");
  const property = (name: string, value: string) => (value ? `<meta property="${name}" content="${escaped(value)}">` : "");
  return [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title${isForeign ? ` lang="${escaped(own)}"` : ""}>${escaped(page.title)}</title>`,
    meta("description", page.description),
    plan ? "" : meta("robots", "noindex"),
    address ? `<link rel="canonical" href="${escaped(address)}">` : "",
    ...(plan && origin
      ? alternates(site, plan.path, origin).map(
          ([language, url]) => `<link rel="alternate" hreflang="${escaped(language)}" href="${escaped(url)}">`,
        )
      : []),
    property("og:type", "website"),
    property("og:site_name", site.brand.name),
    property("og:title", page.title),
    property("og:description", page.description),
    property("og:url", address),
    property("og:image", origin ? origin + (assets.share ?? "/og.svg") : ""),
    property("og:locale", site.language.replace("-", "_")),
    ...others.map((other) => property("og:locale:alternate", other.language.replace("-", "_"))),
    meta("twitter:card", "summary_large_image"),
    themeColours[0] ? `<meta name="theme-color" content="${themeColours[0]}">` : "",
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${assets.styles}">`,
    assets.theme ? `<link rel="stylesheet" href="${assets.theme}">` : "",
    `<script type="module" src="${assets.script}"></script>`,
  ].filter(Boolean).join("\n");
}

function html(data: PageData, plan: PagePlan | undefined, origin: string, assets: Assets, colours: string[]) {
  const body = markHTML(renderToString(<App data={data} load={() => Promise.resolve(data.page)} />), data);
  return `<!doctype html>
<html lang="${escaped(data.site.language)}" dir="${data.site.direction}">
<head>
${head(data, plan, origin, assets, colours)}
</head>
<body>
<div id="root">${body}</div>
<script type="application/json" id="page-data">${inlined(data)}</script>
</body>
</html>
`;
}

function main(project: string, out: string) {
  const { brand, language, direction, languages, numerals, forms, look = {}, pages } = read<SitePlan>(join(project, "site.json"));
  // The page needs the arrangements of the look; its colours and sizes are in the theme.
  const { header, footer, heads, surface, rhythm, frame } = look;
  const plan: SitePlan = {
    brand, language, direction, languages, numerals, forms, look: { header, footer, heads, surface, rhythm, frame }, pages,
  };
  const folder = join(project, "src/content");
  const source = read<SharedWords>(join(folder, language, "site.json"));
  const sources = pages.map((page) => read<PageWords>(join(folder, language, `${page.id}.json`)));
  const origin = (process.env.SITEWRIGHT_ORIGIN ?? "").replace(/\/$/, "");
  const assets = assetsOf(out);
  const theme = join(project, "src/theme.css");
  const colours = existsSync(theme) ? readFileSync(theme, "utf8").match(/(?<=--paper:\s*)#[0-9a-f]{6}/g) ?? [] : [];
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), text);
  };

  for (const own of languages) {
    const site = siteIn(plan, own);
    const words = own.base
      ? sources.map((page, index) => {
          const id = pages[index]?.id ?? "";
          return joinedPage(id, page, found<PageWords>(join(folder, own.language, `${id}.json`)), plan, own);
        })
      : sources;
    const shared = own.base
      ? joinedShared(source, found<SharedWords>(join(folder, own.language, "site.json")), words, plan, own)
      : source;
    const labels: { [page: string]: string } = {};
    pages.forEach((page, index) => (labels[page.id] = words[index]?.label ?? page.id));
    pages.forEach((page, index) => {
      const said = words[index];
      if (!said) return;
      const name = addressIn(own, page.path).replace(/^\/|\/$/g, "") || "index";
      write(`${name}.html`, html({ site, shared, labels, id: page.id, page: said }, page, origin, assets, colours));
      write(`content${own.base}/${page.id}.json`, JSON.stringify(said));
    });
    if (!own.base) write("404.html", html(missing(site, shared, labels), undefined, origin, assets, colours));
  }

  if (origin) {
    const addresses = pages.flatMap((page) => {
      const links = alternates(plan, page.path, origin).map(
        ([language, url]) => `<xhtml:link rel="alternate" hreflang="${escaped(language)}" href="${escaped(url)}"/>`,
      );
      return languages.map((own: LanguagePlan) => `<url><loc>${escaped(origin + addressIn(own, page.path))}</loc>${links.join("")}</url>`);
    });
    write("sitemap.xml", `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${addresses.join("\n")}\n</urlset>\n`);
  }
  write("robots.txt", `User-agent: *\nAllow: /\n${origin ? `Sitemap: ${origin}/sitemap.xml\n` : ""}`);
}

/** What stands at an address that leads nowhere. */
function missing(site: SitePlan, shared: SharedWords, labels: { [page: string]: string }): PageData {
  return {
    site: { ...site, pages: [...site.pages, { id: "not-found", path: "/404", sections: [{ id: "missing", kind: "notFound", layout: "" }] }] },
    shared,
    labels,
    id: "not-found",
    page: {
      label: shared.words.notFound ?? "404",
      title: `${shared.words.notFound ?? "404"} – ${site.brand.name}`,
      description: "",
      sections: { missing: { heading: shared.words.notFound } },
    },
  };
}

try {
  main(process.argv[2] ?? ".", process.argv[3] ?? "dist");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
