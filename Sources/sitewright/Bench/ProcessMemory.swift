import Foundation
import Synchronization

/// The largest sum of resident memory of a process and all below it, looked at every 50 ms.
///
/// Pages that processes share are counted once for each, so the figure is an upper bound.
final class ProcessMemory: Sendable {
    private let peak = Mutex(0)

    /// Watches while `body` runs, and returns the peak in MiB with what `body` returned.
    static func peak<Result: Sendable>(
        of process: Int32, while body: @escaping @Sendable () async throws -> Result
    ) async throws -> (Result, mebibytes: Int) {
        let memory = ProcessMemory()
        let result = try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                while !Task.isCancelled {
                    memory.look(process)
                    try? await Task.sleep(for: .milliseconds(50))
                }
                return nil
            }
            defer { group.cancelAll() }
            while let next = try await group.next() { if let next { return next } }
            throw CancellationError()
        }
        return (result, memory.peak.withLock { $0 } >> 20)
    }

    private func look(_ process: Int32) {
        var parents: [Int32: Int32] = [:]
        var resident: [Int32: Int] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
            guard let id = Int32(name), let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
                let end = stat.lastIndex(of: ")")
            else { continue }
            // After the name in brackets: state, parent, …; field 24 of proc(5) is the resident set in pages.
            let fields = stat[stat.index(after: end)...].split(separator: " ")
            guard fields.count > 21, let parent = Int32(fields[1]), let pages = Int(fields[21]) else { continue }
            parents[id] = parent
            resident[id] = pages * Int(sysconf(Int32(_SC_PAGESIZE)))
        }
        func isBelow(_ id: Int32) -> Bool {
            var current = id
            for _ in 0..<64 {
                if current == process { return true }
                guard let parent = parents[current] else { return false }
                current = parent
            }
            return false
        }
        let sum = resident.filter { isBelow($0.key) }.values.reduce(0, +)
        peak.withLock { $0 = max($0, sum) }
    }
}
