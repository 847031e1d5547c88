extension PreviewSites {
    /// The answer to a GET or HEAD, if all that it needs is in memory.
    func cachedResponse(label: String, to request: StaticRequest) -> StaticResponse? {
        guard let site = cachedSite(label: label) else { return nil }
        let route = site.route(request.path) { request.isNavigation }
        guard !EarlierAssets.mayHave(request.path, insteadOf: route) else { return nil }
        guard case .content(let content) = route else { return response(of: site, to: request, route) }
        return contents.cached(content.blob, request.coding(of: content)).map {
            StaticResponse(content, $0, for: request)
        }
    }

    /// The answer to a GET or HEAD.
    /// - Throws: What the blob store or the look-up throws.
    func response(of site: StaticSite, label: String, to request: StaticRequest) async throws -> StaticResponse {
        var route = site.route(request.path) { request.isNavigation }
        if EarlierAssets.mayHave(request.path, insteadOf: route),
            let found = try await earlier.content(request.path, label: label)
        {
            route = .content(found)
        }
        guard case .content(let content) = route else { return response(of: site, to: request, route) }
        let loaded = try await contents.load(content.blob, request.coding(of: content))
        return StaticResponse(content, loaded, for: request)
    }

    private func response(of site: StaticSite, to request: StaticRequest, _ route: StaticRoute) -> StaticResponse {
        if case .redirect(let status, let location, let block) = route {
            return StaticResponse(redirect: status, to: location, block: block, for: request)
        }
        return pages.missing(in: site, isHead: request.isHead)
    }
}
