/// The domain below which every preview has an origin of its own.
///
/// A preview's host is `<label>.<domain>`, where the label is `<slug>-<26 base32 characters>`. The name of the console is
/// never one of them, so code of a project cannot run on the console's origin.
public struct PreviewDomain: Hashable, Sendable {
    /// The domain, lower-case, without a port.
    public let name: String

    public init(_ name: String = "localhost") {
        self.name = name.lowercased()
    }

    /// The preview that a `Host` names.
    public func host(_ field: some StringProtocol) -> Host {
        let name = Self.withoutPort(field).lowercased()
        let suffix = "." + self.name
        guard name.utf8.count > suffix.utf8.count, name.hasSuffix(suffix) else { return .other }
        let label = String(name.dropLast(suffix.count))
        return Self.isLabel(label) ? .preview(label: label) : .unknown
    }

    /// What a `Host` says.
    public enum Host: Hashable, Sendable {
        /// A preview's host; whether the preview exists is not known yet.
        case preview(label: String)
        /// A host below the preview domain that no preview can have.
        case unknown
        /// A host that has nothing to do with previews: the console's.
        case other
    }

    /// Whether `text` can be a preview's label: a slug of at most 30 letters, digits and hyphens, a hyphen, and 26
    /// characters of base32, all in lower case.
    public static func isLabel(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        guard (28...57).contains(bytes.count) else { return false }
        let slug = bytes.dropLast(27)
        guard bytes[slug.count] == UInt8(ascii: "-"), bytes[0] != UInt8(ascii: "-") else { return false }
        return bytes.suffix(26).allSatisfy(isLowerAlphanumeric)
            && slug.allSatisfy { isLowerAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isLowerAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func withoutPort(_ field: some StringProtocol) -> String {
        let field = String(field)
        guard let colon = field.lastIndex(of: ":"), !field.hasPrefix("[") else { return field }
        return String(field[..<colon])
    }
}
