import TestSupport

@testable import Storage

/// Writes to be queued in a known order while the writer is held up.
struct WriteGroup {
    fileprivate var writes: [@Sendable (Transaction) throws -> Void] = []
    fileprivate var meanwhile: @Sendable () async throws -> Void = {}

    mutating func add(_ write: @escaping @Sendable (Transaction) throws -> Void) {
        writes.append(write)
    }

    /// Runs beside the writes, once all of them are queued.
    mutating func whileRunning(_ body: @escaping @Sendable () async throws -> Void) {
        meanwhile = body
    }
}

extension Database {
    /// Runs writes as one group, and returns how each of them ended.
    @discardableResult
    func group(_ build: (inout WriteGroup) -> Void) async throws -> [Result<Void, any Error>] {
        var group = WriteGroup()
        build(&group)
        guard let engine = engine as? SQLiteEngine else { return [] }
        let (isHeld, mayGoOn) = (Signal<Void>(), Gate())
        async let holder: Void = write { _ in
            isHeld.send()
            try mayGoOn.blockUntilOpen()
        }
        try await isHeld.next()
        let results = try await withThrowingTaskGroup(of: (Int, Result<Void, any Error>)?.self) { tasks in
            for (index, body) in group.writes.enumerated() {
                tasks.addTask { [self] in
                    do {
                        try await write(body)
                        return (index, .success(()))
                    } catch {
                        return (index, .failure(error))
                    }
                }
                // A write is queued without waiting, so this takes no longer than its task needs to start.
                while engine.waitingWrites <= index { await Task.yield() }
            }
            mayGoOn.open()
            tasks.addTask { [meanwhile = group.meanwhile] in
                try await withTimeLimit { try await meanwhile() }
                return nil
            }
            var results: [Int: Result<Void, any Error>] = [:]
            for try await result in tasks {
                if let (index, result) = result { results[index] = result }
            }
            return group.writes.indices.compactMap { results[$0] }
        }
        try await holder
        return results
    }
}

extension Result {
    var isSuccess: Bool { error == nil }

    var error: (any Error)? {
        switch self {
        case .success: nil
        case .failure(let error): error
        }
    }
}
