import SiteModel
import Synchronization

/// The edits of an answer while it comes.
final class AnswerInParts: Sendable {
    private let parser = Mutex(EditStreamParser())

    /// Another provider begins anew.
    func restart() { parser.withLock { $0 = EditStreamParser() } }

    func feed(_ text: String) -> [EditEvent] { parser.withLock { $0.feed(Array(text.utf8)) } }

    func finish() -> Turn { parser.withLock { $0.finish() } }
}
