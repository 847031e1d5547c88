"""`make eval`: 40 edits of 8 sites with recorded answers of a model, good ones and bad ones, on the real server.

Each turn is asked as a person asks it. The model's part is played by a server on this machine that speaks a provider's
protocol and answers with what is recorded in `turns`. What comes of it is compared with what the turn expects, every
version that results is built again from its sources, and a table says all of it.
"""

import argparse
import collections
import json
import pathlib
import secrets
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Program"))

from server import Server, command  # noqa: E402
from stand_in import StandIn  # noqa: E402
from turns import CHANGES, EXPECTATIONS, all_projects, all_turns  # noqa: E402


class Evaluation:
    def __init__(self, server, model):
        self.server = server
        self.model = model
        self.projects = {}

    def set_up(self):
        """Makes the sites without a model, so that they are the same every time; then a model is there."""
        for project in all_projects():
            self.projects[project["name"]] = self.server.make(project["prompt"], seed=project["seed"])["id"]
        self.server.json("POST", "/api/providers", {
            "name": "stand-in", "kind": "openai-compatible", "base_url": self.model.address, "model": "test-model",
            "key": "sk-evaluation"})

    def run(self, turn):
        """One turn: what came of it, and what is wrong with that."""
        identity = self.projects[turn.project]
        for path, text in turn.files.items():
            self.put(identity, path, text)
        before = self.state(identity)
        self.model.play(turn.replies())
        start = time.monotonic()
        work = self.server.json("POST", f"/api/projects/{identity}/edit", {"text": turn.message, "by": "model"})
        job = self.server.wait(work["job"]["id"], seconds=120)
        milliseconds = (time.monotonic() - start) * 1000
        requests = self.model.requests()
        result = job.get("result") or {}
        figures = result.get("turn") or {}
        # A job that fails has refused with an error instead of an answer.
        outcome = figures.get("outcome") or ("refused" if job["state"] == "failed" else "none")
        after = self.state(identity)
        problems = list(self.problems(turn, outcome, before, after, requests))
        return {
            "turn": turn.name, "project": turn.project, "expected": turn.expect, "outcome": outcome,
            "rounds": figures.get("rounds"), "requests": len(requests), "ms": round(milliseconds),
            "said": (job.get("error") or {}).get("message") or " ".join(result.get("summary") or []),
            "problems": problems}

    def problems(self, turn, outcome, before, after, requests):
        if outcome != turn.expect:
            yield f"{outcome} instead of {turn.expect}"
        if outcome in ("refused", "answered") and after != before:
            yield "the files or the version changed, though nothing was to be changed"
        if outcome in CHANGES and after["version"] != before["version"] + 1:
            yield f"version {after['version']} after {before['version']}"
        if outcome in ("applied", "repaired", "answered") and len(requests) != 1:
            yield f"{len(requests)} requests for one answer"
        if outcome == "repaired_by_model" and len(requests) != len(turn.answers):
            yield f"{len(requests)} requests for {len(turn.answers)} answers"
        for text in turn.evidence:
            if len(requests) < 2 or text not in json.dumps(requests[1], ensure_ascii=False):
                yield f"the second request does not say “{text}”"
        pages = {path: self.page(after, path) for path in {"/"} | {path for path, _, _ in turn.pages}}
        if "<h1" not in pages["/"]:
            yield "the preview shows no heading"
        for path, text, is_there in turn.pages:
            if (text in pages[path]) != is_there:
                yield f"“{text}” is {'not ' if is_there else ''}in {path}"

    def state(self, identity):
        project = self.server.json("GET", f"/api/projects/{identity}")
        files = self.server.json("GET", f"/api/projects/{identity}/files")["files"]
        return {
            "version": project["head_version"], "preview": project["preview_url"],
            "files": {file["path"]: file["blob"] for file in files}}

    def page(self, state, path):
        status, _, content = self.server.preview(state["preview"], path)
        return content.decode() if status == 200 else ""

    def put(self, identity, path, text):
        head = self.server.json("GET", f"/api/projects/{identity}")["head_version"]
        saved = self.server.json(
            "PUT", f"/api/projects/{identity}/files/{path}", text.encode(), headers={"If-Match": f'"{head}"'})
        assert self.server.wait(saved["job"]["id"])["state"] == "succeeded"

    def builds(self, folder):
        """Builds every version of every site from its sources; names those that do not."""
        count, broken = 0, []
        for name, identity in self.projects.items():
            for version in range(1, self.state(identity)["version"] + 1):
                source = folder / f"{name}-{version}"
                self.save(identity, version, source)
                built = command(
                    "build", str(source), "--out", str(folder / "site"), "--cache", str(folder / "cache"))
                count += 1
                if built.returncode != 0:
                    broken.append(f"{name} {version}: {built.stderr[-300:]}")
        return count, broken

    def save(self, identity, version, folder):
        at = f"/api/projects/{identity}/files"
        for file in self.server.json("GET", f"{at}?version={version}")["files"]:
            status, _, content = self.server.request("GET", f"{at}/{file['path']}?version={version}")
            assert status == 200, file
            path = folder / file["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def show_head():
    print("| turn | expected | came | rounds | ms |\n|---|---|---|---|---|", flush=True)


def show_turn(one):
    print(f"| {one['turn']} | {one['expected']} | {one['outcome']} | {one['rounds']} | {one['ms']} |", flush=True)


def show_sums(results):
    came = collections.Counter(one["outcome"] for one in results)
    expected = collections.Counter(one["expected"] for one in results)
    print("\n| | came | expected |\n|---|---|---|")
    names = {"repaired": "repaired without a model", "repaired_by_model": "repaired by the model"}
    for name in [*EXPECTATIONS, *sorted(set(came) - set(EXPECTATIONS))]:
        print(f"| {names.get(name, name)} | {came[name]} | {expected[name]} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", help="turns whose names hold this, and those of the same site before them")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    turns = all_turns()
    if options.only:
        wanted = [turn for turn in turns if options.only in turn.name]
        last = {turn.project: turn.name for turn in wanted}
        turns = [turn for turn in turns if turn.name <= last.get(turn.project, "")]
    with tempfile.TemporaryDirectory(prefix="sitewright-evaluation-") as folder:
        folder = pathlib.Path(folder)
        model = StandIn()
        # The stand-in is on this machine, where a workspace's providers are not otherwise.
        server = Server(folder / "data", master_key=secrets.token_hex(32), models_loopback="true")
        try:
            evaluation = Evaluation(server.start(), model)
            evaluation.set_up()
            results = []
            if not options.json:
                show_head()
            for turn in turns:
                results.append(evaluation.run(turn))
                if not options.json:
                    show_turn(results[-1])
                for problem in results[-1]["problems"]:
                    print(f"{turn.name}: {problem} ({results[-1]['said'][:200]})", file=sys.stderr, flush=True)
            count, broken = evaluation.builds(folder / "versions")
        finally:
            model.stop()
            server.stop()
    if options.json:
        print(json.dumps({"turns": results, "versions": count, "broken": broken}, ensure_ascii=False))
    else:
        show_sums(results)
        print(f"\n{count - len(broken)} of {count} versions build from their sources.")
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken or any(one["problems"] for one in results) else 0


if __name__ == "__main__":
    sys.exit(main())
