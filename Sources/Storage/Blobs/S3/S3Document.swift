import Foundation
import FoundationXML

/// An element of an XML answer: its name, its text and what is in it. Namespaces, attributes and entities play no part.
struct S3Document: Sendable {
    let name: String
    var text = ""
    var children: [S3Document] = []

    init(name: String) {
        self.name = name
    }

    /// Reads a document; nil where it is none.
    init?(_ bytes: [UInt8]) {
        let reader = S3DocumentReader()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        guard parser.parse(), let root = reader.root else { return nil }
        self = root
    }

    /// The text of the first child of this name.
    func value(_ name: String) -> String? { children.first { $0.name == name }?.text }

    /// All children of this name.
    func all(_ name: String) -> [S3Document] { children.filter { $0.name == name } }
}

/// Builds the tree while the parser reports elements.
private final class S3DocumentReader: NSObject, XMLParserDelegate {
    private(set) var root: S3Document?
    private var open: [S3Document] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        // Answers are three deep; whatever is far deeper is not from a store.
        guard open.count < 20 else { return parser.abortParsing() }
        open.append(S3Document(name: name))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += text
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        guard let element = open.popLast() else { return }
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }
}
