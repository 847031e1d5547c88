import SiteModel

/// Links of one page that lead nowhere, and files that it asks for and that are missing.
struct LinkCheck {
    let site: BuiltSite
    let path: FilePath
    let page: HTMLPage

    var findings: [Finding] {
        var found: [Finding] = []
        page.forEach { element, _ in
            switch element.name {
            case "a", "area":
                if let address = element.attributes["href"] { found += link(address, of: element) }
            case "form":
                break
            default:
                for address in Self.files(of: element) { found += file(address, of: element) }
            }
        }
        return found
    }

    private func link(_ address: String, of element: HTMLPage.Element) -> [Finding] {
        switch site.target(of: address, from: path) {
        case .elsewhere: return []
        case .file(let target, let fragment):
            guard !fragment.isEmpty, target.fileExtension == "html", !["top", "main"].contains(fragment),
                !fragment.hasPrefix(":~:"), !site.has(fragment, in: target)
            else { return [] }
            return [
                Finding(
                    .missingTarget, .advice, path: path.text,
                    sentence: "\(named(element)) leads to “\(address)”, and nothing there has that name.",
                    evidence: "\(element.tag) \(site.places(of: address))".trimming(while: \.isWhitespace))
            ]
        case .nothing(let missing):
            let near = site.nearestPage(to: missing).map { " The nearest page is “\($0)”." } ?? ""
            return [
                Finding(
                    .deadLink, .blocking, path: path.text,
                    sentence: "\(named(element)) leads to “\(missing)”, where there is no page.\(near)",
                    evidence: "\(element.tag) \(site.places(of: address))".trimming(while: \.isWhitespace))
            ]
        }
    }

    private func named(_ element: HTMLPage.Element) -> String {
        let text = element.text
        return text.isEmpty ? "A link without words" : "The link “\(text.prefix(60))”"
    }

    // MARK: Files

    /// The addresses of files that an element loads.
    private static func files(of element: HTMLPage.Element) -> [String] {
        var found: [String] = []
        switch element.name {
        case "img", "script", "iframe", "audio", "video", "embed", "track", "input":
            found = ["src", "poster"].compactMap { element.attributes[$0] }
        case "source":
            found = [element.attributes["src"]].compactMap(\.self)
        case "use", "image":
            found = ["href", "xlink:href"].compactMap { element.attributes[$0] }
        case "link":
            let kinds = (element.attributes["rel"] ?? "").lowercased().split(separator: " ")
            let loads = ["stylesheet", "icon", "manifest", "preload", "modulepreload", "apple-touch-icon"]
            if kinds.contains(where: { loads.contains(String($0)) }) {
                found = [element.attributes["href"]].compactMap(\.self)
            }
        default: break
        }
        if let set = element.attributes["srcset"] {
            found += set.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
        }
        if let style = element.attributes["style"] {
            found += style.matches(of: /url\(\s*["']?([^"')]+?)["']?\s*\)/).map { String($0.1) }
        }
        return found.filter { !$0.isEmpty }
    }

    private func file(_ address: String, of element: HTMLPage.Element) -> [Finding] {
        let sentence: String
        switch site.target(of: address, from: path) {
        case .elsewhere: return []
        case .file(let target, let fragment):
            guard element.name == "use", !fragment.isEmpty, target != path, !site.has(fragment, in: target) else {
                return []
            }
            sentence = "The drawing “\(address)” is not in “/\(target)”."
        case .nothing(let missing):
            let kind = ["img", "image", "use", "source"].contains(element.name) ? "picture" : "file"
            let near = SimilarPaths.to(String(missing.trimmingPrefix("/")), among: site.files.paths).first
            sentence = "The \(kind) “\(missing)” is not there." + (near.map { " The nearest one is “/\($0)”." } ?? "")
        }
        return [
            Finding(
                .missingFile, .blocking, path: path.text, sentence: sentence,
                evidence: "\(element.tag) \(site.places(of: address))".trimming(while: \.isWhitespace))
        ]
    }
}
