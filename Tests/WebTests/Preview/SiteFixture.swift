import NIOCore
import SiteModel
import Testing

@testable import Web

/// A site of a few files whose content is their own path.
struct SiteFixture {
    let site: StaticSite
    private let names: [Digest: String]

    init(_ paths: [String], redirects: String? = nil, headers: String? = nil) throws {
        var files = SourceFiles()
        for path in paths { files[try FilePath(path)] = Array(path.utf8) }
        names = Dictionary(paths.map { (Digest(of: $0.utf8), $0) }, uniquingKeysWith: { first, _ in first })
        site = StaticSite(
            artifact: files.tree, redirects: redirects, headers: headers,
            policy: ResponsePolicy(consoleOrigins: ["http://localhost:8080"]))
    }

    /// The answer in short: `200 about.html`, `308 /about`, or `404` where the site has no page for it.
    func answer(_ target: String, navigates: Bool = false) -> String {
        switch site.route(target, isNavigation: { navigates }) {
        case .content(let content): "\(content.status) \(names[content.blob] ?? "?")"
        case .redirect(let status, let location, _): "\(status) \(location)"
        case .missing: "404"
        }
    }

    /// The fields of the answer that do not depend on the request.
    func fields(_ target: String, navigates: Bool = false) -> HeaderBlock {
        switch site.route(target, isNavigation: { navigates }) {
        case .content(let content): content.block
        case .redirect(_, _, let block): block
        case .missing: HeaderBlock([])
        }
    }
}

/// A row of a table of cases.
struct RouteCase: CustomTestStringConvertible, Sendable {
    let target: String
    let answer: String

    init(_ target: String, _ answer: String) {
        self.target = target
        self.answer = answer
    }

    var testDescription: String { "\(target) → \(answer)" }
}
