"""Makes the gallery and takes its pictures: `make gallery`. They are to be looked at, and are no part of the repository."""

import argparse
import html
import json
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

from playwright.sync_api import sync_playwright  # noqa: E402

from gallery.sites import PROMPTS, SEEDS  # noqa: E402
from server import Server  # noqa: E402

WIDTHS = (1280, 390)
CHROMIUM = os.environ.get("SITEWRIGHT_CHROMIUM", "/usr/bin/chromium")


def picture(browser, address, width, scheme, file):
    context = browser.new_context(
        viewport={"width": width, "height": 800 if width > 600 else 844}, color_scheme=scheme, reduced_motion="reduce")
    try:
        page = context.new_page()
        page.goto(address, wait_until="load")
        page.screenshot(path=str(file), full_page=True)
    finally:
        context.close()


def sheet(out, made):
    """One page on which all pictures are seen side by side."""
    rows = []
    for name, seed, prompt, files in made:
        pictures = "".join(f'<img loading="lazy" src="{html.escape(file)}" alt="">' for file in files)
        rows.append(f'<section><h2>{html.escape(name)}, seed {seed}</h2><p dir="auto">{html.escape(prompt)}</p>'
                    f"<div>{pictures}</div></section>")
    style = ("body{font:16px/1.5 system-ui,sans-serif;margin:2rem;background:#ddd}div{display:flex;gap:1rem;"
             "align-items:start;overflow-x:auto}img{width:640px}img:nth-child(2n){width:240px}p{max-width:60rem}")
    (out / "index.html").write_text(
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>{style}</style>'
        f"<h1>Gallery</h1>{''.join(rows)}", encoding="utf-8")


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*", help="the sites to make; all where none is named")
    words.add_argument("--out", type=pathlib.Path, default=pathlib.Path("gallery"))
    words.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    words.add_argument("--scheme", choices=["light", "dark"], default="light", help="what the visitor's browser asks for")
    words.add_argument("--pages", action="store_true", help="every page and not the first one only")
    asked = words.parse_args()
    unknown = set(asked.names) - set(PROMPTS)
    if unknown:
        words.error(f"unknown: {', '.join(sorted(unknown))}; there are {', '.join(PROMPTS)}")
    asked.out.mkdir(parents=True, exist_ok=True)
    wanted = [(name, seed) for name in asked.names or PROMPTS for seed in asked.seeds]
    made = []
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(pathlib.Path(folder) / "data").start()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            for number, (name, seed) in enumerate(wanted, 1):
                print(f"[{number}/{len(wanted)}] {name}, seed {seed}", flush=True)
                site = server.make(PROMPTS[name], seed=seed)
                address = site["preview_url"].rstrip("/")
                paths = ["/"]
                if asked.pages:
                    status, _, plan = server.request("GET", f"/api/projects/{site['id']}/files/site.json")
                    assert status == 200, plan
                    paths = [page["path"] for page in json.loads(plan)["pages"]]
                files = []
                for path in paths:
                    for width in WIDTHS:
                        place = path.strip("/").replace("/", "-") or "home"
                        file = f"{name}-{seed}-{place}-{width}.png"
                        picture(browser, address + path, width, asked.scheme, asked.out / file)
                        files.append(file)
                made.append((name, seed, PROMPTS[name], files))
        finally:
            browser.close()
            server.stop()
    sheet(asked.out, made)
    print(f"Open {asked.out / 'index.html'}")


if __name__ == "__main__":
    main()
