import SiteModel

/// Puts paths right that miss a file by their case or by the folder above it.
///
/// Only where a single file can be meant: an edit must never reach a file that its author did not think of.
enum PathSlips {
    /// The turn with corrected paths, and a sentence for each; nil where nothing was to be corrected.
    static func corrected(_ turn: Turn, in files: SourceFiles) -> (turn: Turn, repairs: [String])? {
        var turn = turn
        var repairs: [String] = []
        let paths = files.paths.map(\.text)
        for index in turn.elements.indices {
            switch turn.elements[index].action {
            case .edit(let path, let blocks):
                // An empty search creates the file.
                guard blocks.allSatisfy({ !$0.search.isEmpty }), let meant = meant(path, paths) else { continue }
                turn.elements[index].action = .edit(path: meant, blocks: blocks)
                repairs.append("“\(path)” was taken for “\(meant)”.")
            case .delete(let path):
                guard let meant = meant(path, paths) else { continue }
                turn.elements[index].action = .delete(path: meant)
                repairs.append("“\(path)” was taken for “\(meant)”.")
            default: continue
            }
        }
        return repairs.isEmpty ? nil : (turn, repairs)
    }

    private static func meant(_ path: String, _ paths: [String]) -> String? {
        guard !paths.contains(path) else { return nil }
        var wanted = path.lowercased()
        while wanted.hasPrefix("./") { wanted.removeFirst(2) }
        while wanted.hasPrefix("/") { wanted.removeFirst() }
        guard !wanted.isEmpty, !wanted.contains("..") else { return nil }
        let found = paths.filter { $0.lowercased() == wanted || $0.lowercased() == "src/" + wanted }
        return found.count == 1 ? found[0] : nil
    }
}
