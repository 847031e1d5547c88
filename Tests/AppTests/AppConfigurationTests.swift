import Configuration
import Foundation
import Jobs
import Sites
import Testing
import Web

@testable import App

@Suite struct AppConfigurationTests {
    func read(_ variables: [String: String]) throws -> AppConfiguration {
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
        (["SITEWRIGHT_DATABASE_URL": "mysql://me:hunter2@db.example/x"], "database.url"),
        (["SITEWRIGHT_HOST": "0.0.0.0", "SITEWRIGHT_PREVIEW_DOMAIN": "p.example"], "insecure-http"),
    ])
    func whatCannotWorkIsNamed(_ variables: [String: String], _ key: String) {
        let problem = #expect(throws: StartProblem.self) { try read(variables) }
        #expect(problem?.description.contains(key) == true)
        #expect(problem?.description.contains("hunter2") == false)
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

extension AppConfigurationTests {
    @Test func roleSecretAndLimitsAreRead() throws {
        let configuration = try read([
            "SITEWRIGHT_ROLE": "worker", "SITEWRIGHT_PROCESSOR_SECRET": "0123456789abcdef",
            "SITEWRIGHT_STOP_WITHIN": "5", "SITEWRIGHT_HEALTH_ADDRESS": "[::1]:9090",
            "SITEWRIGHT_MACHINE_CPU_SHARE": "0.5", "SITEWRIGHT_MACHINE_MEMORY_LIMIT": "1.5 GB",
            "SITEWRIGHT_MACHINE_DISK_FLOOR": "300MB", "SITEWRIGHT_MACHINE_WEIGHTS": "site.build=2/1GB, other=0/0",
            "SITEWRIGHT_LIMITS_LOG_LINES": "10", "SITEWRIGHT_KEEP_JOBS_DAYS": "3",
            "SITEWRIGHT_KEEP_ORPHANS_HOURS": "48",
            // A worker needs no domain for previews.
            "SITEWRIGHT_HOST": "0.0.0.0",
        ])
        #expect(configuration.role == .worker)
        #expect(configuration.processorSecret == "0123456789abcdef")
        #expect(configuration.stopWithin == .seconds(5))
        #expect(configuration.healthAddress?.host == "::1")
        #expect(configuration.healthAddress?.port == 9090)
        #expect(configuration.machine.processorShare == 0.5)
        #expect(configuration.machine.memory == 1_610_612_736)
        #expect(configuration.machine.diskFloor == 300 << 20)
        #expect(configuration.machine.diskShare == 1)
        #expect(configuration.machine.weights["site.build"]?.processor == 2)
        #expect(configuration.machine.weights["site.edit"] != nil)
        #expect(configuration.jobLogs.lines == 10)
        #expect(configuration.keeping.jobs.finished == .seconds(3 * 86_400))
        #expect(configuration.keeping.orphans == .seconds(48 * 3_600))
    }

    @Test(arguments: [
        ("ROLE", "queen", "role"), ("PROCESSOR_SECRET", "short", "processor.secret"),
        ("STOP_WITHIN", "0", "stop.within"),
        ("HEALTH_ADDRESS", "nowhere", "health.address"), ("MACHINE_CPU_SHARE", "2", "machine.cpu.share"),
        ("MACHINE_MEMORY_LIMIT", "much", "machine.memory.limit"), ("MACHINE_WEIGHTS", "a=b", "machine.weights"),
        ("KEEP_JOBS_DAYS", "0", "keep.jobs.days"), ("KEEP_ORPHANS_HOURS", "1", "keep.orphans.hours"),
        ("LIMITS_LOG_BYTES", "1", "limits.log.bytes"),
    ])
    func wrongValueIsNamedByItsKeyAndNotShown(name: String, value: String, key: String) {
        let problem = #expect(throws: StartProblem.self) { try read(["SITEWRIGHT_\(name)": value]) }
        #expect(problem?.description.contains("“\(key)”") == true)
        if name == "PROCESSOR_SECRET" { #expect(problem?.description.contains(value) == false) }
    }
}
