import ArgumentParser
import Foundation

/// The clients of `bench events`, in a process of their own, so that what they cost is not the server's.
struct BenchWatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "The clients of “bench events”, which starts this.", shouldDisplay: false)

    @Option var port: Int
    @Option var host: String
    @Option var path: String
    @Option var clients: Int
    @Option var seconds: Int

    func run() async throws {
        let request = WatchRequest(
            port: port, host: host, path: path, token: ProcessInfo.processInfo.environment["SITEWRIGHT_TOKEN"])
        var loop = WatchLoop(request, clients: clients, seconds: seconds)
        let result = try loop.run()
        print(String(decoding: try JSONEncoder().encode(result), as: UTF8.self))
    }
}
