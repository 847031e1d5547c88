public import Foundation
public import SiteModel
import Synchronization

/// What steps of builds made, kept on disk under the keys of what they were made from.
///
/// An entry is checked when it is read: a damaged one is a miss and is removed. When the entries grow over the limit,
/// those not used for longest go until four fifths of it are left. Losing the whole folder costs only time.
public final class BuildCache: Sendable {
    /// How the cache is doing since it was opened.
    public struct Statistics: Sendable, Hashable, Codable {
        public var entries = 0
        public var bytes = 0
        public var limit = 0
        public var hits = 0
        public var misses = 0
        /// Entries that were damaged.
        public var corrupt = 0
        public var evicted = 0
    }

    private struct Use {
        var bytes: Int
        /// Greater is later.
        var order: Int
    }

    private struct State {
        var uses: [Digest: Use] = [:]
        var clock = 0
        var statistics = Statistics()

        mutating func tick() -> Int {
            clock += 1
            return clock
        }
    }

    /// The folder of the cache. Beside its own entries the builder keeps packages and its work there.
    public let folder: URL
    private let state: Mutex<State>

    /// Opens the cache in `folder`, which is made where it is missing.
    /// - Parameter limit: In bytes.
    public init(folder: URL, limit: Int = 2 << 30) throws {
        self.folder = folder
        let entries = folder.appending(path: "entries", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: entries, withIntermediateDirectories: true)
        var state = State()
        state.statistics.limit = limit
        for (name, bytes) in Self.files(of: entries) {
            guard let key = Digest(hex: name) else { continue }
            state.uses[key] = Use(bytes: bytes, order: state.tick())
            state.statistics.bytes += bytes
        }
        self.state = Mutex(state)
        evict()
    }

    /// What was stored under `key`, or nil.
    public func entry(_ key: Digest) -> CacheEntry? {
        let path = path(of: key)
        guard let bytes = FileManager.default.contents(atPath: path) else {
            state.withLock { state in
                state.statistics.misses += 1
                if let use = state.uses.removeValue(forKey: key) { state.statistics.bytes -= use.bytes }
            }
            return nil
        }
        guard let entry = CacheEntry(serialized: [UInt8](bytes)) else {
            remove(key)
            state.withLock {
                $0.statistics.corrupt += 1
                $0.statistics.misses += 1
            }
            return nil
        }
        // The next process finds the order of use in the times of the files.
        utimes(path, nil)
        state.withLock { state in
            state.statistics.hits += 1
            let order = state.tick()
            if state.uses[key] == nil { state.statistics.bytes += bytes.count }
            state.uses[key] = Use(bytes: bytes.count, order: order)
        }
        return entry
    }

    /// Stores the result of a step that succeeded. A full disk costs the entry and nothing else.
    public func store(_ entry: CacheEntry, for key: Digest) {
        let bytes = entry.serialized
        let limit = state.withLock { $0.statistics.limit }
        guard bytes.count <= limit / 2,
            (try? Data(bytes).write(to: URL(filePath: path(of: key)), options: .atomic)) != nil
        else { return }
        state.withLock { state in
            let order = state.tick()
            state.statistics.bytes += bytes.count - (state.uses[key]?.bytes ?? 0)
            state.uses[key] = Use(bytes: bytes.count, order: order)
        }
        evict()
    }

    public var statistics: Statistics {
        state.withLock { state in
            var statistics = state.statistics
            statistics.entries = state.uses.count
            return statistics
        }
    }

    /// Removes every entry.
    public func clear() {
        for key in state.withLock({ Array($0.uses.keys) }) { remove(key) }
    }

    private func remove(_ key: Digest) {
        unlink(path(of: key))
        state.withLock { state in
            if let use = state.uses.removeValue(forKey: key) { state.statistics.bytes -= use.bytes }
        }
    }

    /// Takes in what other processes stored in the folder, and removes entries, those not used for longest first, until
    /// the rest fills no more than a share of the limit.
    /// - Returns: how many bytes were removed.
    func shrink(to share: Double) -> Int {
        let files = Self.files(of: folder.appending(path: "entries", directoryHint: .isDirectory))
        let before = state.withLock { state in
            // By the times of the files, which every process sets when it uses one.
            state.uses = [:]
            state.statistics.bytes = 0
            for (name, bytes) in files {
                guard let key = Digest(hex: name) else { continue }
                state.uses[key] = Use(bytes: bytes, order: state.tick())
                state.statistics.bytes += bytes
            }
            return state.statistics.bytes
        }
        let limit = Int(Double(state.withLock { $0.statistics.limit }) * min(max(share, 0), 1))
        evict(over: limit, downTo: limit)
        return before - state.withLock { $0.statistics.bytes }
    }

    private func evict() {
        let limit = state.withLock { $0.statistics.limit }
        evict(over: limit, downTo: limit / 5 * 4)
    }

    private func evict(over limit: Int, downTo target: Int) {
        let victims: [Digest] = state.withLock { state in
            guard state.statistics.bytes > limit else { return [] }
            var left = state.statistics.bytes
            var victims: [Digest] = []
            for (key, use) in state.uses.sorted(by: { $0.value.order < $1.value.order }) {
                guard left > target else { break }
                left -= use.bytes
                victims.append(key)
            }
            state.statistics.evicted += victims.count
            return victims
        }
        for key in victims { remove(key) }
    }

    private func path(of key: Digest) -> String {
        folder.appending(path: "entries/\(key.hex)").path
    }

    /// Names and sizes of the files, the longest unused first.
    private static func files(of folder: URL) -> [(name: String, bytes: Int)] {
        let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
        let urls =
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: Array(keys))) ?? []
        let files = urls.map { url in
            let values = try? url.resourceValues(forKeys: keys)
            return (url.lastPathComponent, values?.fileSize ?? 0, values?.contentModificationDate ?? .distantPast)
        }
        return files.sorted { $0.2 < $1.2 }.map { ($0.0, $0.1) }
    }
}
