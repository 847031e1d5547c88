import Foundation
import Logging
import SiteModel
import Sites
import Storage

/// Removes blobs that nothing refers to: marks what rows refer to, then removes what has no mark and was not used for
/// a while.
///
/// A round may take many runs: where it stands is in the database, each step is a short transaction, and a step that is
/// done twice does no harm. A commit that is about to refer to a blob has stored it, or asked for it, a moment ago; so a
/// blob whose last use is younger than the grace before the round's begin is never removed, marked or not. A store
/// that does not know the last use sets blobs aside instead; they go for good, or come back, in a round that began when
/// everything was long committed that could refer to them: see ``SweptBlobStore``.
struct BlobSweep: Sendable {
    struct Report: Sendable, Hashable, Codable {
        var phase: String
        var removed: Int64
        var bytes: Int64
        /// Whether the round is over.
        var isDone: Bool
    }

    let database: Database
    let sites: Sites
    let blobs: any SweptBlobStore
    let grace: Duration
    /// How many trees or blobs one step takes.
    var batch = 200

    /// Goes on where the last run stopped, for at most so many steps.
    func run(steps: Int, while goesOn: @Sendable () -> Bool = { true }) async throws -> Report {
        var state = try await begin()
        var isDone = false
        for _ in 0..<steps where goesOn() && !isDone {
            switch state.phase {
            case .mark: state = try await mark(state)
            case .sweep: state = try await sweep(state)
            case .forget: (state, isDone) = try await forget(state)
            }
        }
        return Report(phase: state.phase.rawValue, removed: state.removed, bytes: state.bytes, isDone: isDone)
    }

    // MARK: Where it stands

    private enum Phase: String, Sendable { case mark, sweep, forget }

    private struct State: Sendable {
        var round: Int64
        var phase: Phase
        /// Of the marking, a cursor as JSON; of the sweeping, the last digest, or the last name that was set aside.
        var position: String
        var startedAt: Int64
        var removed: Int64 = 0
        var bytes: Int64 = 0

        /// A time before the round began.
        func begin(minus pause: Duration) -> Date {
            Date(timeIntervalSince1970: Double(startedAt) / 1_000 - Double(pause.components.seconds))
        }
    }

    private func begin() async throws -> State {
        try await database.write { tx in
            let row = try tx.first(
                "SELECT round, phase, position, started_at, removed, removed_bytes FROM blob_sweep WHERE id = 1")
            guard let row, let phase = Phase(rawValue: try row.get("phase")) else {
                let state = State(round: 1, phase: .mark, position: "", startedAt: tx.nowMilliseconds)
                try save(state, in: tx)
                return state
            }
            return try State(
                round: row.get("round"), phase: phase, position: row.get("position"), startedAt: row.get("started_at"),
                removed: row.get("removed"), bytes: row.get("removed_bytes"))
        }
    }

