/// What a stream of edits has said so far, in its order.
///
/// Events are for showing. What they tell becomes a fact only when the whole turn is applied: a stream may yet break
/// off, and elements of a foreign format turn out to be prose when a `sw-` element follows.
public enum EditEvent: Hashable, Sendable {
    /// Text for the person, in whole lines.
    case prose(String)
    /// The plan, as JSON text.
    case plan(String)
    /// A whole file begins.
    case fileOpened(path: String)
    /// More of its content, in whole lines.
    case fileGrew(path: String, text: String)
    case fileClosed(path: String)
    /// Edits of a file begin.
    case editOpened(path: String)
    /// A block of it is complete.
    case editBlock(path: String, SearchBlock)
    case editClosed(path: String)
    case deletion(path: String)
    case renaming(from: String, to: String)
    case dependency(name: String, version: String)
    /// One sentence that says what changed.
    case note(String)
}

/// The notations in which a stream may be written.
public enum EditFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// Elements where there is one, else every foreign notation.
    case auto
    /// `sw-` elements only.
    case tags
    /// File names with SEARCH/REPLACE blocks, and fenced files that carry their path.
    case blocks
    /// Unified diffs.
    case udiff
}
