/// Lines that belong to no element yet, and the end of the stream.
extension EditStreamParser {
    /// Whether foreign formats are read: they are where no element was seen.
    var readsForeign: Bool { format != .tags && !hasElements }
    private var readsBlocks: Bool { readsForeign && format != .udiff }
    private var readsDiffs: Bool { readsForeign && format != .blocks }

    mutating func takeOutside(_ bytes: ArraySlice<UInt8>, isCut: Bool) {
        let line = bytes.withoutReturn
        let fenceLine = FenceLine(line)
        if let opening = fence, let fenceLine, fenceLine.closes(opening.line) {
            foreign.awaitsFence = false
            return endFence(bytes)
        }
        if fence != nil, !line.isBlank { fence?.hasContent = true }
        if takeTag(line, isCut: isCut) { return }
        if fence == nil, let fenceLine { return openFence(fenceLine, bytes) }
        if readsDiffs, takeDiffStart(line) { return }
        if readsBlocks, takeBlockStart(line) { return }
        if readsForeign, let name = FileName.inLine(line) {
            foreign.name = name
            foreign.awaitsFence = true
        } else if !line.isBlank {
            foreign.awaitsFence = false
        }
        say(bytes)
    }

    private mutating func openFence(_ line: FenceLine, _ bytes: ArraySlice<UInt8>) {
        fence = OpenFence(line: line, number: self.line)
        guard let path = line.path else {
            if readsDiffs, line.isDiff, let name = foreign.name, foreign.awaitsFence {
                diff.begin(path: name, at: self.line)
                startDiff()
            }
            return sayFence(bytes)
        }
        guard readsForeign else {
            place = .fencedProse
            return sayFence(bytes)
        }
        if readsDiffs, line.isDiff {
            diff.begin(path: path, at: self.line)
            return startDiff()
        }
        guard readsBlocks else {
            place = .fencedProse
            return sayFence(bytes)
        }
        foreign.name = path
        open = OpenElement(name: "fence", path: path, line: self.line)
        place = .fencedFile
    }

    // MARK: Fenced files

    mutating func takeInFencedFile(_ bytes: ArraySlice<UInt8>) {
        let line = bytes.withoutReturn
        if open.content.isEmpty, open.told == 0 {
            // What is in the fence decides: blocks for the path, or the file itself.
            if case .search? = MarkerLine(line)?.kind {
                open = OpenElement()
                place = .outside
                _ = takeBlockStart(line)
                return
            }
            tell(.fileOpened(path: open.path))
        }
        if let fence, let other = FenceLine(line) {
            if nestedFences == 0, other.closes(fence.line) { return closeFencedFile() }
            // A fence within a fence of the same width, as files of Markdown hold them.
            if other.closes(fence.line) {
                nestedFences -= 1
            } else if other.character == fence.line.character, other.width >= fence.line.width {
                nestedFences += 1
            }
        }
        open.content += bytes
        open.content.append(UInt8(ascii: "\n"))
    }

    private mutating func closeFencedFile() {
        flushGrowth()
        tell(.fileClosed(path: open.path))
        foreign.elements.append(
            EditElement(line: open.line, action: .file(path: open.path, content: open.content)))
        open = OpenElement()
        fence = nil
        place = .outside
    }

    // MARK: Blocks

    /// Takes a line that may begin a SEARCH/REPLACE block; says whether it was a marker.
    private mutating func takeBlockStart(_ line: ArraySlice<UInt8>) -> Bool {
        guard let marker = MarkerLine(line) else { return false }
        switch marker.kind {
        case .search, .badSearch, .replace: break
        case .separator, .unknown: return false
        }
        if foreign.name == nil {
            failForeign(block: nil, "A block stands there without the name of its file above it.")
        }
        place = .block
        takeInBlock(line)
        return true
    }

    mutating func takeInBlock(_ line: ArraySlice<UInt8>) {
        if !blocks.isInBlock { startForeignEdit() }
        switch blocks.take(line, at: self.line) {
        case .inside, .outside: break
        case .complete(let block):
            if let path = foreign.name {
                foreign.add(block, to: path)
                tell(.editBlock(path: path, block))
            }
        case .malformed(let message):
            failForeign(block: blocks.number > 0 ? blocks.number : nil, message)
        }
        if !blocks.isInBlock { place = .outside }
    }

    /// Blocks of one file that follow each other are numbered on.
    private mutating func startForeignEdit() {
        guard let path = foreign.name, foreign.blocksOf != path else { return }
        blocks = BlockReader()
        foreign.blocksOf = path
        tell(.editOpened(path: path))
    }

    private mutating func failForeign(block: Int?, _ message: String) {
        guard foreign.failures.count < PatchFailure.most else { return }
        var failure = PatchFailure(.malformed, path: foreign.name, block: block, message)
        failure.line = line
        failure.order = line
        foreign.failures.append(failure)
    }

    // MARK: Diffs

