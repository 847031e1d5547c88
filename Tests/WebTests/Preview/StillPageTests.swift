import TestSupport
import Testing

@testable import Web

@Suite("The front page without its scripts", .timeLimit(.minutes(2)))
struct StillPageTests {
    @Test("Nothing is left to run, and the rest is as it was")
    func scriptsAreTakenOut() {
        let page = """
            <!doctype html><html><head lang="en"><script src="/__sitewright/bridge.js" defer></script>
            <link rel="stylesheet" crossorigin href="./a.css"><LINK REL="modulepreload" href="/b.js">
            <script type="module">document.write("<script>x<\\/script>")</script >
            </head><body><p>Bread &lt;script&gt;</p><SCRIPT>alert(1)</SCRIPT></body></html>
            """
        let still = StillPage.html(page)
        #expect(!still.lowercased().contains("<script"))
        #expect(!still.contains("modulepreload"))
        #expect(still.contains("<head lang=\"en\"><base href=\"/\">"))
        #expect(still.contains("<link rel=\"stylesheet\" crossorigin href=\"./a.css\">"))
        #expect(still.contains("<p>Bread &lt;script&gt;</p>"))
    }

    @Test("It follows the newest build, for GET and HEAD, and is there only where a front page is")
    func followsTheBuild() async throws {
        let page = "<html><head></head><body>One<script>1</script></body></html>"
        try await PreviewServer.run(["index.html": page]) { server in
            let answer = try await server.get(StillPage.path)
            #expect(answer.status == 200 && answer["Content-Type"] == "text/html; charset=utf-8")
            #expect(answer.text.contains("<body>One</body>"))
            #expect(answer["Content-Security-Policy"]?.contains("frame-ancestors") == true)
            #expect(try await server.get(StillPage.path, method: "HEAD").text.isEmpty)
            #expect(try await server.get(StillPage.path, method: "POST").status == 404)
            try await server.show(["index.html": "Two"])
            #expect(try await server.get(StillPage.path).text == "Two")
            try await server.show(["other.html": "Three<script>3</script>", "a.css": "p {}"])
            #expect(try await server.get(StillPage.path).status == 404)
            // Every page has one, and nothing else has.
            #expect(try await server.get(StillPage.path + "/other").text == "Three")
            for path in ["/a.css", "/nothing", "-other"] {
                #expect(try await server.get(StillPage.path + path).status == 404, "\(path)")
            }
        }
    }
}
