/// What becomes of one file while a turn is applied.
struct PatchDraft {
    /// The file of the base that it was, or is.
    var origin: FilePath?
    var content: Content
    /// The content of a whole file as the turn gave it, to tell a second one from a repetition.
    var given: [UInt8]?
    /// Where in the stream it was written last.
    var line: Int
    /// Whether a whole file replaced what was there.
    var isReplaced = false

    enum Content {
        /// That of the origin.
        case moved
        case whole([UInt8])
        /// Being edited.
        case lines(LineDocument)
    }

    /// The highest rung that a block needed before the content became what it is.
    var rungBefore: Int?

    /// The highest rung that a block needed.
    var rung: Int? {
        guard case .lines(let document) = content else { return rungBefore }
        return [document.rung, rungBefore].compactMap(\.self).max()
    }

    /// The new content, or nil where it is that of the origin.
    func bytes() -> [UInt8]? {
        switch content {
        case .moved: nil
        case .whole(let bytes): bytes
        case .lines(let document): document.content()
        }
    }
}
