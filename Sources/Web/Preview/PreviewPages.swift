/// The few pages that the preview host writes itself.
struct PreviewPages: Sendable {
    private let policy: ResponsePolicy

    init(policy: ResponsePolicy) {
        self.policy = policy
    }

    /// No preview has this address.
    func unknownPreview(isHead: Bool) -> StaticResponse {
        page(
            404, "There is no preview at this address",
            """
            The project may have been deleted, or its preview was given a new address. \
            Open the project in Sitewright and follow its preview link from there.
            """, isHead: isHead)
    }

    /// The project has no build yet; the bridge reloads the page when it has.
    func unbuilt(isHead: Bool) -> StaticResponse {
        // Not an error, which a browser's console would show, and not 200, for which a program may wait.
        page(
            202, "This site is being built",
            "It will appear here by itself as soon as the first build is ready. You can leave this page open.",
            isHead: isHead, buildID: "none")
    }

    /// The site has nothing at this path, and no page that says so.
    func missing(in site: StaticSite, isHead: Bool) -> StaticResponse {
        page(
            404, "This page does not exist",
            "The site has nothing at this address. Check the address, or go back to the start page.",
            link: true, isHead: isHead, buildID: site.id)
    }

    /// The method has no meaning here.
    func wrongMethod() -> StaticResponse {
        var response = page(
            405, "This cannot be done here", "A preview shows pages; it takes nothing in.", isHead: false)
        response.allow = "GET, HEAD"
        return response
    }

    /// Something in this server failed.
    func failure(isHead: Bool, reference: String) -> StaticResponse {
        page(
            500, "The preview could not be shown",
            """
            Something went wrong on the server. Try again in a moment; if it stays, build the project again. \
            The server's log has the reason under the number \(reference).
            """, isHead: isHead)
    }

    private func page(
        _ status: Int, _ title: String, _ text: String, link: Bool = false, isHead: Bool, buildID: String? = nil
    ) -> StaticResponse {
        let bridge = buildID == nil ? "" : "<script src=\"\(BridgeScript.path)\"></script>"
        let html = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <link rel="stylesheet" href="\(Self.stylePath)">
            <link rel="icon" href="data:,">
            \(bridge)
            </head>
            <body>
            <main>
            <h1>\(title)</h1>
            <p>\(text)</p>\(link ? "\n<p><a href=\"/\">Start page</a></p>" : "")
            </main>
            </body>
            </html>

            """
        let block = policy.block(type: .html, path: nil, status: status, changes: [], buildID: buildID)
        return StaticResponse(status: status, block: block, text: html, isHead: isHead)
    }

    /// Where the style sheet of these pages is, on every preview's origin.
    static let stylePath = "/__sitewright/page.css"

    static let style = """
        :root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
        body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
        main { max-width: 34rem; padding: 2rem; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 0.75rem; text-wrap: balance; }
        p { margin: 0 0 0.75rem; }

        """
}
