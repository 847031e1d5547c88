"""A person with a browser, and what that person asks for."""

import os

BAKERY = (
    "A site for Padaria Aurora, a family bakery in Lisbon: warm colours, menu, "
    "open Tuesday to Sunday 7:00–19:00, and how to find us"
)
PATIENCE = 30_000


class Visitor:
    """A person with a browser of their own, and what went wrong on the pages that they saw."""

    def __init__(self, chromium, server, width=1280, scheme="light", scripts=True):
        self.server = server
        self.context = chromium.new_context(
            viewport={"width": width, "height": 844 if width < 600 else 800}, color_scheme=scheme,
            java_script_enabled=scripts, has_touch=width < 600, reduced_motion="reduce")
        self.context.set_default_timeout(PATIENCE)
        self.noted = []
        self.expected = []
        self.context.on("page", self.watch)
        self.page = self.context.new_page()

    def watch(self, page):
        page.on("console", lambda line: self.note(f"console {line.type}: {line.text}", line.type in ("error", "warning")))
        page.on("pageerror", lambda error: self.note(f"error: {error}"))
        page.on("request", lambda request: self.note(f"foreign: {request.url}", not self.is_ours(request.url)))

    def note(self, trouble, counts=True):
        if counts:
            self.noted.append(trouble)

    def expects(self, words):
        """What a browser tells of a refusal that the test asks for is no trouble, whenever it comes."""
        self.expected.append(words)

    @property
    def troubles(self):
        return [trouble for trouble in self.noted if not any(words in trouble for words in self.expected)]

    def is_ours(self, url):
        if url.startswith(("data:", "blob:", "about:")):
            return True
        host = url.split("//", 1)[-1].split("/", 1)[0]
        return host == f"localhost:{self.server.port}" or host.endswith(f".localhost:{self.server.port}")

    def sign_in(self):
        link = self.server.json("POST", "/api/sign-in-links", {}, headers={"Idempotency-Key": os.urandom(8).hex()})
        self.page.goto(self.server.origin + "/sign-in/" + link["url"].replace("#", "/").rsplit("/", 1)[-1])
        self.page.get_by_role("button", name="Sign in").click()
        # The miniatures of the sites may still load.
        self.page.wait_for_url(self.server.origin + "/", wait_until="commit")
        return self

    def open(self, path):
        # A browser holds the load of a frame back while it is out of sight, and with it that of the page.
        self.page.goto(self.server.origin + path, wait_until="domcontentloaded")
        return self.page

    def wait_for_version(self, number):
        self.page.locator(f"[data-part=state] [data-version='{number}']").wait_for()
        self.page.locator(f".versions .up[data-number='{number}']").wait_for(state="attached")

    def show(self, part):
        """Goes to a part of a project: “Chat”, “Versions”."""
        self.page.locator(".tabs").get_by_role("link", name=part).click()

    @property
    def preview(self):
        return self.page.frame_locator(".stage iframe")

    def scrolls_sideways(self):
        return self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
