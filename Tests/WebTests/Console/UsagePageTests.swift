import Accounts
import Foundation
import HummingbirdTesting
import Sites
import Storage
import Testing

@testable import Console

/// The page about what language models have used, without scripts.
@Suite struct UsagePageTests {
    @Test func emptyPageSaysWhatToDoNext() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let page = try await console.get("/settings/usage", cookie: cookie).html
            #expect(page.contains("No language model was used in this time."))
            #expect(page.contains("href=\"/settings/models#add\"") && !page.contains("<svg viewBox=\"0 0 600 120\""))
        }
    }

    @Test func useIsAddedUpByDayProviderProjectAndPerson() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie()
            let project = try await console.makeFreeProject(name: "Bread & Co")
            let costs: [(UserID?, ProjectID?, String, Int64?)] = [
                (console.owner.id, project.id, "main", 1_234_567), (nil, nil, "spare", 1_500),
                (console.owner.id, project.id, "main", nil),
            ]
            for (user, project, provider, cost) in costs {
                try await console.accounts.recordModelUse(
                    ModelUse(
                        user: user, project: project, provider: provider, model: "big", task: "write",
                        failed: cost == nil, inputTokens: 12_000, cachedTokens: 345, outputTokens: 50,
                        costMicros: cost), in: console.workspace.id)
            }
            for period in UsagePeriod.allCases where period != .last {
                let page = try await console.get("/settings/usage?period=\(period.rawValue)", cookie: cookie).html
                #expect(page.contains("<dd dir=\"ltr\">1.24</dd>") && page.contains("1 of them failed."))
                #expect(page.contains("<dd dir=\"ltr\">37\u{202F}035</dd>"))
                #expect(page.contains("1 call has no price in the server’s price table"))
                #expect(page.contains("<bdi>Bread &amp; Co</bdi>") && page.contains("The server itself"))
                #expect(
                    page.contains("<td dir=\"ltr\">0.0015</td>")
                        && page.contains("\u{2068}Cost by day\u{2069}, a chart."))
                #expect(page.contains("<rect class=\"tone-1\""))
            }
            let last = try await console.get("/settings/usage?period=last", cookie: cookie).html
            #expect(last.contains("No language model was used in this time."))
            let arabic = try await console.get("/settings/usage", cookie: cookie + "; sw_language=ar").html
            #expect(arabic.contains("بحسب المشروع") && arabic.contains("استدعاء واحد لا سعر له"))
        }
    }

    @Test(arguments: [
        // The 1st of March of a leap year, and the end of a year.
        (1_709_251_200_000 as Int64, "2024-03-01", "2024-02-24", "2024-02-01", "2024-02-29"),
        (1_735_689_599_999 as Int64, "2024-12-01", "2024-12-25", "2024-11-01", "2024-11-30"),
    ])
    func periodsAreWholeDaysInUTC(_ now: Int64, _ month: String, _ week: String, _ first: String, _ last: String) {
        let today = UTCDay(milliseconds: now)
        #expect(UsagePeriod.month.days(now: now).first?.description == month)
        #expect(UsagePeriod.month.days(now: now).last == today)
        let days = UsagePeriod.week.days(now: now)
        #expect(days.first?.description == week && days.last == today && days.count == 7)
        #expect(UsagePeriod.days.days(now: now).count == 30)
        let before = UsagePeriod.last.days(now: now)
        #expect(before.first?.description == first && before.last?.description == last)
        #expect(Set(before).count == before.count)
    }

    @Test(arguments: [
        (0 as Int64, "0.00"), (1, "0.000001"), (1_500, "0.0015"), (10_000, "0.01"), (120_000, "0.12"),
        (999_999, "0.999999"), (1_000_000, "1.00"), (1_005_000, "1.01"), (1_999_999, "2.00"),
        (1_234_567_000_000, "1\u{202F}234\u{202F}567.00"), (-2_500_000, "−2.50"),
    ])
    func moneyShowsWhatMatters(_ micros: Int64, _ words: String) {
        #expect(Amount.money(micros) == words)
    }
}
