/// One reason why a turn was refused, with the evidence by which its author can do better.
public struct PatchFailure: Error, Hashable, Sendable, Codable {
    public enum Kind: String, Hashable, Sendable, Codable {
        /// No rung of the ladder matches.
        case notFound = "not_found"
        /// Several places match on one rung.
        case ambiguous
        /// The path is not there, or no longer in this turn.
        case noSuchFile = "no_such_file"
        /// The end of the stream cuts it.
        case truncated
        case malformed
        /// A comment or line stands for code that was left out.
        case lazy
        /// A whole file lost most of its lines, or exports that are still imported.
        case shrunk
        case unsafePath = "unsafe_path"
        case tooLarge = "too_large"
        /// The file, or the stream, is not text.
        case binary
        /// Elements of the turn do not compose.
        case conflict
        /// The folder could not be read or written; only the command says so.
        case unwritable
    }

    /// The place of a file that is most like what was searched for.
    public struct Nearest: Hashable, Sendable, Codable {
        /// The first line, counted from one.
        public var start: Int
        /// The last line.
        public var end: Int
        /// From 0 to 1.
        public var similarity: Double
        /// What stands there.
        public var lines: [String]
    }

    public var path: String?
    /// The block within its element, counted from one.
    public var block: Int?
    public var kind: Kind
    /// What is wrong, in words.
    public var message: String
    public var nearest: Nearest?
    /// The text of REPLACE is in the file already.
    public var alreadyApplied: Bool?
    /// The lines at which the matches begin.
    public var matches: [Int]?
    /// Paths that are there and have a like name.
    public var similar: [String]?
    /// What was cut: an element's name, `fence`, `block`, `hunk` or `tag`.
    public var element: String?
    /// Of a malformed element, the line of the stream; of a lazy one, the line of the new file.
    public var line: Int?
    /// The line that stands for omitted code.
    public var text: String?
    /// The exports, or some of the lines, that would be lost.
    public var lost: [String]?
    public var limit: Int?

    /// Where in the stream the cause stands, by which failures are sorted.
    var order = 0

    init(_ kind: Kind, path: String? = nil, block: Int? = nil, _ message: String) {
        self.kind = kind
        self.path = path
        self.block = block
        self.message = message
    }

    /// A failure of reading or writing files, which the engine itself never does.
    public static func unwritable(path: String?, _ message: String) -> PatchFailure {
        PatchFailure(.unwritable, path: path, message)
    }

    /// A stream that is longer than its reader takes.
    public static func streamTooLarge(limit: Int) -> PatchFailure {
        var failure = PatchFailure(.tooLarge, "The stream is too large.")
        failure.limit = limit
        return failure
    }

    private enum CodingKeys: String, CodingKey {
        case path, block, kind, message, nearest, matches, similar, element, line, text, lost, limit
        case alreadyApplied = "already_applied"
    }

    /// At most this many are reported.
    public static let most = 100
}
