/// The front page of a site without its scripts, for the small picture of it on the console's first page.
///
/// A frame that may not run scripts would say so in the browser's console for each script that it finds.
enum StillPage {
    /// Where the page is, on every preview's origin.
    static let path = "/__sitewright/still"

    /// `page` with nothing left to run or to fetch with the rights of its origin, which a frame without rights lacks.
    static func html(_ page: String) -> String {
        var html = page
        html.replace(/<script\b[^>]*>[\s\S]*?<\/script\s*>/.ignoresCase(), with: "")
        html.replace(/<link\b[^>]*\brel="?(?:modulepreload|preload)\b[^>]*>/.ignoresCase(), with: "")
        html.replace(/(<link\b[^>]*?)\scrossorigin(?:="[^"]*")?/.ignoresCase()) { $0.1 }
        // The page stands at another path than its own.
        html.replace(/<head\b[^>]*>/.ignoresCase(), maxReplacements: 1) { $0.0 + "<base href=\"/\">" }
        return html
    }
}
