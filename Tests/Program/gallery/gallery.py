"""The sites of the gallery on one server, each made when it is first asked for."""

import json

from gallery.sites import PROMPTS, SEEDS


class Site:
    """A site of the gallery, as its server has it."""

    def __init__(self, server, name, seed):
        self.server = server
        self.name = f"{name}-{seed}"
        made = server.make(PROMPTS[name], seed=seed)
        self.origin = made["preview_url"].rstrip("/")
        self.host = self.origin.split("//")[1]
        status, _, plan = server.request("GET", f"/api/projects/{made['id']}/files/site.json")
        assert status == 200, plan
        self.paths = [page["path"] for page in json.loads(plan)["pages"]]

    def get(self, path):
        return self.server.request("GET", path, host=self.host, token=False, headers={"Accept": "text/html"})


class Gallery:
    """All sites by name and seed."""

    names = [(name, seed) for name in PROMPTS for seed in SEEDS]

    def __init__(self, server):
        self.server = server
        self.made = {}

    def site(self, name, seed):
        if (name, seed) not in self.made:
            self.made[name, seed] = Site(self.server, name, seed)
        return self.made[name, seed]
