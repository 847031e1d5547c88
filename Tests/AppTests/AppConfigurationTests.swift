import Configuration
import Foundation
import Sites
import Testing
import Web

@testable import App

@Suite struct AppConfigurationTests {
    private func read(_ variables: [String: String]) throws -> AppConfiguration {
        try AppConfiguration(
            reader: ConfigReader(
                provider: EnvironmentVariablesProvider(environmentVariables: variables).prefixKeys(with: "sitewright")))
    }

    @Test func defaultsServeThisMachineOnly() throws {
        let configuration = try read([:])
        #expect(configuration.port == 8080)
        #expect(configuration.publicOrigin == "http://localhost:8080")
        #expect(configuration.isLoopback)
        #expect(configuration.addresses.first == "127.0.0.1")
        #expect(configuration.previews.origin(of: "x") == "http://x.localhost:8080")
    }

    @Test func theAddressThatPeopleSeeDecidesSchemeAndPort() throws {
        let configuration = try read([
            "SITEWRIGHT_HOST": "10.0.0.1", "SITEWRIGHT_PUBLIC_URL": "https://sites.example/",
            "SITEWRIGHT_PREVIEW_DOMAIN": "Previews.Example",
        ])
        #expect(configuration.publicOrigin == "https://sites.example")
        #expect(configuration.previews.origin(of: "x") == "https://x.previews.example")
        #expect(configuration.web.console.isSecure)
    }

    @Test(arguments: [
        (["SITEWRIGHT_PORT": "70000"], "port"), (["SITEWRIGHT_SLOTS": "0"], "slots"),
        (["SITEWRIGHT_PUBLIC_URL": "sites.example"], "public.url"), (["SITEWRIGHT_LOG_LEVEL": "loud"], "log.level"),
        (["SITEWRIGHT_HOST": "0.0.0.0"], "preview"),
        (["SITEWRIGHT_HOST": "0.0.0.0", "SITEWRIGHT_PREVIEW_DOMAIN": "p.example"], "insecure-http"),
    ])
    func whatCannotWorkIsNamed(_ variables: [String: String], _ key: String) {
        let problem = #expect(throws: StartProblem.self) { try read(variables) }
        #expect(problem?.description.contains(key) == true)
    }

    @Test func aProxyIsTrustedOnlyWhereThatIsSaid() throws {
        let usual = try read([:])
        #expect(!usual.web.trustsForwardedFor && usual.submissionLimit == 20_000)
        let behindProxy = try read(["SITEWRIGHT_TRUST_FORWARDED": "true", "SITEWRIGHT_LIMITS_SUBMISSIONS": "50"])
        #expect(behindProxy.web.trustsForwardedFor && behindProxy.submissionLimit == 50)
    }

    @Test func streamsOfAUserAreLimitedAsSaid() throws {
        #expect(try read([:]).web.streamsPerUser == 64)
        #expect(try read(["SITEWRIGHT_LIMITS_STREAMS": "1000"]).web.streamsPerUser == 1_000)
    }

    @Test func optionsComeBeforeTheFile() async throws {
        let configuration = try await AppConfiguration.read(given: ["port": "1234", "data": "/tmp/somewhere"])
        #expect(configuration.port == 1234)
        #expect(configuration.data.path == "/tmp/somewhere")
    }
}
