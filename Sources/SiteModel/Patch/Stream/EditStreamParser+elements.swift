/// The `sw-` elements.
extension EditStreamParser {
    /// Whether elements are read at all.
    var readsElements: Bool { format == .auto || format == .tags }

    /// Takes a line outside of elements that may be a tag; says whether it was.
    mutating func takeTag(_ line: ArraySlice<UInt8>, isCut: Bool) -> Bool {
        guard readsElements else { return false }
        let text = line.trimmed
        if isCut, Self.isCutTag(text) {
            beginElements()
            failTruncated("tag", path: nil, "The stream ends within a tag.")
            return true
        }
        if text.starts(with: "<sw-plan>") || text.starts(with: "<sw-note>") {
            beginElements()
            openWords(name: text.dropFirst(1).prefix(7).text, text.dropFirst(9))
            return true
        }
        guard let tag = TagLine(text) else { return false }
        beginElements()
        switch tag {
        case .open(let name, let attributes, let isClosed): take(name, attributes, isClosed: isClosed)
        case .close(let name, _):
            if !["sw-delete", "sw-rename", "sw-dependency"].contains(name) {
                failMalformed(path: nil, "“\(name)” is closed, and none is open.")
            }
        case .malformed(_, let message): failMalformed(path: nil, message)
        }
        return true
    }

    /// From the first element on, foreign formats are prose.
    private mutating func beginElements() {
        guard !hasElements else { return }
        hasElements = true
        foreign = ForeignEdits()
    }

    /// Whether the last line of a stream is the start of a tag.
    private static func isCutTag(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first == UInt8(ascii: "<") else { return false }
        if text.count < 5 { return "<sw-".utf8.starts(with: text) || "</sw-".utf8.starts(with: text) }
        return (text.starts(with: "<sw-") || text.starts(with: "</sw-")) && text.last != UInt8(ascii: ">")
            && !text.starts(with: "<sw-plan>") && !text.starts(with: "<sw-note>")
    }

    private mutating func take(_ name: String, _ attributes: [String: String], isClosed: Bool) {
        switch name {
        case "sw-file", "sw-edit":
            openElement(name, attributes, isClosed: isClosed)
        case "sw-delete":
            guard let path = attribute("path", of: name, attributes) else { return }
            add(.delete(path: path))
            tell(.deletion(path: path))
        case "sw-rename":
            guard let from = attribute("from", of: name, attributes), let to = attribute("to", of: name, attributes)
            else { return }
            add(.rename(from: from, to: to))
            tell(.renaming(from: from, to: to))
        case "sw-dependency":
            guard let package = attribute("name", of: name, attributes),
                let version = attribute("version", of: name, attributes)
            else { return }
            add(.dependency(name: package, version: version))
            tell(.dependency(name: package, version: version))
        default:
            failMalformed(path: nil, "There is no element “\(name)”.")
        }
    }

    private mutating func add(_ action: EditElement.Action) {
        turn.elements.append(EditElement(line: line, action: action))
    }

    private mutating func attribute(_ key: String, of name: String, _ attributes: [String: String]) -> String? {
        if let value = attributes[key] { return value }
        failMalformed(path: nil, "“\(name)” has no attribute “\(key)”.")
        return nil
    }

