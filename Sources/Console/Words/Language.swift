import Foundation
import HTTPTypes

/// A language that the console speaks.
enum Language: String, CaseIterable, Hashable, Sendable {
    case english = "en"
    case arabic = "ar"

    /// The direction of its script, as the attribute `dir` wants it.
    var direction: String { self == .arabic ? "rtl" : "ltr" }

    /// What it calls itself.
    var name: String { self == .arabic ? "العربية" : "English" }

    /// The cookie that keeps a person's choice.
    static let cookieName = "sw_language"
}

extension Language {
    /// The language for whoever sends `headers`: the one chosen with the switch, else the first that the browser asks
    /// for and that there is, else English.
    init(for headers: HTTPFields) {
        let chosen = headers[values: .cookie].lazy
            .flatMap { $0.split(separator: ";") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .first { $0.hasPrefix(Self.cookieName + "=") }
            .flatMap { Language(rawValue: String($0.dropFirst(Self.cookieName.count + 1))) }
        self = chosen ?? Self.asked(for: headers[values: .acceptLanguage].joined(separator: ",")) ?? .english
    }

    /// The language with the greatest weight in an `Accept-Language`; of equals the first.
    private static func asked(for field: String) -> Language? {
        var best: (language: Language, weight: Double)?
        // A browser names a handful; whoever names more has the rest ignored.
        for range in field.split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            let primary = parts.first?.split(separator: "-").first.map(String.init) ?? ""
            guard let language = Language(rawValue: primary) else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > max(best?.weight ?? 0, 0) { best = (language, weight) }
        }
        return best?.language
    }
}
