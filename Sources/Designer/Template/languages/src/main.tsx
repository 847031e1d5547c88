import { hydrateRoot, createRoot } from "react-dom/client";
import { App } from "./App";
import { baseOf, joinedPage, joinedShared, languageAt, siteIn } from "./languages";
import { pageAt } from "./router";
import { sendFormsInPlace } from "./send";
import type { PageData, PageWords, SharedWords, SitePlan } from "./site";
import "./styles.css";
import "./theme.css";

async function json<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
}

sendFormsInPlace();

const root = document.getElementById("root");
const inlined = document.getElementById("page-data");

if (root && inlined) {
  // A prerendered page: everything is here already.
  const data = JSON.parse(inlined.textContent ?? "") as PageData;
  const known = new Map<string, Promise<PageWords>>([[data.id, Promise.resolve(data.page)]]);
  const load = (id: string) => {
    const words = known.get(id) ?? json<PageWords>(`/content${baseOf(data.site)}/${id}.json`);
    known.set(id, words);
    words.catch(() => known.delete(id));
    return words;
  };
  hydrateRoot(root, <App data={data} load={load} />);
} else if (root) {
  // The development server: the files are read as they are.
  void start(root);
}

async function start(root: HTMLElement) {
  const plan = await json<SitePlan>("/site.json");
  const own = languageAt(plan, location.pathname);
  const site = siteIn(plan, own);
  const folder = (language: string) => `/src/content/${language}`;
  // A translation may lack a file; then the site's own language says it.
  const maybe = <T,>(address: string) => (own.base ? json<T>(address).catch(() => undefined) : Promise.resolve(undefined));
  const load = async (id: string) => {
    const [source, other] = await Promise.all([
      json<PageWords>(`${folder(plan.language)}/${id}.json`),
      maybe<PageWords>(`${folder(own.language)}/${id}.json`),
    ]);
    return own.base ? joinedPage(id, source, other, plan, own) : source;
  };
  const [source, other, ...pages] = await Promise.all([
    json<SharedWords>(`${folder(plan.language)}/site.json`),
    maybe<SharedWords>(`${folder(own.language)}/site.json`),
    ...plan.pages.map((page) => load(page.id)),
  ]);
  const shared = own.base ? joinedShared(source, other, pages, plan, own) : source;
  const here = pageAt(site.pages, location.pathname) ?? site.pages[0];
  const labels: { [page: string]: string } = {};
  site.pages.forEach((page, index) => (labels[page.id] = pages[index]?.label ?? page.id));
  const page = pages[site.pages.findIndex((other) => other.id === here?.id)];
  if (!here || !page) return;
  document.documentElement.lang = site.language;
  document.documentElement.dir = site.direction;
  document.title = page.title;
  createRoot(root).render(<App data={{ site, shared, labels, id: here.id, page }} load={load} />);
}
