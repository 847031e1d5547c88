import Foundation
public import SiteModel

/// What a build made.
public struct BuildOutput: Sendable {
    /// The site as it is published. Its manifest and contents are in the blob store, not synced to the disk.
    public var artifact: FileTree
    /// The same site for the preview: each page loads the bridge.
    public var previewVariant: FileTree
    public var warnings: [Diagnostic]
    /// The steps in the order in which they ended.
    public var steps: [StepReport]

    /// ``steps`` as a JSON array.
    public var stepsJSON: String { Self.json(steps) }
    /// ``warnings`` as a JSON array.
    public var warningsJSON: String { Self.json(warnings) }

    private static func json(_ values: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(values)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }
}

/// How a step went.
public struct StepReport: Codable, Hashable, Sendable {
    public var name: BuildStep
    public var milliseconds: Double
    /// Whether the result came from the cache.
    public var isCached: Bool
}

/// How far a build is.
public struct BuildProgress: Sendable {
    /// What goes on, for people.
    public var step: String
    /// From 0 to 1.
    public var fraction: Double
    /// Lines for the log, since the last report.
    public var log: [String]
}
