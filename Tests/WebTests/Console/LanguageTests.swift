import Foundation
import HTTPTypes
import HummingbirdTesting
import Sites
import Testing

@testable import Console

@Suite struct LanguageTests {
    @Test(arguments: [
        ("", Language.english), ("ar", .arabic), ("AR-eg, en;q=0.5", .arabic), ("en-GB,ar;q=0.9", .english),
        ("de, fr;q=0.9", .english), ("de, ar;q=0.3, en;q=0.2", .arabic), ("ar;q=0", .english), ("*", .english),
        ("arz", .english), (";;,=,q", .english), ("ar;q=many, en;q=0.1", .english),
    ]) func browserIsTakenAtItsWord(accept: String, language: Language) {
        #expect(Language(for: [.acceptLanguage: accept]) == language)
    }

    @Test func choiceCountsBeforeTheBrowser() {
        #expect(Language(for: [.acceptLanguage: "ar", .cookie: "a=b; sw_language=en"]) == .english)
        #expect(Language(for: [.acceptLanguage: "en", .cookie: "sw_language=ar"]) == .arabic)
        #expect(Language(for: [.acceptLanguage: "ar", .cookie: "sw_language=klingon"]) == .arabic)
        #expect(Language(for: [.cookie: "xsw_language=ar"]) == .english)
    }

    @Test(arguments: [
        (0, Plural.zero), (1, .one), (2, .two), (3, .few), (10, .few), (11, .many), (99, .many), (100, .other),
        (102, .other), (103, .few), (111, .many), (1_000, .other),
    ]) func arabicHasSixForms(count: Int, form: Plural) {
        #expect(Plural(count, in: .arabic) == form)
        #expect(Plural(count, in: .english) == (count == 1 ? .one : .other))
    }

    @Test func valuesAreFilledInOnceAndIsolated() {
        let words = Words(
            language: .english,
            texts: [
                "by": "by {name}, {n} times {missing}", "note#one": "{n} note", "note#other": "{n} notes of {name}",
            ])
        #expect(words("by", ["name": "{n}", "n": "3"]) == "by \u{2068}{n}\u{2069}, 3 times {missing}")
        #expect(words.count("note", 1) == "1 note")
        #expect(words.count("note", 2, ["name": "ليلى"]) == "2 notes of \u{2068}ليلى\u{2069}")
        #expect(words["nothing"] == "nothing" && words.count("nothing", 3) == "nothing")
        #expect(words.step("A step nobody knows") == "A step nobody knows")
    }

    @Test func switchKeepsThePageAndTheChoice() async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeFreeProject()
            let cookie = try await console.cookie()
            let there = "/projects/\(project.slug)?text=warmer"
            let english = try await console.get(there, cookie: cookie)
            #expect(english.html.contains("name=\"to\" value=\"\(there)\""))
            let response = try await console.post("/language", ["language": "ar", "to": there], cookie: cookie)
            #expect(response.status == .seeOther && response.headers[.location] == there)
            let set = try #require(response.headers[.setCookie])
            #expect(set.contains("SameSite=Lax") && set.contains("HttpOnly") && set.contains("Path=/"))
            let chosen = "\(cookie); \(set.prefix { $0 != ";" })"
            let arabic = try await console.get(there, cookie: chosen)
            #expect(arabic.html.contains("<html lang=\"ar\" dir=\"rtl\">"))
            #expect(arabic.headers[.contentLanguage] == "ar")
            #expect(arabic.headers[.vary]?.contains("Accept-Language") == true)
            #expect(arabic.headers[.vary]?.contains("Cookie") == true)
            #expect(arabic.html.contains(">warmer</textarea>"))
        }
    }

    @Test(arguments: [
        "//elsewhere.example/", "/\\elsewhere.example", "https://elsewhere.example/", "", "projects",
        "/a\r\nSet-Cookie: x=y",
        "/\t/elsewhere.example", "javascript:alert(1)",
    ]) func switchLeadsNowhereElse(to: String) async throws {
        try await ConsoleFixture.run { console in
            let response = try await console.post("/language", ["language": "ar", "to": to])
            #expect(response.status == .seeOther && response.headers[.location] == "/")
        }
    }

    @Test func everyPageSpeaksArabic() async throws {
        try await ConsoleFixture.run { console in
            let project = try await console.makeProject().project
            let cookie = try await console.cookie() + "; sw_language=ar"
            for path in ["/", "/projects/\(project.slug)", "/projects/nothing-here", "/styleguide", "/sign-in/abc"] {
                let response = try await console.get(path, cookie: path == "/sign-in/abc" ? "sw_language=ar" : cookie)
                #expect(response.html.contains("<html lang=\"ar\" dir=\"rtl\">"), "\(path)")
                #expect(response.html.contains("انتقل إلى المحتوى"), "\(path)")
                #expect(!response.html.contains("Skip to the content"), "\(path)")
                // A key in a page is a text that is missing.
                for area in ["frame_", "home_", "project_", "sign_in_", "guide_", "problem_", "state_"] {
                    #expect(!response.html.contains(">\(area)"), "\(path): \(area)")
                }
            }
        }
    }

    @Test func refusalsAreInTheLanguageOfThePage() async throws {
        try await ConsoleFixture.run { console in
            let cookie = try await console.cookie() + "; sw_language=ar"
            let empty = try await console.post("/projects", ["prompt": "🎉"], cookie: cookie)
            #expect(empty.status == .unprocessableContent)
            #expect(empty.html.contains("لا كلمات في الوصف"))
            let project = try await console.makeProject().project
            let busy = try await console.post(
                "/projects/\(project.slug)/edit", ["text": "أغمق"], cookie: cookie, accept: "application/json")
            #expect(busy.status == .conflict)
            #expect(busy.html.contains("هناك من يعمل على هذا الموقع"))
        }
    }
}
