import SiteModel
public import Storage
import Synchronization

/// The previews that this process serves: each label's current site, and its contents, in memory.
///
/// A site is made when it is first asked for and kept until ``invalidate(label:)`` says that its pointer moved. A request
/// that comes after that call never sees the old site.
public final class PreviewSites: Sendable {
    /// Where previews are, and who may show them.
    public let domain: PreviewDomain
    let policy: ResponsePolicy
    let pages: PreviewPages
    let contents: ContentCache
    let earlier: EarlierAssets

    private struct State {
        /// Counts invalidations, so that what was looked up before one is not kept after it.
        var generation = 0
        var sites: RecencyCache<String, StaticSite>
        var subscribers: [String: [Int: AsyncStream<Void>.Continuation]] = [:]
        var nextSubscriber = 0
    }

    private struct LoadKey: Hashable, Sendable {
        let label: String
        let generation: Int
    }

    private let lookup: any PreviewLookup
    private let state: Mutex<State>
    private let loads = SingleFlight<LoadKey, Found>()

    /// - Parameters:
    ///   - contentLimit: How many bytes of files, as they are and compressed, are kept in memory.
    ///   - siteLimit: How many paths the tables of all sites in memory have together.
    public init(
        lookup: any PreviewLookup, blobs: any BlobStore, domain: PreviewDomain, policy: ResponsePolicy,
        contentLimit: Int = 256 << 20, siteLimit: Int = 400_000
    ) {
        self.lookup = lookup
        self.domain = domain
        self.policy = policy
        self.pages = PreviewPages(policy: policy)
        self.contents = ContentCache(blobs: blobs, limit: contentLimit)
        self.earlier = EarlierAssets(lookup: lookup, blobs: blobs, policy: policy, limit: siteLimit / 4)
        self.state = Mutex(State(sites: RecencyCache(limit: siteLimit)))
    }

    /// Says that a preview's pointer moved: the next request gets the new site, and open pages reload.
    public func invalidate(label: String) {
        let subscribers = state.withLock { state in
            state.generation += 1
            state.sites.remove(label)
            return state.subscribers[label].map { Array($0.values) } ?? []
        }
        for subscriber in subscribers { subscriber.yield() }
    }

    /// Says that any pointer may have moved, as after a gap in the events.
    public func invalidateAll() {
        let subscribers = state.withLock { state in
            state.generation += 1
            state.sites.removeAll()
            return state.subscribers.values.flatMap(\.values)
        }
        for subscriber in subscribers { subscriber.yield() }
    }

    /// What a label stands for.
    enum Found: Sendable {
        case unknown, unbuilt
        case site(StaticSite)
    }

    /// The site of a label, if it is in memory.
    func cachedSite(label: String) -> StaticSite? {
        state.withLock { $0.sites.value(label) }
    }

    /// The site of a label, made if it is not in memory.
    func site(label: String) async throws -> Found {
        let (site, generation) = state.withLock { ($0.sites.value(label), $0.generation) }
        if let site { return .site(site) }
        return try await loads.value(for: LoadKey(label: label, generation: generation)) {
            let artifact: FileTree
            let variant: FileTree
            switch try await lookup.preview(label: label) {
            case .unknown: return .unknown
            case .unbuilt: return .unbuilt
            case .built(let tree, let pages):
                artifact = tree
                variant = pages
            }
            let site = StaticSite(
                artifact: artifact, variant: variant, redirects: try await text("_redirects", of: artifact),
                headers: try await text("_headers", of: artifact), policy: policy)
            state.withLock { state in
                guard state.generation == generation else { return }
                state.sites.insert(site, for: label, cost: artifact.count + 10)
            }
            return .site(site)
        }
    }

    /// Has `signal` told of each change of a preview's pointer, until ``unwatch(label:_:)`` with the returned number.
    func watch(label: String, _ signal: AsyncStream<Void>.Continuation) -> Int {
        state.withLock { state in
            state.nextSubscriber += 1
            state.subscribers[label, default: [:]][state.nextSubscriber] = signal
            return state.nextSubscriber
        }
    }

    /// Ends what ``watch(label:_:)`` began.
    func unwatch(label: String, _ number: Int) {
        state.withLock { state in
            state.subscribers[label]?[number] = nil
            if state.subscribers[label]?.isEmpty == true { state.subscribers[label] = nil }
        }
    }

    /// How many pages wait for changes.
    var watcherCount: Int {
        state.withLock { $0.subscribers.values.reduce(0) { $0 + $1.count } }
    }

    private func text(_ name: String, of artifact: FileTree) async throws -> String? {
        guard let path = try? FilePath(name), let entry = artifact[path], entry.size <= 1 << 20 else { return nil }
        return String(decoding: try await contents.bytes(entry.blob), as: UTF8.self)
    }
}
