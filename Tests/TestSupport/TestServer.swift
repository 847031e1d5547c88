import Foundation

/// A PostgreSQL of one test, which may be killed and started again.
public struct TestServer: Sendable {
    private let folder: TemporaryFolder
    /// A socket's path must be short.
    private let sockets: String
    private static let programs =
        (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql"))?
        .max { $0.compare($1, options: .numeric) == .orderedAscending }
        .map { "/usr/lib/postgresql/\($0)/bin/" } ?? ""

    public var url: String { "postgres:///postgres?host=\(sockets)&user=postgres" }

    /// Makes a cluster and starts it.
    public static func start(authentication: String = "trust") async throws -> TestServer {
        let sockets = "/tmp/pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: sockets, withIntermediateDirectories: true)
        let server = TestServer(folder: try TemporaryFolder(), sockets: sockets)
        let password = server.folder.path("password")
        try Data("right\n".utf8).write(to: password)
        try await server.run("/bin/chown", ["-R", "postgres:", server.folder.url.path, sockets], asPostgres: false)
        try await server.run(
            programs + "initdb",
            [
                "-D", server.data, "-U", "postgres", "-A", authentication, "--pwfile=\(password.path)", "--no-sync",
                "-E", "UTF8", "--locale=C.UTF-8",
            ])
        try await server.start()
        return server
    }

    private var data: String { folder.path("data").path }

    public func start() async throws {
        try await run(
            Self.programs + "pg_ctl",
            [
                "-D", data, "-w", "-l", folder.path("log").path, "-o",
                "-c listen_addresses='' -c unix_socket_directories='\(sockets)' -c shared_buffers=16MB", "start",
            ])
    }

    /// Ends the server as a power cut would.
    public func kill() async throws {
        try await run(Self.programs + "pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"])
    }

    public func remove() {
        let process = process(
            Self.programs + "pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"], asPostgres: true)
        try? process.run()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: sockets)
    }

    private func run(_ program: String, _ arguments: [String], asPostgres: Bool = true) async throws {
        let process = process(program, arguments, asPostgres: asPostgres)
        let ended = Signal<Int32>()
        process.terminationHandler = { ended.send($0.terminationStatus) }
        try process.run()
        let status = try await ended.next()
        guard status == 0 else { throw CommandFailed(command: program, status: status) }
    }

    private func process(_ program: String, _ arguments: [String], asPostgres: Bool) -> Process {
        let process = Process()
        // PostgreSQL does not run as root.
        let isRoot = geteuid() == 0 && asPostgres
        let user = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups"]
        // The server would inherit the descriptor by whose end Foundation knows that a process has ended.
        let script = #"for n in /proc/self/fd/*; do n=${n##*/}; [ "$n" -gt 2 ] && eval "exec $n>&-"; done; exec "$@""#
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script, "bash"] + (isRoot ? user : []) + [program] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: "/")
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }
}

private struct CommandFailed: Error {
    let command: String
    let status: Int32
}
