import CXML2

/// A page of HTML as a tree of elements, read by libxml2 as a browser would: what is broken is mended, not refused.
struct HTMLPage: Sendable {
    struct Element: Sendable {
        var name: String
        var attributes: [String: String]
        var children: [Node]

        /// All text in it, white space joined.
        var text: String {
            children.map { child in
                switch child {
                case .text(let text): text
                case .element(let element): element.text
                }
            }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        /// The opening tag, for people and models.
        var tag: String {
            let list = attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value.prefix(80))\"" }
            return String("<\(name)\(list.joined())>".prefix(240))
        }
    }

    indirect enum Node: Sendable {
        case element(Element)
        case text(String)
    }

    let root: Element

    /// Nil for what holds no element at all.
    init?(_ bytes: [UInt8]) {
        _ = Self.isReady
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, "UTF-8",
                Int32(options))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let node = xmlDocGetRootElement(document) else { return nil }
        root = Self.element(node)
    }

    /// Every element with those around it, the outermost first, in the order of the page.
    func forEach(_ body: (_ element: Element, _ ancestors: [Element]) -> Void) {
        func visit(_ element: Element, _ ancestors: [Element]) {
            body(element, ancestors)
            for case .element(let child) in element.children { visit(child, ancestors + [element]) }
        }
        visit(root, [])
    }

    // The library wants to be set up before threads use it.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    private static func element(_ node: UnsafeMutablePointer<xmlNode>) -> Element {
        var element = Element(name: string(node.pointee.name).lowercased(), attributes: [:], children: [])
        var attribute = node.pointee.properties
        while let current = attribute {
            var value = ""
            var part = current.pointee.children
            while let piece = part {
                value += string(piece.pointee.content)
                part = piece.pointee.next
            }
            element.attributes[string(current.pointee.name).lowercased()] = value
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: element.children.append(.element(Self.element(current)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: element.children.append(.text(string(current.pointee.content)))
            default: break
            }
            child = current.pointee.next
        }
        return element
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
