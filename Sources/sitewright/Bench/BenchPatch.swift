import ArgumentParser
import Foundation
import SiteModel

/// A thousand edits of a file of a megabyte, with `git apply` beside it on the same change.
struct BenchPatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patch",
        abstract: "1,000 SEARCH/REPLACE blocks on a file of 1 MB, and git apply on the same change.",
        discussion: "The program, git and the engine alone are measured in turns. git must be installed.")

    @Option(help: "How often each is measured, in turns; an odd number.")
    var rounds = 11

    @Option(help: "How many blocks.")
    var blocks = 1_000

    @Flag(help: "Print one JSON object.")
    var json = false

    private struct Report: Encodable {
        var bytes: Int
        var lines: Int
        var blocks: Int
        /// The stream read and applied in memory.
        var engine_ms: Double
        /// The same change as a unified diff.
        var engine_udiff_ms: Double
        /// `sitewright patch apply`, a process of its own.
        var command_ms: Double
        var git_apply_ms: Double
        var engine_to_git: Double
        var command_to_git: Double
        /// `sitewright patch apply --dry-run` on input that is made to take long.
        var hostile: [Hostile]
    }

    private struct Hostile: Encodable {
        var name: String
        var bytes: Int
        var ms: Double
        var applied: Bool
    }

    func validate() throws {
        guard (1...5_000).contains(blocks), rounds > 0 else {
            throw ValidationError("From 1 to 5000 blocks, and at least one round.")
        }
    }

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sitewright-patch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let work = PatchWork(blocks: blocks)
        var report = try await measure(work, in: folder)
        report.hostile = try await measureHostile(in: folder)
        if json { return try Output(json: true).object(report) }
        print("\(report.blocks) blocks on \(report.bytes) bytes, medians of \(rounds) rounds in turns")
        print("engine              \(report.engine_ms) ms")
        print("engine, as a diff   \(report.engine_udiff_ms) ms")
        print("command             \(report.command_ms) ms")
        print("git apply           \(report.git_apply_ms) ms")
        print("engine ÷ git        \(report.engine_to_git)")
        print("command ÷ git       \(report.command_to_git)")
        for one in report.hostile {
            print("\(one.name), \(one.bytes) bytes: \(one.ms) ms, \(one.applied ? "applied" : "refused")")
        }
    }

    private func measure(_ work: PatchWork, in folder: URL) async throws -> Report {
        let file = folder.appending(path: PatchWork.path)
        let diff = try await difference(work, in: folder)
        let diffFile = folder.appending(path: "change.diff")
        try diff.write(to: diffFile)
        let path = try FilePath(PatchWork.path)
        let files = SourceFiles([path: work.before])
        let stream = work.stream
        let diffBytes = Array(diff)
        var engine: [Double] = []
        var asDiff: [Double] = []
        var command: [Double] = []
        var git: [Double] = []
        for _ in 0...rounds {
            engine.append(try await timed { try check(Turn(stream).applied(to: files), work, path) })
            asDiff.append(try await timed { try check(Turn(diffBytes).applied(to: files), work, path) })
            try Data(work.before).write(to: file)
            command.append(
                try await timed { try await PatchPrograms.sitewright(stream, in: folder) })
            try check(file, work)
            try Data(work.before).write(to: file)
            git.append(try await timed { try await PatchPrograms.gitApply(diffFile, in: folder) })
            try check(file, work)
        }
        // The first round brings programs into memory.
        func median(_ values: [Double]) -> Double { Samples(Array(values.dropFirst())).p50 }
        func ratio(_ value: Double, _ other: Double) -> Double { (value / max(other, 0.001) * 100).rounded() / 100 }
        return Report(
            bytes: work.before.count, lines: work.lineCount, blocks: blocks, engine_ms: median(engine),
            engine_udiff_ms: median(asDiff), command_ms: median(command), git_apply_ms: median(git),
            engine_to_git: ratio(median(engine), median(git)), command_to_git: ratio(median(command), median(git)),
            hostile: [])
    }

    /// Three times each; the median.
    private func measureHostile(in folder: URL) async throws -> [Hostile] {
        let file = folder.appending(path: PatchWork.path)
        var results: [Hostile] = []
        for one in PatchHostile.all {
            try Data(one.before).write(to: file)
            var times: [Double] = []
            var isApplied = false
            for _ in 0..<3 {
                times.append(
                    try await timed { isApplied = try await PatchPrograms.dryRun(one.stream, in: folder) })
            }
            results.append(
                Hostile(name: one.name, bytes: one.stream.count, ms: Samples(times).p50, applied: isApplied))
        }
        return results
    }

    /// The change as git writes it.
    private func difference(_ work: PatchWork, in folder: URL) async throws -> Data {
        for (name, content) in [("a", work.before), ("b", work.after)] {
            let side = folder.appending(path: name)
            try FileManager.default.createDirectory(at: side, withIntermediateDirectories: true)
            try Data(content).write(to: side.appending(path: PatchWork.path))
        }
        defer {
            for name in ["a", "b"] { try? FileManager.default.removeItem(at: folder.appending(path: name)) }
        }
        return try await PatchPrograms.difference(of: "a", and: "b", in: folder)
    }

    private func check(_ result: PatchResult, _ work: PatchWork, _ path: FilePath) throws {
        guard result.writes.first?.content == work.after else {
            throw CommandFailure("The engine did not make the change: \(result.report.failures.first?.message ?? "")")
        }
    }

    private func check(_ file: URL, _ work: PatchWork) throws {
        guard try Data(contentsOf: file) == Data(work.after) else {
            throw CommandFailure("The file is not what it should be.")
        }
    }
}
