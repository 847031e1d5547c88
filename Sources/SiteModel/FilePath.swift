/// The place of a file in a tree: relative, in segments parted by `/`, safe to write below any folder.
///
/// The rules are those of the edit stream's `unsafe_path`: what one platform would take for another place, another
/// file or a device is refused everywhere, so that a tree means the same on each.
public struct FilePath: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The whole path, as given.
    public let text: String

    /// Checks `text`, and says what is wrong with it.
    public init(_ text: String) throws(UnsafePath) {
        if let problem = Self.problem(in: text) {
            throw UnsafePath(path: text, reason: problem)
        }
        self.text = text
    }

    public var description: String { text }

    /// The segments, at least one.
    public var segments: [Substring] { text.split(separator: "/", omittingEmptySubsequences: false) }

    /// The last segment.
    public var name: Substring { segments.last ?? "" }

    /// What follows the last dot of the name, lower-cased; empty for none and for dot-files.
    public var fileExtension: String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Whether the file is in `folder` or below it. The empty folder holds everything.
    public func isBelow(_ folder: String) -> Bool {
        folder.isEmpty || text.utf8.starts(with: (folder + "/").utf8)
    }

    /// By bytes, as trees are sorted: the same on every platform and in every locale.
    public static func < (left: FilePath, right: FilePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    // Swift's equality of strings is canonical; a path is its bytes.
    public static func == (left: FilePath, right: FilePath) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}

/// A path that a tree does not take.
public struct UnsafePath: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path as it came.
    public let path: String
    /// Why it was refused.
    public let reason: Reason

    public enum Reason: String, Hashable, Sendable, Codable {
        case empty, absolute, dotSegment, emptySegment, backslash, colon, control, directionOverride
        case trailingDotOrSpace, tooLong, deviceName, reservedFolder
    }

    public var description: String { "The path “\(path.prefix(200))” is not allowed: \(reason.rawValue)." }
}

extension FilePath {
    /// The longest path in bytes.
    public static let longestPath = 1_024
    /// The longest segment in bytes.
    public static let longestSegment = 255

    private static func problem(in text: String) -> UnsafePath.Reason? {
        guard !text.isEmpty else { return .empty }
        guard text.utf8.count <= longestPath else { return .tooLong }
        guard text.utf8.first != UInt8(ascii: "/") else { return .absolute }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": return .backslash
            case ":": return .colon
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}", "\u{061C}":
                return .directionOverride
            default:
                if scalar.properties.generalCategory == .control { return .control }
            }
        }
        let segments = text.split(separator: "/", omittingEmptySubsequences: false)
        for (index, segment) in segments.enumerated() {
            if let problem = problem(inSegment: segment, isFolder: index < segments.count - 1) { return problem }
        }
        return nil
    }

    private static func problem(inSegment segment: Substring, isFolder: Bool) -> UnsafePath.Reason? {
        guard !segment.isEmpty else { return .emptySegment }
        guard segment != ".", segment != ".." else { return .dotSegment }
        guard segment.utf8.count <= longestSegment else { return .tooLong }
        guard segment.last != ".", segment.last != " " else { return .trailingDotOrSpace }
        let folded = segment.lowercased()
        if folded == ".git" || folded == "node_modules" { return .reservedFolder }
        if isFolder, folded.hasPrefix("."), folded != ".well-known" { return .reservedFolder }
        let stem = folded.prefix { $0 != "." }
        if devices.contains(String(stem)) { return .deviceName }
        return nil
    }

    /// Names that Windows keeps for devices, with any extension.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul", "conin$", "conout$"]
            + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}

extension FilePath: Codable, CodingKeyRepresentable {
    public init(from decoder: any Decoder) throws {
        self = try FilePath(decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var codingKey: any CodingKey { PathKey(stringValue: text) }

    public init?(codingKey: some CodingKey) {
        guard let path = try? FilePath(codingKey.stringValue) else { return nil }
        self = path
    }

    private struct PathKey: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
