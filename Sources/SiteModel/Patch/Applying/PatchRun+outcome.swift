/// What the turn comes to, and the gates that look at it as a whole.
extension PatchRun {
    /// One file that differs from the base.
    private struct Outcome {
        var write: PatchResult.Write
        var line: Int
        var rung: Int?
        var isReplaced: Bool
        var old: [UInt8]
        var new: [UInt8]
    }

    mutating func outcome() throws -> PatchResult {
        var outcomes: [Outcome] = []
        for path in drafts.keys.sorted() {
            guard let draft = drafts[path] else { continue }
            let old = try draft.origin.map { try read($0) } ?? []
            let content = draft.bytes().flatMap { draft.origin != nil && $0 == old ? nil : $0 }
            if content == nil, draft.origin == path { continue }
            outcomes.append(
                Outcome(
                    write: PatchResult.Write(path: path, origin: draft.origin, content: content), line: draft.line,
                    rung: draft.rung, isReplaced: draft.isReplaced, old: old, new: content ?? old))
        }
        let removals = gone.filter { drafts[$0] == nil }.sorted()
        checkSizes(outcomes, removals)
        checkPaths(outcomes)
        try checkShrinkage(outcomes)
        guard failures.isEmpty else {
            return PatchResult(report: PatchReport(failures: failures), writes: [], removals: [])
        }
        return PatchResult(
            report: try report(outcomes, removals), writes: outcomes.map(\.write), removals: removals)
    }

    // MARK: Gates

    private mutating func checkSizes(_ outcomes: [Outcome], _ removals: [FilePath]) {
        for outcome in outcomes {
            if let content = outcome.write.content, content.count > limits.fileBytes {
                failTooLarge(
                    outcome.write.path, limits.fileBytes,
                    "“\(outcome.write.path)” would have \(content.count) bytes.", at: outcome.line)
            }
        }
        let bytesBefore = base.sizes.values.reduce(0, +)
        var sizes = base.sizes
        for path in removals { sizes[path] = nil }
        for outcome in outcomes { sizes[outcome.write.path] = outcome.new.count }
        let last = outcomes.map(\.line).max() ?? 0
        // A tree that is too large already may still be mended.
        if sizes.count > limits.files, sizes.count > base.sizes.count {
            failTooLarge(nil, limits.files, "The tree would have \(sizes.count) files.", at: last)
        }
        let bytes = sizes.values.reduce(0, +)
        if bytes > limits.treeBytes, bytes > bytesBefore {
            failTooLarge(nil, limits.treeBytes, "The tree would have \(bytes) bytes.", at: last)
        }
    }

    private mutating func checkPaths(_ outcomes: [Outcome]) {
        let new = outcomes.map(\.write.path).filter { base.sizes[$0] == nil }
        guard !new.isEmpty else { return }
        let added = Set(new)
        let gate = PathGate(standing: standing.filter { !added.contains($0) }, new: new)
        let lines = Dictionary(outcomes.map { ($0.write.path, $0.line) }) { first, _ in first }
        for (path, other) in gate.clashes {
            fail(
                PatchFailure(
                    .unsafePath, path: path.text, "“\(path)” and “\(other)” are one name on some machines."),
                at: lines[path] ?? 0)
        }
        for (path, by) in gate.blocked {
            failConflict(path, "“\(path)” cannot stand beside “\(by)”.", at: lines[path] ?? 0)
        }
    }

    private mutating func checkShrinkage(_ outcomes: [Outcome]) throws {
        for (index, outcome) in outcomes.enumerated() where outcome.isReplaced {
            let path = outcome.write.path
            let lines = ShrinkGate.lost(from: outcome.old, to: outcome.new) { gained(by: outcomes, except: index) }
            if let lines {
                var failure = PatchFailure(.shrunk, path: path.text, "“\(path)” would lose most of its lines.")
                failure.lost = lines
                fail(failure, at: outcome.line)
            }
            let lost = try lostExports(of: outcome)
            guard !lost.isEmpty else { continue }
            var failure = PatchFailure(
                .shrunk, path: path.text, "“\(path)” would no longer export what other files import.")
            failure.lost = lost
            fail(failure, at: outcome.line)
        }
    }

    private func gained(by outcomes: [Outcome], except index: Int) -> [[UInt8]: Int] {
        var gained: [[UInt8]: Int] = [:]
        for (other, outcome) in outcomes.enumerated() where other != index {
            gained.merge(ShrinkGate.gained(from: outcome.old, to: outcome.new), uniquingKeysWith: +)
        }
        return gained
    }

    /// Exports that a replaced module had and has no more, and that other files still import.
    private mutating func lostExports(of outcome: Outcome) throws -> [String] {
        let path = outcome.write.path
        guard ModuleNames.isModule(path) else { return [] }
        let now = ModuleNames(outcome.new)
        guard !now.exportsAll else { return [] }
        let lost = ModuleNames(outcome.old).exports.subtracting(now.exports)
        guard !lost.isEmpty else { return [] }
        var missed: Set<String> = []
        for importer in standing where importer != path && ModuleNames.isModule(importer) {
            for taken in ModuleNames(try current(importer)).imports where !taken.names.isDisjoint(with: lost) {
                let places = ModuleNames.places(of: taken.module, from: importer)
                guard let place = places.first(where: { (try? FilePath($0)).map(exists) ?? false }),
                    place.utf8.elementsEqual(path.text.utf8)
                else { continue }
                missed.formUnion(taken.names.intersection(lost))
            }
        }
        return missed.sorted()
    }

    // MARK: The report

    private mutating func report(_ outcomes: [Outcome], _ removals: [FilePath]) throws -> PatchReport {
        var changes: [PatchReport.File] = []
        var renamed: Set<FilePath> = []
        for outcome in outcomes {
            let (path, origin) = (outcome.write.path, outcome.write.origin)
            let count =
                outcome.write.content == nil ? (added: 0, removed: 0) : LineCount.changes(outcome.old, outcome.new)
            let isRenamed = origin != nil && origin != path
            if isRenamed, let origin { renamed.insert(origin) }
            changes.append(
                PatchReport.File(
                    path: path.text, change: origin == nil ? .created : isRenamed ? .renamed : .modified,
                    from: isRenamed ? origin?.text : nil, added: count.added, removed: count.removed,
                    rung: outcome.rung))
        }
        for path in removals where !renamed.contains(path) {
            let removed = LineCount.changes(try read(path), []).removed
            changes.append(
                PatchReport.File(path: path.text, change: .deleted, added: 0, removed: removed))
        }
        changes.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return PatchReport(applied: true, changes: changes, failures: [])
    }
}

/// Counts the lines of a difference.
enum LineCount {
    static func changes(_ old: [UInt8], _ new: [UInt8]) -> (added: Int, removed: Int) {
        // Bytes that are no text have no lines.
        guard !old.contains(0), !new.contains(0) else { return (0, 0) }
        var table = LineTable(capacity: max(old.count, new.count) / 32)
        let oldLines = numbers(old, &table)
        let newLines = numbers(new, &table)
        let common = LineComparison(oldLines, newLines).common.count
        return (newLines.count - common, oldLines.count - common)
    }

    private static func numbers(_ content: [UInt8], _ table: inout LineTable) -> [Int32] {
        content.withUnsafeBufferPointer { bytes in
            var numbers: [Int32] = []
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
                numbers.append(table.enter(UnsafeBufferPointer(rebasing: bytes[start..<end])))
                start = end + 1
            }
            return numbers
        }
    }
}
