/// A page of a site without its scripts, for the small pictures of it in the console and for comparing versions.
///
/// A frame that may not run scripts would say so in the browser's console for each script that it finds.
enum StillPage {
    /// Where the front page is, on every preview's origin; the others stand below it by their own paths.
    static let path = "/__sitewright/still"

    /// The path of the page that is asked for at `path`; nil where that is no still page.
    static func page(at path: String) -> String? {
        guard path.hasPrefix(self.path) else { return nil }
        let rest = path.dropFirst(self.path.count)
        return rest.isEmpty ? "/" : rest.hasPrefix("/") ? String(rest) : nil
    }

    /// `page` with nothing left to run, or to load for what runs.
    static func html(_ page: String) -> String {
        var html = page
        html.replace(/<script\b[^>]*>[\s\S]*?<\/script\s*>/.ignoresCase(), with: "")
        html.replace(/<link\b[^>]*\brel="?(?:modulepreload|preload)\b[^>]*>/.ignoresCase(), with: "")
        // The page stands at another path than its own.
        html.replace(/<head\b[^>]*>/.ignoresCase(), maxReplacements: 1) { $0.0 + "<base href=\"/\">" }
        return html
    }
}
