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

    /// The port of 127.0.0.1; nil where only its socket is listened to.
    private let port: Int?

    public var url: String { "postgres:///postgres?host=\(sockets)&user=postgres" }

    /// The URL over the network, to which parameters are added; only where TLS was decided on.
    public var networkURL: String { "postgres://postgres@127.0.0.1:\(port ?? 0)/postgres?" }

    /// The certificate of a server with TLS, which is its own root.
    public var certificate: String? {
        let path = folder.path("server.crt").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Makes a cluster and starts it.
    /// - Parameter tls: Whether it also listens on 127.0.0.1 and then speaks TLS; nil for neither.
    public static func start(authentication: String = "trust", tls: Bool? = nil) async throws -> TestServer {
        let sockets = "/tmp/pg-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: sockets, withIntermediateDirectories: true)
        let server = TestServer(
            folder: try TemporaryFolder(), sockets: sockets, port: tls == nil ? nil : try freePort())
        if tls == true { _ = try await server.makeCertificate(named: "server") }
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
        var settings = "-c unix_socket_directories='\(sockets)' -c shared_buffers=16MB"
        settings += port.map { " -c listen_addresses=127.0.0.1 -c port=\($0)" } ?? " -c listen_addresses=''"
        if let certificate {
            settings += " -c ssl=on -c ssl_cert_file='\(certificate)'"
            settings += " -c ssl_key_file='\(folder.path("server.key").path)'"
        }
        try await run(
            Self.programs + "pg_ctl",
            ["-D", data, "-w", "-l", folder.path("log").path, "-o", settings, "start"])
    }

    /// Makes a certificate for 127.0.0.1 that is signed by itself.
    /// - Returns: the path of its file.
    public func makeCertificate(named name: String) async throws -> String {
        let (certificate, key) = (folder.path("\(name).crt").path, folder.path("\(name).key").path)
        try await run(
            "/usr/bin/openssl",
            [
                "req", "-new", "-x509", "-days", "2", "-nodes", "-newkey", "rsa:2048", "-subj", "/CN=127.0.0.1",
                "-addext", "subjectAltName=IP:127.0.0.1", "-out", certificate, "-keyout", key,
            ], asPostgres: false)
        try await run("/bin/chmod", ["600", key], asPostgres: false)
        return certificate
    }

    /// Gives a disk to the server, and returns its path.
    public func own(_ disk: SmallDisk) async throws -> String {
        let folder = disk.url.deletingLastPathComponent().path
        try await run("/bin/chown", ["-R", "postgres:", folder], asPostgres: false)
        return disk.url.path
    }

    /// Runs a command that no transaction may hold.
    public func execute(_ statement: String) async throws {
        var address = ["-h", sockets, "-U", "postgres", "-d", "postgres"]
        if let port { address += ["-p", "\(port)"] }
        try await run(Self.programs + "psql", address + ["-v", "ON_ERROR_STOP=1", "-c", statement])
    }

    /// A port of 127.0.0.1 that nobody has just now.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 && getsockname(descriptor, generic, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        return Int(UInt16(bigEndian: address.sin_port))
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
