import Configuration
import Foundation
import Logging
import Storage
import Testing

@testable import App

@Suite("Settings of blobs")
struct BlobSettingsTests {
    private static let place = "s3://sites?endpoint=http://127.0.0.1:9"

    private func read(_ variables: [String: String], environment: [String: String] = [:]) throws -> BlobSettings {
        try BlobSettings(
            reader: ConfigReader(
                provider: EnvironmentVariablesProvider(environmentVariables: variables).prefixKeys(with: "sitewright")),
            environment: environment)
    }

    @Test func blobsAreFilesUnlessSaidOtherwise() throws {
        let settings = try read([:], environment: ["AWS_ACCESS_KEY_ID": "a", "AWS_SECRET_ACCESS_KEY": "b"])
        #expect(settings.location == nil)
        #expect(settings.cacheLimit == 1_073_741_824)
    }

    @Test func theProgramsOwnKeysGoBeforeAmazons() throws {
        let amazons = ["AWS_ACCESS_KEY_ID": "theirs", "AWS_SECRET_ACCESS_KEY": "b", "AWS_SESSION_TOKEN": "c"]
        let theirs = try read(["SITEWRIGHT_BLOBS": Self.place], environment: amazons)
        #expect(theirs.credentials?.accessKey == "theirs")
        let own = try read(
            [
                "SITEWRIGHT_BLOBS": Self.place, "SITEWRIGHT_S3_ACCESS_KEY": "own", "SITEWRIGHT_S3_SECRET_KEY": "s",
                "SITEWRIGHT_BLOBS_CACHE": "64",
            ], environment: amazons)
        #expect(own.credentials?.accessKey == "own")
        #expect(own.cacheLimit == 67_108_864)
    }

    @Test(arguments: [
        (["SITEWRIGHT_BLOBS": "folder"], "blobs"), (["SITEWRIGHT_BLOBS": place], "SITEWRIGHT_S3_ACCESS_KEY"),
        (["SITEWRIGHT_BLOBS": place, "SITEWRIGHT_S3_ACCESS_KEY": "own"], "SITEWRIGHT_S3_SECRET_KEY"),
        (["SITEWRIGHT_BLOBS_CACHE": "1"], "blobs.cache"),
        (["SITEWRIGHT_BLOBS": "s3://k:hidden@sites"], "Keys do not belong"),
    ])
    func whatIsWrongIsNamedWithoutItsSecret(variables: [String: String], word: String) throws {
        let problem = #expect(throws: StartProblem.self) {
            try read(variables, environment: ["AWS_SECRET_ACCESS_KEY": "hidden"])
        }
        #expect(problem?.description.contains(word) == true)
        #expect(problem?.description.contains("hidden") == false)
    }

    @Test func aStoreThatIsNotThereStopsTheStartInWords() async throws {
        let settings = try read([
            "SITEWRIGHT_BLOBS": Self.place, "SITEWRIGHT_S3_ACCESS_KEY": "own", "SITEWRIGHT_S3_SECRET_KEY": "hidden",
        ])
        let folder = try DataFolder(
            FileManager.default.temporaryDirectory.appending(path: "sitewright-\(UUID().uuidString)"))
        defer { try? FileManager.default.removeItem(at: folder.url) }
        let problem = await #expect(throws: StartProblem.self) {
            try await settings.open(folder: folder, logger: .init(label: "test"))
        }
        let text = problem?.description ?? ""
        #expect(text.contains("s3://sites") && text.contains("cannot be reached") && !text.contains("hidden"))
    }
}
