import SiteModel
import Storage
import Synchronization

/// What pages of earlier builds still load.
///
/// A page that was opened before the pointer moved asks for the files that it names, and the newest build has others in
/// their place. The same happens the other way round behind a load balancer, where a page comes from a process that has
/// heard of a build, and its style sheet is asked of one that has not. So both are found by asking which builds there are.
/// Only files with a hash in their name are looked for: under any other name, an old file would pass for the new one.
final class EarlierAssets: Sendable {
    private struct Known {
        let artifacts: [Digest]
        let site: StaticSite
    }

    private let lookup: any PreviewLookup
    private let blobs: any BlobStore
    private let policy: ResponsePolicy
    private let known: Mutex<RecencyCache<String, Known>>

    /// - Parameter limit: How many paths are kept in memory for all previews together.
    init(lookup: any PreviewLookup, blobs: any BlobStore, policy: ResponsePolicy, limit: Int) {
        self.lookup = lookup
        self.blobs = blobs
        self.policy = policy
        self.known = Mutex(RecencyCache(limit: limit))
    }

    /// Whether another build may have what `route` does not: a file that never changes under its name.
    static func mayHave(_ path: some StringProtocol, insteadOf route: StaticRoute) -> Bool {
        switch route {
        case .redirect: false
        case .content(let content): content.status == 404 && HashedName.isImmutable(String(path))
        case .missing: HashedName.isImmutable(String(path))
        }
    }

    /// The file at a path in the newest of the recent builds that has it.
    /// - Throws: What the look-up throws.
    func content(_ path: some StringProtocol, label: String) async throws -> StaticContent? {
        let artifacts = try await lookup.recentArtifacts(label: label)
        guard !artifacts.isEmpty else { return nil }
        let site = await self.site(of: artifacts, label: label)
        guard case .content(let content) = site.route(path, isNavigation: { false }), content.status == 200 else {
            return nil
        }
        return content
    }

    private func site(of artifacts: [Digest], label: String) async -> StaticSite {
        if let found = known.withLock({ $0.value(label) }), found.artifacts == artifacts { return found.site }
        var entries: [FilePath: FileTree.Entry] = [:]
        for artifact in artifacts {
            // What was cleaned up meanwhile is missing, as it was before.
            guard let tree = try? await blobs.tree(artifact) else { continue }
            entries.merge(tree.entries.filter { HashedName.isImmutable($0.key.text) }) { newer, _ in newer }
        }
        let site = StaticSite(artifact: FileTree(entries), policy: policy)
        known.withLock { $0.insert(Known(artifacts: artifacts, site: site), for: label, cost: entries.count + 10) }
        return site
    }
}
