import Building
import Foundation
import Logging
import Storage

extension Doctor {
    /// What is said about the database and the bucket that are configured; nothing about files of this machine.
    func stores() async -> [ToolReport.Line] {
        var lines: [ToolReport.Line] = []
        if let url = configuration.databaseURL { lines.append(await database(url)) }
        if let location = configuration.blobs.location, let credentials = configuration.blobs.credentials {
            lines.append(await bucket(location, credentials))
        }
        return lines
    }

    // MARK: Database

    private func database(_ url: String) async -> ToolReport.Line {
        do {
            var options = try DatabaseOptions.postgres(url: url)
            // Whoever asks wants to know how it is now.
            options.reconnectSeconds = 0
            let database = try await Database.open(options, logger: Self.quiet)
            do {
                let line = try await look(at: database)
                try await database.close()
                return line
            } catch {
                try? await database.close()
                throw error
            }
        } catch {
            return Self.line("database", failure: "\(error)")
        }
    }

    private func look(at database: Database) async throws -> ToolReport.Line {
        struct Facts: Sendable {
            var version: String
            var isReadOnly: Bool
            var mayMake: Bool
        }
        let facts = try await database.write { tx in
            let row = try tx.first(
                """
                SELECT current_setting('server_version') AS version, current_setting('transaction_read_only') AS locked,
                    CAST(has_schema_privilege(current_schema(), 'CREATE') AS TEXT) AS may_make
                """)
            return Facts(
                version: try row?.get("version") ?? "", isReadOnly: try row?.get("locked") == "on",
                mayMake: try row?.get("may_make") == "true")
        }
        let latency = try await Self.latency { _ = try await database.read { try $0.first("SELECT 1 AS one") } }
        let number = facts.version.prefix { !$0.isWhitespace }
        let found = "PostgreSQL \(number), answers in \(latency) ms"
        func line(_ state: ToolReport.Line.State, _ without: String, _ remedy: String) -> ToolReport.Line {
            ToolReport.Line(name: "database", state: state, found: found, without: without, remedy: remedy)
        }
        guard !facts.isReadOnly else {
            return line(
                .missing, "It does not allow writing, so nothing works.",
                "Name the primary server and not a standby, and turn default_transaction_read_only off.")
        }
        let known = Set(Schema.migrations.map(\.name))
        let applied = Set(try await database.applied().map(\.name))
        guard applied.isSubset(of: known) else {
            return line(
                .missing, "It was made by a newer version of Sitewright.",
                "Start that version, or restore an older backup.")
        }
        guard applied == known || facts.mayMake else {
            return line(
                .missing, "Its user may make no tables.",
                "Make the URL's user the owner of the database, or give it that right.")
        }
        return line(.good, "", "")
    }

    // MARK: Bucket

    private func bucket(_ location: S3Location, _ credentials: S3Credentials) async -> ToolReport.Line {
        do {
            // Opening tries everything that is needed: to list, write, read and delete.
            let store = try await S3BlobStore(location: location, credentials: credentials)
            let latency = try await Self.latency { _ = try await store.list(after: nil, limit: 1) }
            let found = "\(location), may list, read, write and delete, answers in \(latency) ms"
            return ToolReport.Line(name: "bucket", state: .good, found: found, without: "", remedy: "")
        } catch {
            return Self.line("bucket", failure: "\(error)")
        }
    }

    // MARK: Words

    private static var quiet: Logger { Logger(label: "doctor") { _ in SwiftLogNoOpLogHandler() } }

    /// A failure says first what is wrong, and then what to do.
    private static func line(_ name: String, failure: String) -> ToolReport.Line {
        let end = failure.range(of: ". ")
        return ToolReport.Line(
            name: name, state: .missing, found: "cannot be used",
            without: end.map { String(failure[..<$0.lowerBound]) + "." } ?? failure,
            remedy: end.map { String(failure[$0.upperBound...]) } ?? "")
    }

    /// The median of five calls, in milliseconds.
    private static func latency(_ call: () async throws -> Void) async throws -> String {
        let clock = ContinuousClock()
        var times: [Duration] = []
        for _ in 0..<5 {
            let start = clock.now
            try await call()
            times.append(clock.now - start)
        }
        return String(format: "%.1f", times.sorted()[2] / .milliseconds(1))
    }
}
