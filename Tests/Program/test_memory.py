"""What a project remembers is kept to by the built-in designer, and only people decide what that is."""

import json

from server import Server

DOCUMENT = """# Brand

- Phone: 21 555 0134
- Hours: Tue–Sun 7:00–19:00
- Colours not wanted: blue
"""


def test_designer_keeps_to_the_memory(tmp_path):
    server = Server(tmp_path / "data").start()

    def do(path, body):
        work = server.json("POST", path, body)
        job = server.wait(work["job"]["id"])
        assert job["state"] == "succeeded", job
        return job

    try:
        prompt = "A site for Padaria Aurora, a bakery in Lisbon, ola@aurora.example, with a contact section"
        project = server.make(prompt, seed=4)
        path = f"/api/projects/{project['id']}"
        status, headers, content = server.request("GET", path + "/memory")
        state = json.loads(content)
        assert status == 200 and headers["etag"] == '"0"' and state["text"] == ""
        proposed = {one["text"]: one["id"] for one in state["proposals"]}
        assert "E-mail: ola@aurora.example" in proposed and "Name: Padaria Aurora" in proposed, proposed
        assert b"21 555 0134" not in server.preview(project["preview_url"])[2]

        status, _, _ = server.request("PUT", path + "/memory", {"text": DOCUMENT})
        assert status == 428
        state = server.json("PUT", path + "/memory", {"text": DOCUMENT}, headers={"If-Match": '"0"'})
        assert state["version"] == 1
        status, _, content = server.request("PUT", path + "/memory", {"text": "x"}, headers={"If-Match": '"0"'})
        assert status == 412 and json.loads(content)["head"] == 1
        mail = proposed["E-mail: ola@aurora.example"]
        state = server.json("POST", f"{path}/memory/proposals/{mail}")
        assert state["text"].endswith("- E-mail: ola@aurora.example\n") and state["version"] == 2
        name = proposed["Name: Padaria Aurora"]
        assert server.json("DELETE", f"{path}/memory/proposals/{name}")["version"] == 2

        # A new design says what is remembered and not in the prompt.
        do(path + "/generate", {"prompt": "A site for Padaria Aurora, a bakery in Lisbon, with a contact section", "seed": 9})
        files = server.json("GET", path + "/files")["files"]
        texts = b"".join(
            server.request("GET", f"{path}/files/{file['path']}")[2]
            for file in files if file["path"].startswith("src/content/"))
        assert b"21 555 0134" in texts and b"ola@aurora.example" in texts

        # So does a section that is new, and what a change says is proposed in its turn.
        do(path + "/edit", {"text": "remove the hours"}) if b"7:00" in texts else None
        do(path + "/edit", {"text": "add opening hours"})
        texts = b"".join(
            server.request("GET", f"{path}/files/{file['path']}")[2]
            for file in server.json("GET", path + "/files")["files"] if file["path"].startswith("src/content/"))
        assert "7:00–19:00".encode() in texts
        do(path + "/edit", {"text": "the phone number is 21 555 0199"})
        state = server.json("GET", path + "/memory")
        assert [one["text"] for one in state["proposals"]] == ["Phone: 21 555 0199"], state["proposals"]
    finally:
        server.stop()
