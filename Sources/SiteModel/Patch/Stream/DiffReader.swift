/// Reads unified diffs line by line: git's and plain ones, in a fence or bare.
struct DiffReader: Sendable {
    enum Outcome {
        /// The line belongs to the diff.
        case inside
        /// The line does not; the diff has ended.
        case outside
    }

    /// What one file's part of a diff says.
    struct Section: Sendable {
        var line: Int
        var old: GitPath.Header?
        var new: GitPath.Header?
        /// The path of git's own line.
        var path: String?
        var renamedFrom: String?
        var renamedTo: String?
        var isAddition = false
        var isDeletion = false
        var isBinary = false
        var isCopy = false
        var hasOtherMode = false
        /// Whether only words around the diff say its file; headers of its own replace that.
        var isNamedOutside = false
        var hunks: [DiffHunk] = []
    }

    /// Whether a fence stands around it; then everything up to its end belongs to the diff.
    var isFenced = false
    private(set) var section: Section?
    /// The sections that are complete.
    private var complete: [Section] = []
    /// A line `--- …`, which is a header only if `+++ …` follows.
    private var held: (line: ArraySlice<UInt8>, number: Int)?

    /// Whether a diff may begin with the line; ``take(_:at:)`` then keeps it.
    static func mayBegin(with line: ArraySlice<UInt8>) -> Bool {
        isHeader(line) || line.starts(with: "diff --git ")
    }

    private static func isHeader(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: "--- ") && line.count > 4 }

    private var isInHunk: Bool { section?.hunks.isEmpty == false }

    /// The sections that were completed since the last call.
    mutating func takeSections() -> [Section] {
        defer { complete.removeAll() }
        return complete
    }

    /// Begins a section for a file that is named outside of the diff.
    mutating func begin(path: String, at number: Int) {
        endSection()
        section = Section(line: number, old: .path(path), new: .path(path), isNamedOutside: true)
    }

    /// Ends the diff, and says what the end of the stream cut, if it did.
    mutating func end(isStreamEnd: Bool, isLineCut: Bool) -> Bool {
        if let held {
            self.held = nil
            _ = takeInHunk(held.line)
        }
        var isCut = false
        if isStreamEnd, !isFenced, let hunk = section?.hunks.last {
            isCut = !hunk.isSatisfied && (isLineCut || !hunk.endsInContext)
        }
        endSection()
        return isCut
    }

    mutating func take(_ line: ArraySlice<UInt8>, at number: Int) -> Outcome {
        if let before = held {
            held = nil
            if line.starts(with: "+++ "), !isContent(before.line) {
                beginPlain(old: before, new: line)
                return .inside
            }
            guard section != nil, case .inside = takeInSection(before.line, at: before.number) else { return .outside }
        }
        if Self.isHeader(line) {
            held = (Array(line)[...], number)
            return .inside
        }
        if line.starts(with: "diff --git ") {
            endSection()
            section = Section(line: number, path: GitPath.inGitLine(line.dropFirst(11)))
            return .inside
        }
        guard section != nil, case .inside = takeInSection(line, at: number) else {
            endSection()
            return .outside
        }
        return .inside
    }

    /// Whether a line `--- …` of a hunk is a removed line: the hunk has announced more of both kinds.
    private func isContent(_ line: ArraySlice<UInt8>) -> Bool {
        guard let missing = section?.hunks.last?.missing else { return false }
        return missing.old > 0 && missing.new > 0
    }

    private mutating func beginPlain(old: (line: ArraySlice<UInt8>, number: Int), new: ArraySlice<UInt8>) {
        let isOfGit = section.map { $0.hunks.isEmpty && $0.old == nil } ?? false
        if !isOfGit {
            endSection()
            section = Section(line: old.number)
        }
        section?.old = GitPath.inHeader(old.line.dropFirst(4))
        section?.new = GitPath.inHeader(new.dropFirst(4))
    }

    private mutating func takeInSection(_ line: ArraySlice<UInt8>, at number: Int) -> Outcome {
        if let hunk = DiffHunk(header: line, line: number) {
            section?.hunks.append(hunk)
            return .inside
        }
        return isInHunk ? takeInHunk(line) : takeHeader(line)
    }

    private mutating func takeHeader(_ line: ArraySlice<UInt8>) -> Outcome {
        func rest(_ length: Int) -> String { GitPath.unquoted(line.dropFirst(length)) }
        if line.starts(with: "rename from ") {
            section?.renamedFrom = rest(12)
        } else if line.starts(with: "rename to ") {
            section?.renamedTo = rest(10)
        } else if line.starts(with: "new file mode") {
            section?.isAddition = true
        } else if line.starts(with: "deleted file mode") {
            section?.isDeletion = true
        } else if line.starts(with: "copy from ") || line.starts(with: "copy to ") {
            section?.isCopy = true
        } else if line.starts(with: "Binary files ") || line.starts(with: "GIT binary patch") {
            section?.isBinary = true
        } else if line.starts(with: "old mode ") || line.starts(with: "new mode ") {
            section?.hasOtherMode = true
        } else if !line.starts(with: "index "), !line.starts(with: "similarity index"),
            !line.starts(with: "dissimilarity index"), !isFenced
        {
            return .outside
        }
        return .inside
    }

    private mutating func takeInHunk(_ line: ArraySlice<UInt8>) -> Outcome {
        guard var hunk = section?.hunks.popLast() else { return .outside }
        defer { section?.hunks.append(hunk) }
        switch line.first {
        case UInt8(ascii: " "): hunk.keep(line.dropFirst())
        case UInt8(ascii: "+"): hunk.add(line.dropFirst())
        case UInt8(ascii: "-"):
            // The signature below a mailed patch.
            if hunk.isSatisfied, line.elementsEqual("-- ".utf8) { return .outside }
            hunk.remove(line.dropFirst())
        case UInt8(ascii: "\\"): break
        case nil:
            if !isFenced, hunk.announced != nil, hunk.isSatisfied { return .outside }
            hunk.heldBlanks += 1
        default:
            guard isFenced else { return .outside }
            // A context line whose leading space was forgotten.
            hunk.keep(line)
        }
        return .inside
    }

    /// Completes the section.
    mutating func endSection() {
        if let section, !section.isNamedOutside || !section.hunks.isEmpty { complete.append(section) }
        section = nil
    }
}
