import Accounts
import Hummingbird
import Web

/// The page that shows every token and component of the style sheet.
struct StyleguideRoutes: Sendable {
    let asking: Asking

    func add(to router: Router<AppRequestContext>) {
        router.get("/styleguide", use: asking.member(.read, show))
    }

    /// `scheme` and `language` show the page as it looks to others, whatever the reader's own settings are.
    private func show(_ request: Request, _ context: AppRequestContext, _ identity: Identity) async throws -> Response {
        let query = request.uri.queryParameters
        var page = asking.page(for: request, context)
        if let language = query["language"].flatMap({ Language(rawValue: String($0)) }) {
            page.words = asking.pages.languages[language]
        }
        page.scheme = query["scheme"].map(String.init).flatMap { ["light", "dark"].contains($0) ? $0 : nil }
        let view = StyleguideView(words: page.words, scheme: page.scheme)
        return try asking.pages.page("styleguide", title: page.words["guide_title"], view, for: page)
    }
}
