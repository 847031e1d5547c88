import ModelServers
import TestSupport
import Testing

@testable import LanguageModels

@Suite struct AddressTests {
    @Test(arguments: [
        ("8.8.8.8", NetworkAddress.Reach.open), ("127.0.0.1", .loopback), ("127.9.9.9", .loopback),
        ("10.1.2.3", .privateNetwork), ("172.16.0.1", .privateNetwork), ("172.32.0.1", .open),
        ("192.168.1.1", .privateNetwork), ("100.64.0.1", .privateNetwork), ("169.254.169.254", .special),
        ("0.0.0.0", .special), ("224.0.0.1", .special), ("255.255.255.255", .special), ("198.18.0.1", .special),
        ("203.0.113.9", .special), ("192.0.2.1", .special), ("::1", .loopback), ("::", .special),
        ("fe80::1", .special), ("fd00::1", .privateNetwork), ("ff02::1", .special), ("2001:db8::1", .special),
        ("2606:4700::1111", .open), ("::ffff:127.0.0.1", .loopback), ("::ffff:169.254.169.254", .special),
        ("64:ff9b::10.0.0.1", .privateNetwork), ("64:ff9b:1::1", .special), ("2002:7f00:1::", .loopback),
        ("2001::1", .special), ("::127.0.0.1", .loopback), ("::ffff:8.8.8.8", .open),
    ])
    func addressesLeadWhereTheyLead(_ text: String, _ reach: NetworkAddress.Reach) throws {
        let address = try #require(NetworkAddress(text))
        #expect(address.reach == reach)
    }

    @Test func baseAddressesAreReadStrictly() throws {
        let good = [
            ("https://models.example/v1/", "https://models.example/v1", "models.example"),
            ("HTTP://LocalHost:8080", "http://localhost:8080", "localhost"),
            ("http://[::1]:80/v1", "http://[::1]:80/v1", "::1"),
            ("http://[0:0:0:0:0:0:0:1]/", "http://[::1]", "::1"),
        ]
        for (text, written, host) in good {
            let base = try BaseAddress(text)
            #expect(base.text == written && base.host == host)
        }
        let bad = [
            "", "models.example", "ftp://a.example", "http://", "http://user:pass@a.example", "http://a.example/?q",
            "http://a.example/#f", "http://a b", "http://exa%2fple.com", "file:///etc/passwd", "http://a.example:0",
            "http://a.example:99999", "http://bücher.example",
        ]
        for text in bad {
            #expect(throws: ModelError.self, "\(text)") { try BaseAddress(text) }
        }
    }

    @Test func aNameWithOnePrivateAddressIsRefused() async throws {
        let policy = OutboundPolicy()
        let mixed: @Sendable (String) async throws -> [NetworkAddress] = { _ in
            [NetworkAddress("8.8.8.8"), NetworkAddress("10.0.0.1")].compactMap(\.self)
        }
        await #expect(throws: ModelError.forbiddenAddress("mixed.example")) {
            try await policy.address(of: "mixed.example", resolve: mixed)
        }
        let open = try await policy.address(of: "open.example") { _ in [NetworkAddress("8.8.8.8")].compactMap(\.self) }
        #expect("\(open)" == "8.8.8.8")
    }

    /// Also in the forms that only the resolver understands.
    @Test(arguments: ["localhost", "127.0.0.1", "2130706433", "0x7f.1", "127.1", "[::1]", "0.0.0.0"])
    func loopbackIsCalledOnlyWhereItIsAllowed(_ host: String) async throws {
        let server = try await ModelServer.start(speaking: .openAIChat)
        let provider = ProviderConfiguration(
            id: "w", kind: .compatible, baseURL: "http://\(host):\(server.port)/v1")
        let client = try ModelClient(provider, policy: OutboundPolicy(), retries: .once, logger: .quiet)
        await #expect(throws: ModelError.self) { try await client.answer(ModelRequest("Hello?"), model: "m") }
        #expect(server.requests.isEmpty)
        try await server.stop()
    }

    /// The connection is made to the address that was looked at, whatever the name resolves to for anyone else.
    @Test func theConnectionIsBoundToTheAddressThatWasLookedAt() async throws {
        let server = try await ModelServer.start(speaking: .openAIChat)
        let base = try BaseAddress("http://nowhere.invalid:\(server.port)/v1")
        let asked = Shared(0)
        let transport = ModelTransport(connect: .seconds(5)) { _ in
            asked.update { $0 += 1 }
            return [NetworkAddress("127.0.0.1")].compactMap(\.self)
        }
        let status = Shared(0)
        let send = { (policy: OutboundPolicy) in
            try await transport.send(
                ModelCallRequest(method: "GET", path: "/models"), to: base, policy: policy, bodyLimit: 10_000,
                head: { code, _ in status.update { $0 = code } }, bytes: { _ in true })
        }
        try await send(OutboundPolicy(allowsLoopback: true))
        #expect(status.value == 200 && asked.value == 1)
        #expect(server.requests.map(\.path) == ["/v1/models"])
        #expect(server.requests.first?.headers["host"] == "nowhere.invalid:\(server.port)")
        await #expect(throws: ModelFailure.self) { try await send(OutboundPolicy()) }
        #expect(server.requests.count == 1)
        try await server.stop()
    }
}
