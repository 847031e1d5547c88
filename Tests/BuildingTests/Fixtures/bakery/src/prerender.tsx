import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { renderToString } from "react-dom/server";
import { App, type Words } from "./App";

type Site = { language: string; pages: { id: string; path: string }[] };

const [project, out] = process.argv.slice(2) as [string, string];
const assets = JSON.parse(process.env.SITEWRIGHT_ASSETS ?? "{}") as { script: string; styles: string; theme: string };
const origin = process.env.SITEWRIGHT_ORIGIN ?? "";

function read<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(`${project}/${file}`, "utf8")) as T;
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

const site = read<Site>("site.json");
for (const page of site.pages) {
  const words = read<Words>(`src/content/${site.language}/${page.id}.json`);
  const html = `<!doctype html>
<html lang="${site.language}">
<head><title>${words.title}</title><link rel="canonical" href="${origin}${page.path}">
<link rel="stylesheet" href="${assets.styles}"><link rel="stylesheet" href="${assets.theme}">
<script type="module" src="${assets.script}"></script></head>
<body><div id="root">${renderToString(<App words={words} />)}</div>
<script type="application/json" id="words">${JSON.stringify(words)}</script></body>
</html>`;
  writeFileSync(`${out}/${page.path === "/" ? "index" : page.id}.html`, html);
  mkdirSync(`${out}/content`, { recursive: true });
  writeFileSync(`${out}/content/${page.id}.json`, JSON.stringify(words));
}
writeFileSync(`${out}/robots.txt`, `Sitemap: ${origin}/sitemap.xml\n`);
