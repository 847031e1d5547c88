import Foundation
import NIOHTTP1
import Subprocess
import SystemPackage

/// nginx with one worker, on a free port, with a folder that goes when it stops.
enum Nginx {
    /// What it serves.
    struct Site: Sendable {
        /// The paths of modules to load.
        var modules: [String] = []
        /// What stands in the block of the server besides its address and folder.
        var directives: String
        /// The files of its folder.
        var files: [String: [UInt8]]
        /// The path of one of them, asked for until nginx answers.
        var probe: String
    }

    /// Starts it, calls `body` with its port and its process, and stops it.
    static func run<Result: Sendable>(
        _ site: Site, _ body: @escaping @Sendable (_ port: Int, _ process: Int32) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nginx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("www"), withIntermediateDirectories: true)
        // The worker may run as another user than this one.
        for path in [folder.path, folder.path + "/www"] {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in site.files { try Data(bytes).write(to: folder.appendingPathComponent("www/\(name)")) }
        let port = try BenchServer.freePort()
        let file = folder.appendingPathComponent("nginx.conf").path
        try settings(site, folder: folder.path, port: port).write(toFile: file, atomically: true, encoding: .utf8)
        let result = try await Subprocess.run(
            .path("/usr/sbin/nginx"), arguments: ["-c", file, "-p", folder.path], input: .none,
            output: .discarded, error: .discarded
        ) { execution in
            defer { try? execution.send(signal: .terminate) }
            try await waitForPort(port, site.probe)
            return try await body(port, execution.processIdentifier.value)
        }
        return result.closureResult
    }

    private static func settings(_ site: Site, folder: String, port: Int) -> String {
        """
        \(site.modules.map { "load_module \($0);" }.joined(separator: "\n"))
        worker_processes 1;
        worker_rlimit_nofile 16384;
        daemon off;
        pid \(folder)/nginx.pid;
        error_log stderr warn;
        events { worker_connections 8192; }
        http {
          include /etc/nginx/mime.types;
          access_log off;
          sendfile on;
          open_file_cache max=1000;
          keepalive_requests 10000000;
          client_body_temp_path \(folder)/body; proxy_temp_path \(folder)/proxy;
          fastcgi_temp_path \(folder)/fastcgi; uwsgi_temp_path \(folder)/uwsgi; scgi_temp_path \(folder)/scgi;
          server { listen 127.0.0.1:\(port) backlog=4096; root \(folder)/www; \(site.directives) }
        }
        """
    }

    private static func waitForPort(_ port: Int, _ probe: String) async throws {
        guard let url = URL(string: "http://127.0.0.1:\(port)") else { return }
        let client = APIClient(server: url, token: nil)
        for _ in 0..<100 {
            if (try? await client.bytes(.GET, probe)) != nil { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw CommandFailure("nginx did not start.")
    }
}