    private func save(_ state: State, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO blob_sweep (id, round, phase, position, started_at, removed, removed_bytes)
            VALUES (1, \(state.round), \(state.phase.rawValue), \(state.position), \(state.startedAt),
                \(state.removed), \(state.bytes))
            ON CONFLICT (id) DO UPDATE SET round = excluded.round, phase = excluded.phase,
                position = excluded.position, started_at = excluded.started_at, removed = excluded.removed,
                removed_bytes = excluded.removed_bytes
            """)
    }

    // MARK: Steps

    private func mark(_ state: State) async throws -> State {
        var cursor = TreeCursor.start
        if !state.position.isEmpty {
            cursor = try JSONDecoder().decode(TreeCursor.self, from: Data(state.position.utf8))
        }
        let (references, next) = try await sites.treeReferences(after: cursor, limit: batch)
        var found: Set<Digest> = []
        for reference in Dictionary(grouping: references, by: \.tree).values.compactMap(\.first) {
            found.insert(reference.tree)
            do {
                found.formUnion(try await blobs.tree(reference.tree).entries.values.map(\.blob))
            } catch let error as BlobError where reference.isRemakeable && error.isOfContent {
                // What an artifact that is lost consisted of can be made again, as it can itself.
                continue
            }
        }
        var after = state
        if let next {
            after.position = String(decoding: try JSONEncoder().encode(next), as: UTF8.self)
        } else {
            after.phase = .sweep
            after.position = ""
        }
        let marks = found.map { [SQLValue.text($0.hex), .integer(state.round)] }
        try await database.write { [after] tx in
            try tx.insert(
                into: "blob_mark", columns: ["digest", "round"], rows: marks,
                conflict: "ON CONFLICT (digest) DO UPDATE SET round = excluded.round")
            try save(after, in: tx)
        }
        return after
    }

    private func sweep(_ state: State) async throws -> State {
        if state.position.hasPrefix(Self.asideSign) { return try await settle(state) }
        let listed = try await blobs.list(after: Digest(hex: state.position), limit: batch)
        var after = state
        let end = state.begin(minus: grace)
        let old = listed.filter { $0.storedAt < end }
        let marked = try await marked(old.map(\.digest), in: state.round)
        let removed = try await several(old.filter { !marked.contains($0.digest) }) { blob in
            try await blobs.delete(blob.digest, unlessUsedSince: end) ? blob.size : nil
        }.compactMap { $0 }
        after.removed += Int64(removed.count)
        after.bytes += removed.reduce(0) { $0 + Int64($1) }
        after.position = listed.last?.digest.hex ?? Self.asideSign
        try await database.write { [after] tx in try save(after, in: tx) }
        return after
    }

    /// What a position begins with that is the name of a blob that was set aside.
    private static let asideSign = "aside:"

    /// Removes for good, or brings back, what was set aside long enough before this round began.
    private func settle(_ state: State) async throws -> State {
        let name = state.position.dropFirst(Self.asideSign.count)
        let listed = try await blobs.listSetAside(after: name.isEmpty ? nil : String(name), limit: batch)
        let end = state.begin(minus: grace + S3BlobStore.removalLimit)
        let old = listed.filter { $0.at < end }
        let marked = try await marked(old.map(\.digest), in: state.round)
        _ = try await several(old) { blob in
            try await blobs.settle(blob, isReferred: marked.contains(blob.digest))
            return true
        }
        var after = state
        if let last = listed.last {
            after.position = Self.asideSign + last.name
        } else {
            after.phase = .forget
            after.position = ""
        }
        try await database.write { [after] tx in try save(after, in: tx) }
        return after
    }

    private func marked(_ digests: [Digest], in round: Int64) async throws -> Set<Digest> {
        let hexes = digests.map(\.hex)
        let found: [String] = try await database.read { tx in
            try tx.query("SELECT digest FROM blob_mark WHERE round = \(round) AND digest IN \(list: hexes)")
                .map { try $0.get("digest") }
        }
        return Set(found.compactMap { Digest(hex: $0) })
    }

    /// Does the same with each, eight at once: a distant store takes its time.
    private func several<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ body: @escaping @Sendable (Item) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: Result.self) { group in
            var results: [Result] = []
            for (index, item) in items.enumerated() {
                if index >= 8, let result = try await group.next() { results.append(result) }
                group.addTask { try await body(item) }
            }
            for try await result in group { results.append(result) }
            return results
        }
    }

    /// Removes the marks of older rounds, then lets the next round begin.
    private func forget(_ state: State) async throws -> (State, isDone: Bool) {
        try await database.write { [batch] tx in
            let count = try tx.execute(
                """
                DELETE FROM blob_mark WHERE digest IN (
                    SELECT digest FROM blob_mark WHERE round < \(state.round) ORDER BY digest LIMIT \(batch * 10))
                """)
            guard count == 0 else { return (state, false) }
            let next = State(round: state.round + 1, phase: .mark, position: "", startedAt: tx.nowMilliseconds)
            try save(next, in: tx)
            return (next, true)
        }
    }
}

extension BlobError {
    /// Whether it says that a blob is lost, and not that the store does not answer.
    fileprivate var isOfContent: Bool {
        switch self {
        case .missing, .corrupt: true
        default: false
        }
    }
}
