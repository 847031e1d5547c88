import Foundation

/// What a process does.
public enum ServerRole: String, Sendable, Hashable, CaseIterable {
    /// Serves the console, the API and previews, and leaves the work to others. It needs no tools.
    case web
    /// Runs jobs, and serves nothing but its health.
    case worker
    case all

    public var serves: Bool { self != .worker }
    public var works: Bool { self != .web }
}

/// A host and a port to listen on.
public struct HostAddress: Sendable, Hashable {
    public var host: String
    public var port: Int

    /// Reads `127.0.0.1:9090`, `[::1]:9090` or `:9090`, which is this machine only.
    /// - Throws: ``StartProblem``.
    public init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port)
        else { throw StartProblem("“health.address” is a host and a port such as 127.0.0.1:9090.") }
        let host = text[..<colon].trimmingCharacters(in: ["[", "]"])
        self.host = host.isEmpty ? "127.0.0.1" : host
        self.port = port
    }
}
