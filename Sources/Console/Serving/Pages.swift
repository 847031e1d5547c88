import Foundation
import HTTPTypes
import Hummingbird
import Mustache
import Web

/// The templates of all pages and their words, read once.
struct Pages: Sendable {
    private let library: MustacheLibrary
    let languages: Languages
    /// Where the assets are, as the templates need it.
    private let assets: String

    /// A template that is missing, or cannot be read.
    struct Broken: Error, CustomStringConvertible {
        var description: String
    }

    /// - Parameter folder: Holds the templates, and the words below `Words`.
    init(folder: URL, assets: String) throws {
        MustacheContentTypes.register(MarkupText(), named: MarkupText.name)
        var library = MustacheLibrary()
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where url.pathExtension == "mustache" {
            // Each template begins with the pragma, so that none can forget it.
            let text = "{{% CONTENT_TYPE:\(MarkupText.name)}}" + (try String(contentsOf: url, encoding: .utf8))
            let name = url.deletingPathExtension().lastPathComponent
            do {
                try library.register(text, named: name)
            } catch {
                throw Broken(description: "The template \(name) cannot be read: \(error)")
            }
        }
        self.library = library
        self.assets = assets
        languages = try Languages(folder: folder.appending(path: "Words", directoryHint: .isDirectory))
    }

    /// A whole page.
    /// - Parameters:
    ///   - refresh: The seconds after which the page loads itself again in a browser without scripts.
    func page<View>(
        _ template: String, title: String, _ view: View, for request: PageRequest, refresh: Int? = nil,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let frame = Frame(title, request, assets: assets, refresh: refresh)
        return try response(template, [frame, view], status, request)
    }

    /// The parts of a page that follow what happens, as the script of the page asks for them.
    func parts<View>(_ template: String, title: String, _ view: View, for request: PageRequest) throws -> Response {
        let frame = Frame(title, request, assets: assets, refresh: nil)
        return try response(template, [frame, view], .ok, request)
    }

    private func response(
        _ template: String, _ views: [Any], _ status: HTTPResponse.Status, _ request: PageRequest
    ) throws -> Response {
        guard let html = library.render(Layers(views: views), withTemplate: template) else {
            throw Broken(description: "There is no template \(template).")
        }
        let form = EncodedContent.form(of: html, for: request.acceptEncoding)
        var headers: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentLanguage: request.words.language.rawValue,
            .vary: "Cookie, Accept-Language, Accept-Encoding",
        ]
        headers[.contentEncoding] = form.coding
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: form.bytes))
    }

    /// What every page has.
    private struct Frame {
        var title: String
        var assets: String
        var signedIn: Bool
        var runsServer: Bool
        var hasCredits: Bool
        var refresh: Int?
        var scheme: String?
        /// The words of the page's language.
        var t: Words
        var lang: String
        var dir: String
        /// The address of the page.
        var here: String
        /// The languages that the page could be in instead.
        var otherLanguages: [Choice]
        /// How many notifications are unread, as the bell shows it; nil for none.
        var bellCount: String?
        var bellWords: String

        struct Choice {
            var code: String
            var name: String
            var script: String
        }

        init(_ title: String, _ request: PageRequest, assets: String, refresh: Int?) {
            let language = request.words.language
            self.title = title
            self.assets = assets
            self.refresh = refresh
            scheme = request.scheme
            signedIn = request.isSignedIn
            runsServer = request.runsServer
            hasCredits = request.hasCredits && request.isSignedIn
            t = request.words
            lang = language.rawValue
            dir = language.direction
            here = request.address
            let bell = Bell(unread: request.unread, words: request.words)
            bellCount = bell.bellCount
            bellWords = bell.bellWords
            otherLanguages = Language.allCases.filter { $0 != language }.map {
                Choice(code: $0.rawValue, name: $0.name, script: $0.direction)
            }
        }
    }

    /// Several values that a template sees as one.
    private struct Layers: MustacheParent {
        var views: [Any]

        func child(named name: String) -> Any? {
            for view in views {
                guard let child = Mirror(reflecting: view).children.first(where: { $0.label == name }) else { continue }
                let value = Mirror(reflecting: child.value)
                return value.displayStyle == .optional ? value.children.first?.value : child.value
            }
            return nil
        }
    }
}

/// Text within markup, with every character that could end it escaped.
///
/// Bytes are looked at, not characters: the library's own escaping takes a quotation mark followed by a combining mark
/// for one character that needs none, while a browser sees the quotation mark.
struct MarkupText: MustacheContentType {
    static let name = "MARKUP"

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { Self.entity($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let entity = Self.entity(byte) { bytes += entity.utf8 } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0: "\u{FFFD}"
        default: nil
        }
    }
}
