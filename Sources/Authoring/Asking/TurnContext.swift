import Foundation
import LanguageModels
import SiteModel
import Sites

/// What a model is shown of a project with a wish: within a number of tokens, and the same for the same input.
struct TurnContext {
    /// A file, or the beginning of one.
    struct File {
        var path: String
        var text: String
        /// Which part of it is shown; nil for all of it.
        var part: String?
    }

    var files: [File] = []
    /// Every path with its size.
    var map: [(path: String, size: String)] = []
    var memory = ""
    var history: [(who: String, text: String)] = []
    /// About how many tokens all of it has.
    var tokens = 0

    /// - Parameters:
    ///   - limit: About how many tokens there may be.
    ///   - recent: The files that the last versions changed.
    ///   - turns: The last turns of the conversation, the oldest first, without the wish itself.
    init(
        _ source: SourceFiles, wish: String, about: String?, memory: String, turns: [RecentTurn],
        recent: Set<FilePath>, limit: Int
    ) {
        self.memory = memory.trimmingCharacters(in: .whitespacesAndNewlines)
        history = Self.summary(of: turns)
        map = source.paths.prefix(400).map { ($0.text, Self.size(source[$0]?.count ?? 0)) }
        var left = limit - Self.tokens(self.memory) - history.reduce(0) { $0 + Self.tokens($1.text) }
        left -= map.reduce(0) { $0 + Self.tokens($1.path) + 4 }
        for path in FileChoice(files: source, wish: wish, about: about, recent: recent).ranked() {
            guard left > 200 else { break }
            guard let text = source.text(path) else { continue }
            let needed = Self.tokens(text) + 12
            if needed <= left {
                files.append(File(path: path.text, text: text))
                left -= needed
            } else if files.isEmpty {
                // Rather the beginning of what matters most than nothing.
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                var part = ""
                var count = 0
                while count < lines.count, Self.tokens(part) + Self.tokens(String(lines[count])) < left - 20 {
                    part += lines[count] + "\n"
                    count += 1
                }
                guard count > 0 else { continue }
                files.append(File(path: path.text, text: part, part: "lines 1 to \(count) of \(lines.count)"))
                left -= Self.tokens(part) + 20
            }
        }
        tokens = limit - left
    }

    /// About four bytes are a token, as ``ModelRequest/estimatedTokens`` counts.
    static func tokens(_ text: String) -> Int { text.utf8.count / 4 + 1 }

    /// The last turns, shortened: what was wished, and what came of it.
    private static func summary(of turns: [RecentTurn]) -> [(who: String, text: String)] {
        turns.suffix(8).map { turn in
            let isPerson = turn.message.role == .person
            let words = turn.message.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let limit = isPerson ? 400 : 240
            let short = words.count > limit ? words.prefix(limit) + "…" : words[...]
            // What a version says it changed is said by the answer that made it.
            let change = isPerson ? nil : turn.change.map { " (version \($0.number): \($0.message.prefix(120)))" }
            return (isPerson ? "Person" : "You", short + (change ?? ""))
        }
    }

    private static func size(_ bytes: Int) -> String { bytes < 1_024 ? "\(bytes) B" : "\(bytes / 1_024) KB" }
}
