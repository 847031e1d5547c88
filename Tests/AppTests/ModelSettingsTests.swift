import Authoring
import Configuration
import Foundation
import LanguageModels
import SiteModel
import TestSupport
import Testing

@testable import App

/// The file of providers of a server.
@Suite struct ModelSettingsTests {
    private static func read(_ text: String) throws -> ModelSettings {
        let folder = try TemporaryFolder()
        defer { withExtendedLifetime(folder) {} }
        let file = folder.url.appending(path: "models.yaml")
        try Data(text.utf8).write(to: file)
        let variables = ["SITEWRIGHT_MODELS_FILE": file.path]
        let provider = EnvironmentVariablesProvider(environmentVariables: variables).prefixKeys(with: "sitewright")
        return try ModelSettings.read(ConfigReader(provider: provider))
    }

    @Test func providersPricesBudgetsAndWritingAreRead() throws {
        let settings = try Self.read(
            """
            providers:
              - {id: big, kind: anthropic, model: large, key_variable: PATH}
              - id: here
                kind: ollama
                base_url: http://127.0.0.1:11434/v1
                models: {plan: small, write: coder}
                limits: {concurrency: 1, first_token: 120}
            order: {repair: [here, big]}
            prices:
              entries: [{model: "large*", price: {input: 3, output: 15, cached: 0.3}}]
              currency: USD
            budgets: {day: 5}
            writing: {context: 8000, repairs: 1, formats: {"cod*": blocks}}
            """)
        let configuration = settings.configuration
        #expect(configuration.providers.map(\.id) == ["big", "here"])
        #expect(configuration.providers[0].key != nil && configuration.providers[1].key == nil)
        #expect(configuration.providers[1].models == [.plan: "small", .write: "coder"])
        #expect(configuration.providers[1].limits.firstToken == 120)
        #expect(configuration.order == [.repair: ["here", "big"]])
        #expect(configuration.budgets.day == Money(micros: 5_000_000))
        #expect(settings.writing.context == 8_000 && settings.writing.repairs == 1 && settings.writing.answer == 16_000)
        #expect(settings.writing.formats == ["cod*": .blocks])
    }

    @Test(arguments: [
        ("providers: [{id: a, kind: unknown}]", "providers"),
        ("providers: [{kind: ollama}]", "id"),
        ("providers: [{id: a, kind: anthropic, key_variable: SITEWRIGHT_NO_SUCH_KEY}]", "SITEWRIGHT_NO_SUCH_KEY"),
        ("writing: {repairs: 9}", "repairs"),
        (": : :", "models"),
    ])
    func aFileThatCannotBeUsedIsRefusedWithThePlace(_ text: String, _ place: String) throws {
        let problem = #expect(throws: StartProblem.self) { try Self.read(text) }
        let words = problem.map { "\($0)" } ?? ""
        #expect(words.contains(place), "\(words)")
    }

    @Test func withoutTheSettingThereAreNone() throws {
        let settings = try ModelSettings.read(
            ConfigReader(provider: EnvironmentVariablesProvider(environmentVariables: [:])))
        #expect(settings.configuration.providers.isEmpty)
    }
}
