import Hummingbird
import HummingbirdTesting
import NIOCore
import NIOPosix
import TestSupport
import Testing
import Web

@Suite struct HostTests {
    @Test(arguments: ["localhost:8080", "LOCALHOST", "localhost.", "127.0.0.1:8080", "[::1]:8080"])
    func programsMayUseAnyNameOfThisMachine(host: String) async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let response = try await fixture.exchange(
                "GET /api/projects HTTP/1.1\r\nHost: \(host)\r\nAuthorization: Bearer \(fixture.token)\r\n")
            #expect(response.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test(arguments: ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.7", ""])
    func namesThatOthersPointHereAreNotAnswered(host: String) async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let response = try await fixture.exchange(
                "GET /api/projects HTTP/1.1\r\nHost: \(host)\r\nAuthorization: Bearer \(fixture.token)\r\n")
            #expect(response.hasPrefix("HTTP/1.1 421"))
            #expect(response.contains("UNKNOWN_HOST"))
        }
    }

    @Test func browserAtTheAddressIsLedToTheName() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let response = try await fixture.exchange(
                "GET /projects/aurora?tab=files HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nAccept: text/html,*/*\r\n")
            #expect(response.hasPrefix("HTTP/1.1 307"))
            #expect(response.contains("http://localhost:8080/projects/aurora?tab=files\r\n"))
        }
    }

    @Test func announcedSizeIsRefusedBeforeItIsSent() async throws {
        try await WebFixture.run(.ahc()) { fixture in
            let response = try await fixture.exchange(
                "POST /api/projects HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(fixture.token)\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 99999999\r\n")
            #expect(response.hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func proxyNamesTheClientOnlyWhereItIsTrusted() async throws {
        for trusts in [false, true] {
            try await WebFixture.run(.ahc()) { options in
                options.trustsForwardedFor = trusts
            } _: { fixture in
                _ = try await fixture.exchange(
                    "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.1, 192.0.2.7\r\n")
                #expect(fixture.log.text.contains("192.0.2.7") == trusts)
                #expect(!fixture.log.text.contains("203.0.113.1"))
            }
        }
    }
}

extension WebFixture {
    /// Sends the head of a request as it is, and reads until the head and the first part of the response are there.
    func exchange(_ head: String) async throws -> String {
        let port = client.port ?? 0
        return try await withTimeLimit {
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "localhost", port: port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                    }
                }
            return try await channel.executeThenClose { inbound, outbound in
                try await outbound.write(ByteBuffer(string: head + "Connection: close\r\n\r\n"))
                var text = ""
                for try await buffer in inbound {
                    text += String(buffer: buffer)
                    // Without its body the request never ends, so neither does the connection.
                    if text.contains("HTTP/1.1 413") { break }
                }
                return text
            }
        }
    }
}
