public import Foundation
import SiteModel

/// Something that went wrong in a page of a site while somebody looked at its preview.
public struct PageProblem: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// An exception that nothing caught.
        case error
        /// A promise that failed and that nobody waited for.
        case rejection
        /// What the page's own code wrote with `console.error`.
        case console
        /// A file that could not be loaded.
        case resource
    }

    /// Names problems that are the same but for numbers, addresses and places.
    public var signature: String
    public var kind: Kind
    public var message: String
    /// The file of the site that it came from, as a path; nil where that is not known.
    public var file: String?
    public var line: Int?
    /// The path of the page.
    public var page: String
    /// How often it was reported for this version.
    public var count: Int
    /// The first version for which it was reported.
    public var firstVersion: Int
    public var lastSeenAt: Date
}

/// A problem as it was reported. All of it is text of strangers.
public struct ProblemReport: Hashable, Sendable {
    public var kind: PageProblem.Kind
    public var message: String
    public var file: String?
    public var line: Int?
    public var page: String
    public var count: Int

    public init(
        kind: PageProblem.Kind, message: String, file: String? = nil, line: Int? = nil, page: String = "/",
        count: Int = 1
    ) {
        self.kind = kind
        self.message = Self.cut(message, 500)
        self.file = file.map { Self.cut(Self.path($0), 300) }.flatMap { $0.isEmpty ? nil : $0 }
        self.line = line.flatMap { (1...10_000_000).contains($0) ? $0 : nil }
        self.page = Self.cut(page.hasPrefix("/") ? page : "/", 300)
        self.count = min(max(count, 1), 10_000)
    }

    /// The same for what a person calls the same problem: without hosts, numbers, and the digests in names of files.
    public var signature: String {
        var text = message.lowercased()
        text.replace(#/https?://[^\s/"')]+/#, with: "")
        text.replace(#/\b[0-9a-f]{8,}\b/#, with: "#")
        text.replace(#/[0-9]+/#, with: "#")
        text.replace(#/\s+/#, with: " ")
        var place = file ?? ""
        place.replace(#/-[0-9a-z]{6,}\./#, with: ".")
        return String(Digest(of: Array("\(kind.rawValue)\n\(text)\n\(place)".utf8)).hex.prefix(16))
    }

    private static func cut(_ text: String, _ length: Int) -> String {
        String(String(text.unicodeScalars.prefix(length)).filter { $0 != "\0" })
    }

    /// The path of an address.
    private static func path(_ address: String) -> String {
        guard let scheme = address.range(of: "://") else { return address }
        return String(address[scheme.upperBound...].drop { $0 != "/" }.prefix { $0 != "?" && $0 != "#" })
    }
}

/// What is known of the pages of one version.
public struct PageCheck: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, Codable {
        /// Nobody has looked at a preview of this version, so nothing is known.
        case notChecked = "not_checked"
        /// It was looked at, and nothing was reported.
        case clean
        case problems
    }

    public var version: Int
    public var state: State
    /// When a page of it was last looked at.
    public var checkedAt: Date?
    public var problems: [PageProblem]
}
