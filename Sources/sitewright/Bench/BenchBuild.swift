import ArgumentParser
import Building
import Designer
import Foundation
import Logging

/// Builds of a generated site: fresh, unchanged, with a changed word; and the same tools run by hand.
struct BenchBuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "A fresh build against the same tools run by hand, an unchanged build, and a changed word.")

    @Option(help: "How often each is measured, in turns; an odd number.")
    var rounds = 7

    @Flag(help: "Print one JSON object.")
    var json = false

    private struct Report: Encodable {
        var fresh_ms: Double
        var by_hand_ms: Double
        var fresh_to_by_hand: Double
        var unchanged_ms: Double
        var changed_word_ms: Double
    }

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "sitewright-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let builder = try await FolderBuild.builder(in: folder, logger: Logger(label: "bench"))
        let designer = Designer(template: try SiteTemplate.load())
        let files = designer.files(for: try designer.sketch(prompt: BenchPrompts.all[0], seed: 1))
        // Once without counting, so that programs and packages are in memory for both.
        _ = try await BuildMeasurement.run(files, builder: builder, rounds: 1)
        let measured = try await BuildMeasurement.run(files, builder: builder, rounds: max(1, rounds))
        func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
        let report = Report(
            fresh_ms: tenths(measured.fresh), by_hand_ms: tenths(measured.byHand),
            fresh_to_by_hand: (measured.ratio * 100).rounded() / 100, unchanged_ms: tenths(measured.unchanged),
            changed_word_ms: tenths(measured.changedWord))
        if json { return try Output(json: true).object(report) }
        print("medians of \(rounds) rounds in turns")
        print("fresh          \(report.fresh_ms) ms")
        print("by hand        \(report.by_hand_ms) ms")
        print("fresh ÷ hand   \(report.fresh_to_by_hand)")
        print("unchanged      \(report.unchanged_ms) ms")
        print("changed word   \(report.changed_word_ms) ms")
    }
}
