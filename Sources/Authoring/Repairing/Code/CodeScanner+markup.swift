extension CodeScanner {
    /// Walks through one element of the code with all that is in it.
    mutating func markup() {
        var open: [Int] = []
        guard let first = tag(depth: 0) else { return }
        if map.tags[first].kind != .opening { return }
        open.append(first)
        var textStart = index
        while index < map.bytes.count, !open.isEmpty, !hasLeft {
            let here = byte()
            if here == UInt8(ascii: "<") {
                endText(from: textStart)
                if starts("<!--") {
                    markupComment()
                } else if let found = tag(depth: open.count) {
                    place(found, in: &open)
                }
                textStart = index
            } else if here == UInt8(ascii: "{") {
                endText(from: textStart)
                index += 1
                code(isInMarkup: true)
                if byte() == UInt8(ascii: "}") { index += 1 }
                textStart = index
            } else if here == UInt8(ascii: "}"), index == 0 || map.bytes[index - 1] == UInt8(ascii: "\n") {
                // Only the end of a component stands there.
                endText(from: textStart)
                index += 1
                hasLeft = true
            } else {
                if here == UInt8(ascii: "}") || here == UInt8(ascii: ">") { map.strays.append(index) }
                index += 1
            }
        }
        for tag in open { map.unclosed.append(.init(tag: tag, noticed: index)) }
    }

    private mutating func endText(from start: Int) {
        if start < index, map.bytes[start..<index].contains(where: { !Self.isSpace($0) }) {
            map.texts.append(start..<index)
        }
    }

    private mutating func place(_ found: Int, in open: inout [Int]) {
        switch map.tags[found].kind {
        case .selfClosing: break
        case .opening: open.append(found)
        case .closing:
            guard let match = open.lastIndex(where: { map.tags[$0].name == map.tags[found].name }) else {
                map.unopened.append(found)
                return
            }
            for tag in open[(match + 1)...] {
                map.unclosed.append(.init(tag: tag, noticed: map.tags[found].range.lowerBound))
            }
            map.tags[found].partner = open[match]
            map.tags[open[match]].partner = found
            map.tags[found].depth = match
            open.removeSubrange(match...)
        }
    }

    private mutating func markupComment() {
        let start = index
        while index < map.bytes.count, !starts("-->") { index += 1 }
        index = min(index + 3, map.bytes.count)
        map.markupComments.append(start..<index)
    }

    /// Reads a tag and moves behind it; a sign that begins none is passed over.
    private mutating func tag(depth: Int) -> Int? {
        let start = index
        index += 1
        let isClosing = byte() == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let nameStart = index
        while Self.isWord(byte()) || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":")].contains(byte()) {
            index += 1
        }
        let name = map.text(nameStart..<index)
        guard !name.isEmpty || byte() == UInt8(ascii: ">") else { return nil }
        var tag = CodeMap.Tag(
            kind: isClosing ? .closing : .opening, name: name, nameRange: nameStart..<index, range: start..<index)
        tag.depth = depth
        if !isClosing, let first = name.first, first.isUppercase || name.contains(".") {
            map.words.append(.init(name: String(name.prefix { $0 != "." }), offset: nameStart))
        }
        let place = map.tags.count
        map.tags.append(tag)
        attributes(of: &tag)
        tag.range = start..<index
        map.tags[place] = tag
        return place
    }

    private mutating func attributes(of tag: inout CodeMap.Tag) {
        while index < map.bytes.count, !hasLeft {
            let here = byte()
            if Self.isSpace(here) {
                index += 1
            } else if here == UInt8(ascii: ">") {
                index += 1
                return
            } else if starts("/>") {
                index += 2
                tag.kind = .selfClosing
                return
            } else if starts("/*") || starts("//") {
                comment()
            } else if here == UInt8(ascii: "{") {
                tag.hasSpread = true
                expression()
            } else if Self.isWord(here) || here == UInt8(ascii: "@") {
                attribute(of: &tag)
            } else {
                // Not an attribute: the tag is not one that can be followed.
                map.isTangled = true
                if here == UInt8(ascii: "<") { return }
                index += 1
            }
        }
        map.isTangled = true
    }

    private mutating func expression() {
        index += 1
        code(isInMarkup: true)
        if byte() == UInt8(ascii: "}") { index += 1 } else { map.isTangled = true }
    }

    private mutating func attribute(of tag: inout CodeMap.Tag) {
        let start = index
        index += 1
        while Self.isWord(byte()) || byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: ":") { index += 1 }
        var attribute = CodeMap.Attribute(name: map.text(start..<index), nameRange: start..<index, isQuoted: false)
        let end = index
        while Self.isSpace(byte()) { index += 1 }
        guard byte() == UInt8(ascii: "=") else {
            index = end
            tag.attributes.append(attribute)
            return
        }
        index += 1
        while Self.isSpace(byte()) { index += 1 }
        let value = index
        let mark = byte()
        if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") {
            index += 1
            while index < map.bytes.count, byte() != mark { index += 1 }
            index = min(index + 1, map.bytes.count)
            attribute.isQuoted = true
        } else if mark == UInt8(ascii: "{") {
            expression()
        } else {
            map.isTangled = true
        }
        attribute.value = value..<index
        tag.attributes.append(attribute)
    }
}
