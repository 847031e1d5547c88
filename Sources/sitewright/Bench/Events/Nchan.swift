import Foundation
import NIOHTTP1

/// nginx with Debian's module nchan: one channel, its subscribers, and a place to publish.
enum Nchan {
    private static let module = "/usr/lib/nginx/modules/ngx_nchan_module.so"

    static var isInstalled: Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/sbin/nginx")
            && FileManager.default.fileExists(atPath: module)
    }

    /// Measures it as the server is measured: the same clients, the same number of events, each of about the same size.
    static func measure(_ watch: EventWatch) async throws -> EventWatch.Figures {
        // It keeps messages in memory only; as many as a client could miss.
        let site = Nginx.Site(
            modules: [module],
            directives: """
                location = /publish {
                  nchan_publisher; nchan_channel_id bench;
                  nchan_message_buffer_length 100000; nchan_message_timeout 10m;
                }
                location = /events {
                  nchan_subscriber eventsource; nchan_channel_id bench; nchan_subscriber_first_message newest;
                }
                """,
            files: ["ready.html": Array("ready".utf8)], probe: "/ready.html")
        return try await Nginx.run(site) { port, process in
            guard let url = URL(string: "http://127.0.0.1:\(port)") else { throw CommandFailure("No address.") }
            let client = APIClient(server: url, token: nil)
            return try await watch.run(
                port: port, host: "127.0.0.1:\(port)", path: "/events", token: nil, process: process
            ) { mark in
                _ = try await client.bytes(.POST, "/publish", body: RawBody(bytes: Array(message(mark).utf8)))
            }
        }
    }

    /// As long as the event of a renamed project.
    private static func message(_ mark: BenchMark) -> String {
        #"{"at":"2026-01-01T00:00:00.000Z","body":{"head":1,"id":"01JD0000000000000000000000","name":"\#(mark.text)","slug":"a-site-for-a-lighthouse"},"job":null,"kind":"project.changed","project":"01JD0000000000000000000000"}"#
    }
}