    /// Takes a line that may begin a unified diff; says whether it did.
    private mutating func takeDiffStart(_ line: ArraySlice<UInt8>) -> Bool {
        guard DiffReader.mayBegin(with: line) else {
            if line.starts(with: "@@ "), foreign.hasDiff || fence?.line.isDiff == true {
                failForeign(block: nil, "A hunk stands there without the name of its file above it.")
            } else if foreign.hasDiff, fence == nil, line.first == UInt8(ascii: "+") {
                failForeign(block: nil, "A line of a diff stands where no hunk is.")
            }
            return false
        }
        startDiff()
        takeInDiff(line, isCut: false)
        return true
    }

    private mutating func startDiff() {
        diff.isFenced = fence != nil
        place = .diff
    }

    mutating func takeInDiff(_ bytes: ArraySlice<UInt8>, isCut: Bool) {
        let line = bytes.withoutReturn
        if let opening = fence, let closing = FenceLine(line), closing.closes(opening.line) {
            _ = endDiff(isStreamEnd: false, isLineCut: false)
            return endFence(bytes)
        }
        if !diff.isFenced, readsElements, line.starts(with: "<sw-") {
            _ = endDiff(isStreamEnd: false, isLineCut: false)
            return takeOutside(bytes, isCut: isCut)
        }
        switch diff.take(line, at: self.line) {
        case .inside: takeSections()
        case .outside:
            _ = endDiff(isStreamEnd: false, isLineCut: false)
            takeOutside(bytes, isCut: isCut)
        }
    }

    private mutating func endDiff(isStreamEnd: Bool, isLineCut: Bool) -> Bool {
        let wasCut = diff.end(isStreamEnd: isStreamEnd, isLineCut: isLineCut)
        takeSections()
        diff = DiffReader()
        place = .outside
        return wasCut
    }

    private mutating func takeSections() {
        for section in diff.takeSections() {
            foreign.hasDiff = true
            switch section.elements() {
            case .success(let elements):
                foreign.elements += elements
                for element in elements { tell(element) }
            case .failure(let failure):
                if foreign.failures.count < PatchFailure.most { foreign.failures.append(failure) }
            }
        }
    }

    private mutating func tell(_ element: EditElement) {
        switch element.action {
        case .file(let path, let content), .addition(let path, let content):
            tell(.fileOpened(path: path))
            tell(.fileGrew(path: path, text: content[...].text))
            tell(.fileClosed(path: path))
        case .edit(let path, let blocks):
            tell(.editOpened(path: path))
            for block in blocks { tell(.editBlock(path: path, block)) }
            tell(.editClosed(path: path))
        case .delete(let path): tell(.deletion(path: path))
        case .rename(let from, let to): tell(.renaming(from: from, to: to))
        case .dependency(let name, let version): tell(.dependency(name: name, version: version))
        }
    }

    // MARK: The end

    /// Names what the end of the stream cuts.
    mutating func endStream(isLineCut: Bool) {
        switch place {
        case .file, .edit, .words:
            let path = place == .words ? nil : open.path
            failTruncated(open.name, path: path, "The stream ends before “\(open.name)” is closed.")
        case .fencedFile:
            failCut("fence", path: open.path, "The stream ends before the fence of the file is closed.")
        case .block:
            failCut("block", path: foreign.name, "The stream ends within a SEARCH/REPLACE block.")
        case .diff:
            let wasFenced = diff.isFenced
            if endDiff(isStreamEnd: true, isLineCut: isLineCut) || wasFenced {
                failCut(wasFenced ? "fence" : "hunk", path: nil, "The stream ends within a diff.")
            }
        case .outside:
            if let fence, isMissed(fence) {
                failCut("fence", path: nil, "The stream ends before the fence of line \(fence.number) is closed.")
            }
        case .fencedProse:
            if hasElements { failTruncated("fence", path: nil, "The stream ends within a fence.") }
        }
    }

    /// Whether the missing end of a fence means that something may be missing: not where a fence only ends the stream,
    /// and not where the stream changes nothing.
    private func isMissed(_ fence: OpenFence) -> Bool {
        if hasElements { return fence.hasContent || !fence.line.label.isEmpty }
        return foreign.awaitsFence || !foreign.elements.isEmpty
    }

    private mutating func failCut(_ element: String, path: String?, _ message: String) {
        var failure = PatchFailure(.truncated, path: path, message)
        failure.element = element
        failure.order = line
        if hasElements { return fail(failure) }
        foreign.failures.append(failure)
    }
}

extension ForeignEdits {
    /// Adds a block to the edit of `path` that was read last, or begins another.
    mutating func add(_ block: SearchBlock, to path: String) {
        if let last = elements.indices.last, case .edit(let lastPath, var blocks) = elements[last].action,
            lastPath.utf8.elementsEqual(path.utf8)
        {
            // Taken out first, so that the list is extended in place.
            elements[last].action = .delete(path: "")
            blocks.append(block)
            elements[last].action = .edit(path: path, blocks: blocks)
        } else {
            elements.append(EditElement(line: block.line, action: .edit(path: path, blocks: [block])))
        }
    }
}
