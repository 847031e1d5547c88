/// Edits: blocks that change places of a file.
extension PatchRun {
    mutating func edit(_ path: FilePath, _ blocks: [SearchBlock], at line: Int) throws {
        guard let document = try document(for: path, blocks, at: line) else { return }
        let origin = drafts[path]?.origin
        // Where a hunk of a diff stands now: those before it moved it.
        var moved = 0
        for block in blocks {
            guard failures.count < PatchFailure.most else { return }
            let linesBefore = document.lineCount
            try apply(block, to: document, path: path, origin: origin, moved: moved)
            moved += document.lineCount - linesBefore
        }
    }

    /// The file as a document, or nil after a failure.
    private mutating func document(
        for path: FilePath, _ blocks: [SearchBlock], at line: Int
    ) throws -> LineDocument? {
        if case .lines(let document)? = drafts[path]?.content { return document }
        guard exists(path) else {
            let search = blocks.first?.search ?? TextLines()
            guard search.blankEdges.before == search.count, !blocks.isEmpty else {
                failMissing(path, at: line)
                return nil
            }
            if deleted[path] != nil {
                failConflict(path, "The turn deletes “\(path)” and writes it.", at: line)
                return nil
            }
            let document = LineDocument([])
            drafts[path] = PatchDraft(origin: nil, content: .lines(document), line: line)
            return document
        }
        if let size = base.sizes[drafts[path]?.origin ?? path], size > 16 * limits.fileBytes {
            failTooLarge(path, limits.fileBytes, "“\(path)” is too large to be edited.", at: line)
            return nil
        }
        let content = try current(path)
        guard isText(content, path, at: line) else { return nil }
        var draft = drafts[path] ?? PatchDraft(origin: path, content: .moved, line: line)
        let document = LineDocument(content)
        draft.content = .lines(document)
        drafts[path] = draft
        return document
    }

    private mutating func apply(
        _ block: SearchBlock, to document: LineDocument, path: FilePath, origin: FilePath?, moved: Int
    ) throws {
        if document.lineCount == 0, origin == nil, block.search.blankEdges.before == block.search.count {
            return try append(block, to: document, path: path, origin: origin)
        }
        guard !block.search.isEmpty else {
            return try append(block, to: document, path: path, origin: origin, moved: moved)
        }
        switch ladder.find(block, in: document, hint: block.hint.map { $0 + moved }) {
        case .found(let matches, let rung, let searched):
            let change = BlockChange(block, searched: searched)
            guard document.size + change.growth * matches.count <= 4 * limits.fileBytes + 4 else {
                return failTooLarge(
                    path, limits.fileBytes, "The block makes “\(path)” too large.", block: block.number, at: block.line)
            }
            try checkLazy(block, path: path, origin: origin, match: matches.first.map { ($0.node, document) })
            for match in matches { change.apply(at: match, in: document) }
            document.rung = max(document.rung ?? 1, rung.rawValue)
        case .ambiguous(let lines):
            var failure = PatchFailure(
                .ambiguous, path: path.text, block: block.number,
                "The lines of SEARCH stand in “\(path)” at \(lines.count) places. Take more lines around them.")
            failure.matches = lines
            try checkLazy(block, path: path, origin: origin, match: nil)
            fail(failure, at: block.line)
        case .tooFew(let count):
            fail(
                PatchFailure(
                    .notFound, path: path.text, block: block.number,
                    "The lines of SEARCH stand in “\(path)” only \(count) times."), at: block.line)
        case .missing:
            try checkLazy(block, path: path, origin: origin, match: nil)
            failNotFound(block, in: document, path: path)
        case .tooMuchWork:
            failTooLarge(
                path, block.search.count, "Finding the lines of SEARCH takes too long.", block: block.number,
                at: block.line)
        }
    }

    /// Puts the lines at the end, or where a hunk without context says.
    private mutating func append(
        _ block: SearchBlock, to document: LineDocument, path: FilePath, origin: FilePath?, moved: Int = 0
    ) throws {
        var behind = document.before(LineDocument.tail)
        if block.isInsertion, let hint = block.hint, hint + moved < document.lineCount {
            behind = LineDocument.head
            for _ in 0..<max(0, hint + moved) { behind = document.after(behind) }
        }
        guard document.size + block.replace.count <= 4 * limits.fileBytes else {
            return failTooLarge(
                path, limits.fileBytes, "The block makes “\(path)” too large.", block: block.number, at: block.line)
        }
        try checkLazy(block, path: path, origin: origin, match: (LineDocument.tail, document))
        document.insert(block.replace.indices.map { block.replace[$0] }, behind: behind)
        document.rung = document.rung ?? 1
    }

    /// Reports lazy lines of REPLACE; those that SEARCH has too, and that were found, are the file's own.
    /// - Parameter match: The first line that was matched, if one was.
    private mutating func checkLazy(
        _ block: SearchBlock, path: FilePath, origin: FilePath?, match: (node: Int, document: LineDocument)?
    ) throws {
        let remarks = block.replace.indices.filter { LazyText.isIn(block.replace[$0]) }
        guard !remarks.isEmpty else { return }
        let searched = match == nil ? [] : Set(block.search.indices.lazy.map { block.search[$0] })
        try checkLazy(
            block.replace, remarks.filter { !searched.contains(block.replace[$0]) }, path: path, origin: origin,
            block: block.number, from: match.map { $0.document.number(of: $0.node) } ?? 1, at: block.line)
    }

    private mutating func failNotFound(_ block: SearchBlock, in document: LineDocument, path: FilePath) {
        var failure = PatchFailure(
            .notFound, path: path.text, block: block.number, "The lines of SEARCH are not in “\(path)”.")
        failure.nearest = nearest.find(block.search, in: document)
        if isApplied(block, in: document) {
            failure.alreadyApplied = true
            failure.message += " Those of REPLACE are."
        } else if let nearest = failure.nearest {
            failure.message += " Lines \(nearest.start) to \(nearest.end) are most like them."
        }
        fail(failure, at: block.line)
    }

    private mutating func isApplied(_ block: SearchBlock, in document: LineDocument) -> Bool {
        guard block.replace.blankEdges.before < block.replace.count else { return false }
        var search = block
        search.choice = .every
        search.search = block.replace
        guard case .found = ladder.find(search, in: document, upTo: .indentation) else { return false }
        return true
    }

    mutating func failTooLarge(
        _ path: FilePath?, _ limit: Int, _ message: String, block: Int? = nil, at line: Int
    ) {
        var failure = PatchFailure(.tooLarge, path: path?.text, block: block, message)
        failure.limit = limit
        fail(failure, at: line)
    }
}