    private mutating func openElement(_ name: String, _ attributes: [String: String], isClosed: Bool) {
        guard !isClosed else {
            return failMalformed(path: attributes["path"], "“\(name)” has no content and no closing tag.")
        }
        open = OpenElement(name: name, path: attributes["path"] ?? "", mark: attributes["end"], line: line)
        if attributes["path"] == nil {
            failMalformed(path: nil, "“\(name)” has no attribute “path”.")
            open.isBroken = true
            open.isPathless = true
        }
        if let mark = open.mark, mark.isEmpty || !mark.utf8.allSatisfy(Self.isMark) {
            failMalformed(path: attributes["path"], "The attribute “end” of “\(name)” must be one word.")
            open.isBroken = true
        }
        if name == "sw-file" {
            place = .file
            tell(.fileOpened(path: open.path))
        } else {
            place = .edit
            blocks = BlockReader()
            tell(.editOpened(path: open.path))
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && ![0x22, 0x2F, 0x3C, 0x3D, 0x3E].contains(byte)
    }

    /// Whether the line closes the open element.
    private func closes(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.trimmed
        guard text.starts(with: "</sw-"), case .close(open.name, open.mark)? = TagLine(text) else { return false }
        return true
    }

    mutating func takeInFile(_ line: ArraySlice<UInt8>) {
        if closes(line) {
            flushGrowth()
            place = .outside
            tell(.fileClosed(path: open.path))
            if !open.isBroken {
                turn.elements.append(
                    EditElement(line: open.line, action: .file(path: open.path, content: open.content)))
            }
            open = OpenElement()
            return
        }
        if open.mark == nil, isForgotten(line) {
            failMalformed(
                path: open.path,
                "An element begins before “sw-file” is closed. A file that holds such lines says end=\"…\".")
            open.isBroken = true
        }
        open.content += line
        open.content.append(UInt8(ascii: "\n"))
    }

    /// Whether the line opens another file or edit, which means that the closing tag of this one was forgotten.
    private func isForgotten(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line.trimmed
        guard text.starts(with: "<sw-file ") || text.starts(with: "<sw-edit "),
            case .open(_, let attributes, isClosed: false)? = TagLine(text)
        else { return false }
        return attributes["path"] != nil
    }

    mutating func flushGrowth() {
        guard place == .file || place == .fencedFile, open.told < open.content.count else { return }
        tell(.fileGrew(path: open.path, text: open.content[open.told...].text))
        open.told = open.content.count
    }

    mutating func takeInEdit(_ line: ArraySlice<UInt8>) {
        if closes(line) { return closeEdit() }
        switch blocks.take(line, at: self.line) {
        case .inside: break
        case .outside:
            // Fences and words around blocks are harmless; what may be a slip of the markers is not.
            if MarkerLine(line.trimmed) != nil {
                failMalformed(path: open.path, "A marker must begin its line.")
                open.isBroken = true
            }
        case .complete(let block):
            open.blocks.append(block)
            tell(.editBlock(path: open.path, block))
        case .malformed(let message):
            failMalformed(path: open.path, block: blocks.number > 0 ? blocks.number : nil, message)
            open.isBroken = true
        }
    }

    private mutating func closeEdit() {
        if blocks.isInBlock {
            failMalformed(
                path: open.path, block: blocks.number, "The block that began on line \(blocks.line) has no end.")
            open.isBroken = true
        } else if open.blocks.isEmpty, !open.isBroken {
            failMalformed(path: open.path, "The edit has no blocks.", at: open.line)
            open.isBroken = true
        }
        place = .outside
        tell(.editClosed(path: open.path))
        if !open.blocks.isEmpty, !open.isPathless {
            turn.elements.append(
                EditElement(line: open.line, action: .edit(path: open.path, blocks: open.blocks)))
        }
        open = OpenElement()
    }

    private mutating func openWords(name: String, _ rest: ArraySlice<UInt8>) {
        open = OpenElement(name: name, line: line)
        place = .words
        takeInWords(rest)
    }

    mutating func takeInWords(_ line: ArraySlice<UInt8>) {
        let text = line.withoutTrailingSpace
        let isClosing = text.suffix(10).elementsEqual("</\(open.name)>".utf8)
        if !open.content.isEmpty { open.content.append(UInt8(ascii: "\n")) }
        open.content += isClosing ? text.dropLast(10) : line
        guard isClosing else { return }
        let words = open.content[...].trimmed.text
        place = .outside
        if open.name == "sw-plan" {
            turn.plan = words
            tell(.plan(words))
        } else {
            turn.notes.append(words)
            tell(.note(words))
        }
        open = OpenElement()
    }

    mutating func failMalformed(path: String?, block: Int? = nil, _ message: String, at line: Int? = nil) {
        var failure = PatchFailure(.malformed, path: path, block: block, message)
        failure.line = line ?? self.line
        fail(failure, at: line)
    }

    mutating func failTruncated(_ element: String, path: String?, _ message: String) {
        var failure = PatchFailure(.truncated, path: path, message)
        failure.element = element
        fail(failure)
    }
}
