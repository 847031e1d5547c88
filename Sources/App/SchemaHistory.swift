import Foundation
import Logging
import Storage

/// The history of the database's tables: what was run, what is still to be run, and the way back.
public struct SchemaHistory: Sendable {
    /// One step of the history.
    public struct Step: Sendable {
        public let name: String
        /// When it was run, in milliseconds since 1970; nil where it was not.
        public let appliedAt: Int64?
        /// Whether this program knows it; one that it does not know was run by a newer version.
        public let isKnown: Bool
    }

    private let configuration: AppConfiguration

    public init(configuration: AppConfiguration) {
        self.configuration = configuration
    }

    /// All steps: first those that were run, in their order, then those that were not.
    /// - Throws: ``StartProblem``, here and below.
    public func steps() async throws -> [Step] {
        try await withDatabase { database in
            let names = Schema.migrations.map(\.name)
            let applied = try await database.applied()
            let done = applied.map {
                Step(name: $0.name, appliedAt: $0.milliseconds, isKnown: names.contains($0.name))
            }
            let open = names.filter { name in !applied.contains { $0.name == name } }
            return done + open.map { Step(name: $0, appliedAt: nil, isKnown: true) }
        }
    }

    /// Runs what was not run yet.
    public func up(progress: @escaping @Sendable (String) -> Void) async throws {
        try await withDatabase { try await $0.migrate(Schema.migrations, progress: progress) }
    }

    /// Undoes the newest steps. What their tables held is lost.
    public func down(_ count: Int, progress: @escaping @Sendable (String) -> Void) async throws {
        try await withDatabase { try await $0.undo(count, of: Schema.migrations, progress: progress) }
    }

    private func withDatabase<Result: Sendable>(
        _ body: (Database) async throws -> Result
    ) async throws -> Result {
        let folder = try DataFolder(configuration.data)
        let database = try await Schema.connect(configuration, in: folder, logger: Logger(label: "sitewright"))
        do {
            let result = try await body(database)
            try await database.close()
            return result
        } catch {
            try? await database.close()
            throw Schema.problem(of: error, configuration, in: folder)
        }
    }
}
