import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Subprocess
import SystemPackage

/// A server of this program in a process of its own, with a data folder that goes when it stops.
struct BenchServer: Sendable {
    let client: APIClient
    let port: Int
    let processID: Int32

    /// Starts a server, runs `body` with it, and stops it.
    static func run<Result: Sendable>(
        options: [String: String] = [:], _ body: @escaping @Sendable (BenchServer) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "sitewright-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let port = try freePort()
        // Nothing is measured in the database and the bucket of a server that this machine may have.
        var environment = Environment.inherit.updating(["SITEWRIGHT_DATABASE_URL": "", "SITEWRIGHT_BLOBS": "files"])
        for (name, value) in options { environment = environment.updating([.init(stringLiteral: name): value]) }
        // The requests of a measurement come faster than any person's.
        environment = environment.updating(["SITEWRIGHT_LIMITS_WORK": "100000", "SITEWRIGHT_LIMITS_STATUS": "1000000"])
        // An event stream keeps its connection, and the shared client has eight for a host.
        var settings = HTTPClient.Configuration()
        settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 128
        let http = HTTPClient(configuration: settings)
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let result = try await Subprocess.run(
            .path(FilePath(own)), arguments: ["serve", "--data", folder.path, "--port", "\(port)"],
            environment: environment, input: .none, output: .discarded, error: .discarded
        ) { execution in
            do {
                let server = try await ready(
                    folder, port: port, http: http, processID: execution.processIdentifier.value)
                let result = try await body(server)
                try? execution.send(signal: .terminate)
                try await http.shutdown()
                return result
            } catch {
                try? execution.send(signal: .kill)
                try? await http.shutdown()
                throw error
            }
        }
        return result.closureResult
    }

    /// Waits until the server answers.
    private static func ready(_ folder: URL, port: Int, http: HTTPClient, processID: Int32) async throws -> BenchServer
    {
        for _ in 0..<600 {
            if let file = ClientFile.read(from: folder), let url = URL(string: file.address) {
                let client = APIClient(server: url, token: file.token, http: http)
                if (try? await client.bytes(.GET, "/readyz")) != nil {
                    return BenchServer(client: client, port: port, processID: processID)
                }
            }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw CommandFailure("The server did not start within a minute. Try: sitewright doctor")
    }

    /// Makes a site and waits until its preview answers with a page.
    func makeSite(_ prompt: String, seed: UInt64? = nil) async throws -> ProjectAnswer {
        struct Request: Encodable {
            var prompt: String
            var seed: UInt64?
        }
        return try await work("/api/projects", Request(prompt: prompt, seed: seed))
    }

    /// Asks for a change and waits until the preview shows its version.
    func edit(_ project: ProjectAnswer, _ text: String) async throws {
        struct Request: Encodable { var text: String }
        _ = try await work("/api/projects/\(project.slug)/edit", Request(text: text))
    }

    /// Writes a file of the project and waits until the preview has it.
    func putFile(_ path: String, _ bytes: [UInt8], of project: ProjectAnswer) async throws {
        let current: ProjectAnswer = try await client.send(.GET, "/api/projects/\(project.slug)")
        _ = try await JobWatch(client: client).follow {
            let saved: SavedAnswer = try await client.send(
                .PUT, "/api/projects/\(project.slug)/files/\(path)", body: RawBody(bytes: bytes),
                headers: [("if-match", "\"\(current.headVersion)\"")])
            return WorkAnswer(project: current, job: saved.job)
        } show: { _ in
        }
    }

    private func work(_ path: String, _ body: some Encodable & Sendable) async throws -> ProjectAnswer {
        let (project, job) = try await JobWatch(client: client).follow({
            try await client.send(.POST, path, body: body)
        }) { _ in }
        guard job.state == "succeeded" else {
            throw CommandFailure("A job ended as \(job.state): \(job.error?.message ?? "")")
        }
        let page = try await previewPage(job.result?.previewUrl ?? project.previewUrl)
        guard page.contains("<h1") else { throw CommandFailure("The preview shows no heading.") }
        return project
    }

    /// The page at a preview's address, asked from 127.0.0.1 with its Host: not every resolver knows *.localhost.
    func previewPage(_ address: String) async throws -> String {
        guard let url = URL(string: address), let host = url.host else { throw CommandFailure("No preview address.") }
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(url.path.isEmpty ? "/" : url.path)")
        request.headers.add(name: "host", value: "\(host):\(port)")
        request.headers.add(name: "accept", value: "text/html")
        let response = try await client.http.execute(request, timeout: .seconds(10))
        guard response.status == .ok else { throw CommandFailure("The preview answers \(response.status).") }
        return String(buffer: try await response.body.collect(upTo: 8 << 20))
    }

    /// A port of 127.0.0.1 that nobody has just now.
    static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(descriptor, generic, length) == 0 ? getsockname(descriptor, generic, &length) : -1
            }
        }
        guard descriptor >= 0, status == 0 else { throw CommandFailure("No free port.") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
