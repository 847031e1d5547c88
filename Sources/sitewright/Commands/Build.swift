import ArgumentParser
import Building
import Foundation
import Logging
import SiteModel

/// Builds a folder without a server.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build a project folder into a site, without a server.",
        discussion:
            "Takes projects of the designer's shape, other projects whose packages are on this machine, and plain HTML."
    )

    @Argument(help: "The folder of the project.")
    var folder: String

    @Option(help: "The folder for the site. It is made where it is missing; files of other names in it are left.")
    var out: String

    @Option(help: "The address where the site will stand, such as https://bakery.example, for links that need it.")
    var origin = ""

    @Option(help: "The folder with the build tools.")
    var tools: String?

    @Option(help: "Where to keep caches between builds; without it, none are kept.")
    var cache: String?

    @Flag(help: "Print one JSON object a line.")
    var json = false

    private struct Result: Encodable {
        var out: String
        var files: Int
        var bytes: Int
        var elapsed_ms: Int
        var steps: [StepReport]
        var warnings: [Diagnostic]
    }

    private struct Failure: Encodable {
        var code: String
        var error: String
        var diagnostics: [Diagnostic]
    }

    func run() async throws {
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(
            "sitewright-build-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: temporary) }
        let output = Output(json: json)
        do {
            let builder = try await FolderBuild.builder(
                in: cache.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? temporary,
                tools: tools.map { URL(fileURLWithPath: $0, isDirectory: true) }, logger: Logger(label: "build"))
            let clock = ContinuousClock()
            let began = clock.now
            let shows = !json
            let built = try await FolderBuild.run(
                source: URL(fileURLWithPath: folder, isDirectory: true),
                out: URL(fileURLWithPath: out, isDirectory: true),
                origin: origin, builder: builder
            ) { progress in
                guard shows else { return }
                FileHandle.standardError.write(Data("\(Int(progress.fraction * 100))% \(progress.step)\n".utf8))
            }
            let elapsed = Int(milliseconds(clock.now - began))
            for warning in built.warnings { output.line("warning: \(warning)") }
            output.line("Wrote \(built.artifact.count) files, \(built.artifact.size) bytes, to \(out) in \(elapsed) ms")
            try output.object(
                Result(
                    out: out, files: built.artifact.count, bytes: built.artifact.size, elapsed_ms: elapsed,
                    steps: built.steps, warnings: built.warnings))
        } catch let error as BuildError {
            var diagnostics: [Diagnostic] = []
            if case .failed(let found) = error { diagnostics = found }
            try output.object(Failure(code: error.code, error: error.description, diagnostics: diagnostics))
            throw CommandFailure(error.description)
        }
    }
}
