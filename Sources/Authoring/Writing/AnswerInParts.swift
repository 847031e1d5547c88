import LanguageModels
import SiteModel
import Synchronization

/// The edits of an answer while it comes.
final class AnswerInParts: Sendable {
    private let parser = Mutex(EditStreamParser())
    private let length = Atomic(0)
    /// In bytes.
    private let limit: Int

    /// - Parameter tokens: How many the model was allowed; a token is rarely longer than sixteen bytes.
    init(tokens: Int) {
        limit = tokens * 16
    }

    /// Another provider begins anew.
    func restart() {
        length.store(0, ordering: .relaxed)
        parser.withLock { $0 = EditStreamParser() }
    }

    /// - Throws: ``ModelError/tooLarge`` for an answer without an end, whatever the provider was told.
    func feed(_ text: String) throws -> [EditEvent] {
        let length = length.wrappingAdd(text.utf8.count, ordering: .relaxed).newValue
        guard length <= limit else { throw ModelError.tooLarge }
        return parser.withLock { $0.feed(Array(text.utf8)) }
    }

    func finish() -> Turn { parser.withLock { $0.finish() } }
}
