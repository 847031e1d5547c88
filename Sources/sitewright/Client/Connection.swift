import ArgumentParser
import Foundation

/// Where the server is and who is asking: from the options, the environment, or the file that `serve` leaves.
struct Connection: ParsableArguments {
    @Option(help: "The server's address. Without it, that of the server of the data folder.")
    var server: String?

    @Option(help: "An API token. Without it, SITEWRIGHT_TOKEN or that of the data folder's server.")
    var token: String?

    @Option(help: "The data folder whose server is meant.")
    var data: String = "data"

    @Flag(help: "Print one JSON object a line, the last with the result.")
    var json = false

    /// The client that this connection describes.
    func client() throws -> APIClient {
        let environment = ProcessInfo.processInfo.environment
        let file = ClientFile.read(from: URL(fileURLWithPath: data, isDirectory: true))
        guard let address = server ?? environment["SITEWRIGHT_SERVER"] ?? file?.address else {
            throw CommandFailure(
                "No server is known: \(data)/client.json does not exist. Start one with “sitewright serve --data \(data)”, or name one with --server and --token."
            )
        }
        guard let url = URL(string: address), let scheme = url.scheme, ["http", "https"].contains(scheme),
            url.host != nil
        else {
            throw CommandFailure("“\(address)” is not an address such as http://localhost:8080.")
        }
        // A token goes only to the server that it was made for.
        let own = file.flatMap { $0.address == address ? $0.token : nil }
        return APIClient(server: url, token: token ?? environment["SITEWRIGHT_TOKEN"] ?? own)
    }
}

/// What `serve` leaves in its data folder for the commands on the same machine.
struct ClientFile: Codable {
    var address: String
    var token: String

    static func read(from folder: URL) -> ClientFile? {
        guard let bytes = try? Data(contentsOf: folder.appendingPathComponent("client.json")) else { return nil }
        return try? JSONDecoder().decode(ClientFile.self, from: bytes)
    }
}
