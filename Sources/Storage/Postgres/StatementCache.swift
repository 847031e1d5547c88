import CPQ

/// The prepared statements of one connection, by text and types: as many as are used, up to a bound.
struct StatementCache {
    struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private struct Entry {
        let name: String
        var lastUse: Int
    }

    /// More than the program has statements, few enough for the server's memory.
    private static let bound = 512

    private var entries: [Key: Entry] = [:]
    private var uses = 0

    /// The name of a statement that is prepared.
    mutating func name(of key: Key) -> String? {
        uses += 1
        entries[key]?.lastUse = uses
        return entries[key]?.name
    }

    /// Names a new statement, and returns that of the one to forget for it, where there are too many: the one that was
    /// not used for longest.
    mutating func add(_ key: Key) -> (name: String, forgotten: String?) {
        var forgotten: String?
        if entries.count >= Self.bound, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            entries[oldest.key] = nil
            forgotten = oldest.value.name
        }
        uses += 1
        let name = "s\(uses)"
        entries[key] = Entry(name: name, lastUse: uses)
        return (name, forgotten)
    }

    mutating func remove(_ key: Key) {
        entries[key] = nil
    }

    mutating func removeAll() {
        entries = [:]
    }
}
