extension CodeScanner {
    mutating func comment() {
        let start = index
        if byte(1) == UInt8(ascii: "/") {
            while index < map.bytes.count, byte() != UInt8(ascii: "\n") { index += 1 }
        } else {
            index += 2
            while index < map.bytes.count, !starts("*/") { index += 1 }
            if index < map.bytes.count { index += 2 } else { map.isTangled = true }
        }
        map.comments.append(start..<index)
    }

    mutating func quoted(_ mark: UInt8) {
        let start = index
        index += 1
        while index < map.bytes.count, byte() != mark {
            if byte() == UInt8(ascii: "\n") {
                map.isTangled = true
                return
            }
            index += byte() == UInt8(ascii: "\\") ? 2 : 1
        }
        index = min(index + 1, map.bytes.count)
        map.strings.append(start..<index)
    }

    mutating func template() {
        index += 1
        while index < map.bytes.count, byte() != UInt8(ascii: "`"), !hasLeft {
            if byte() == UInt8(ascii: "\\") {
                index += 2
            } else if starts("${") {
                index += 2
                code(isInMarkup: true)
                index += 1
            } else {
                index += 1
            }
        }
        if index >= map.bytes.count { map.isTangled = true }
        index = min(index + 1, map.bytes.count)
    }

    mutating func regularExpression() {
        let start = index
        var isInClass = false
        index += 1
        while index < map.bytes.count, byte() != UInt8(ascii: "\n") {
            switch byte() {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            case UInt8(ascii: "/") where !isInClass:
                index += 1
                while Self.isWord(byte()) { index += 1 }
                return
            default: break
            }
            index += 1
        }
        // An operator after all.
        index = start + 1
    }
}
