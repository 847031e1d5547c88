import { hydrateRoot, createRoot } from "react-dom/client";
import { App } from "./App";
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
    const words = known.get(id) ?? json<PageWords>(`/content/${id}.json`);
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
  const site = await json<SitePlan>("/site.json");
  const folder = `/src/content/${site.language}`;
  const load = (id: string) => json<PageWords>(`${folder}/${id}.json`);
  const [shared, ...pages] = await Promise.all([
    json<SharedWords>(`${folder}/site.json`),
    ...site.pages.map((page) => load(page.id)),
  ]);
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
