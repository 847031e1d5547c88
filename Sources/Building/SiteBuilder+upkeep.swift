extension SiteBuilder {
    /// What an upkeep removed.
    public struct Upkeep: Sendable, Hashable, Codable {
        public var bytes: Int
    }

    /// Removes what can be made again or is of no use: entries of the cache over its limit, and the work folders of
    /// processes that are gone. Runs that go on are not disturbed.
    /// - Parameter share: How much of its limit the cache may fill from now on, until it grows again; 0 empties it.
    @discardableResult
    public func tidy(cacheTo share: Double = 1) -> Upkeep {
        WorkFolder.removeLeftovers(in: work)
        return Upkeep(bytes: cache.shrink(to: share))
    }
}
