"""The turns of the evaluation, as files: what a person asks, what a model answers, and what must come of it.

    project: bakery
    expect: repaired_by_model
    message: Give the buttons a class of their own.

    @@@ answer
    What the model says to the first request, as it was recorded.
    @@@ answer
    What it says to the second one, which asks it to repair the first.
    @@@ evidence
    ambiguous
    @@@ page /
    a text that stands in that page afterwards, one a line

`answer length` ends because the answer was as long as it may be, `answer refused` because the provider refuses,
`answer cut N` loses its connection after N bytes, `answer endless` never ends. `absent PATH` names texts that must not
stand in a page, `evidence` texts of the second request, and `put PATH` a file that is there before.
"""

import json
import pathlib
import re

FOLDER = pathlib.Path(__file__).parent
# What ends with another version, and all that a turn may come to.
CHANGES = ("applied", "repaired", "repaired_by_model")
EXPECTATIONS = (*CHANGES, "answered", "refused")


class Turn:
    def __init__(self, file):
        head, *parts = re.split(r"^@@@ ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        fields = dict(line.split(": ", 1) for line in head.strip().splitlines())
        self.name = file.stem
        self.project = fields["project"]
        self.expect = fields["expect"]
        self.message = fields["message"]
        self.answers = []
        # Texts by the path of the page; whether they must be there, or must not.
        self.pages = []
        self.evidence = []
        self.files = {}
        for part in parts:
            title, body = part.split("\n", 1)
            kind, _, rest = title.partition(" ")
            body = body.rstrip("\n")
            if kind == "answer":
                self.answers.append((rest, body))
            elif kind in ("page", "absent"):
                self.pages += [(rest, line, kind == "page") for line in body.splitlines()]
            elif kind == "evidence":
                self.evidence += body.splitlines()
            elif kind == "put":
                self.files[rest] = body + "\n"
            else:
                raise ValueError(f"{file.name}: there is no part “{kind}”")
        if self.expect not in EXPECTATIONS or not self.answers:
            raise ValueError(f"{file.name}: no expectation that is known, or no answer")

    def replies(self):
        """The answers as the server that stands in for a provider takes them: in pieces of a few letters."""
        return [reply(kind, text) for kind, text in self.answers]


def reply(kind, text):
    word, _, number = kind.partition(" ")
    # What a model writes ends where it stops, mostly without a newline.
    answer = {"pieces": [text[start:start + 7] for start in range(0, len(text), 7)]}
    if word in ("length", "refused"):
        answer["ending"] = word
    reply = {"answer": answer}
    if word == "cut":
        reply["cutAt"] = int(number)
    if word == "endless":
        reply["isEndless"] = True
    return reply


def all_turns():
    return [Turn(file) for file in sorted((FOLDER / "turns").glob("*.turn"))]


def all_projects():
    return json.loads((FOLDER / "projects.json").read_text(encoding="utf-8"))
