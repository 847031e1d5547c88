import SiteModel
import Storage

/// Puts the files of a site together as two trees: the published one and the one of the preview.
struct Publication {
    /// What a site is made of.
    struct Files {
        /// Files whose contents are in the blob store already.
        var stored: [FilePath: FileTree.Entry] = [:]
        /// Files that the build made; they stand before stored ones of the same path.
        var made = SourceFiles()
    }

    let builder: SiteBuilder

    /// Stores what is new and returns both trees.
    /// - Throws: ``BuildError/tooLarge(step:what:)`` for a site with too many files or bytes.
    func publish(_ files: Files) async throws -> (artifact: FileTree, variant: FileTree) {
        let made = files.made.tree
        let artifact = FileTree(files.stored.merging(made.entries) { $1 })
        try check(artifact)
        var pages = SourceFiles()
        for path in artifact.paths where path.fileExtension == "html" || path.fileExtension == "htm" {
            guard let entry = artifact[path] else { continue }
            let content: [UInt8]
            if let page = files.made[path] { content = page } else { content = try await builder.blobs.get(entry.blob) }
            pages[path] = PreviewPage.withBridge(content)
        }
        let variant = FileTree(artifact.entries.merging(pages.tree.entries) { $1 })
        let contents = Array(files.made.contents.values) + Array(pages.contents.values)
        _ = try await builder.blobs.putAll(contents + [artifact.manifest, variant.manifest], durable: false)
        return (artifact, variant)
    }

    private func check(_ artifact: FileTree) throws {
        let settings = builder.settings
        if artifact.count > settings.artifactFiles {
            throw BuildError.tooLarge(
                step: .publish,
                what: "the site has \(artifact.count) files, and \(settings.artifactFiles) are allowed")
        }
        if artifact.size > settings.artifactBytes {
            throw BuildError.tooLarge(
                step: .publish,
                what: "the site has \(artifact.size >> 20) MB, and \(settings.artifactBytes >> 20) are allowed")
        }
    }
}

/// A page as the preview shows it.
enum PreviewPage {
    /// The tag that loads the bridge between the page and the console.
    static let tag = #"<script src="/__sitewright/bridge.js" defer></script>"#

    /// The page with the tag as the first thing in its head, or at its beginning where it has no head.
    static func withBridge(_ page: [UInt8]) -> [UInt8] {
        let place = end(of: "<head", in: page) ?? end(of: "<html", in: page) ?? end(of: "<!doctype", in: page) ?? 0
        return page[..<place] + Array(tag.utf8) + page[place...]
    }

    /// Behind the first tag that begins with `start`, in lower case or not.
    private static func end(of start: String, in page: [UInt8]) -> Int? {
        let wanted = Array(start.utf8)
        var position = 0
        while let open = page[position...].firstIndex(of: UInt8(ascii: "<")) {
            let name = page[open...].prefix(wanted.count).map { 65...90 ~= $0 ? $0 | 32 : $0 }
            let after = page.dropFirst(open + wanted.count).first
            // `<header` is not `<head`.
            if name == wanted, after == UInt8(ascii: ">") || after.map({ $0 <= 32 }) == true {
                return page[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
            }
            position = open + 1
        }
        return nil
    }
}
