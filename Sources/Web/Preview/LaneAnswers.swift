import NIOHTTP1

/// What a connection's requests get from memory.
struct LaneAnswers {
    private let sites: PreviewSites
    /// A client asks the same host again and again.
    private var lastHost = ("", PreviewDomain.Host.other)

    init(sites: PreviewSites) {
        self.sites = sites
    }

    /// The answer to a GET or HEAD without a body, if it is for a preview and all that it needs is in memory.
    mutating func answer(to head: HTTPRequestHead, _ facts: RequestFacts) -> StaticResponse? {
        guard head.method == .GET || head.method == .HEAD, !facts.hasBody, !facts.hasUpgrade,
            head.uri.utf8.first == UInt8(ascii: "/"), !head.uri.hasPrefix("/__sitewright/")
        else { return nil }
        if lastHost.0 != facts.host { lastHost = (facts.host, sites.domain.host(facts.host)) }
        guard case .preview(let label) = lastHost.1 else { return nil }
        return sites.cachedResponse(label: label, to: StaticRequest(head))
    }
}
