import Foundation

/// JSON's null, as the encoder of the frames wants it.
enum Null {
    static var value: Any { NSNull() }
}

extension SpokenProtocol {
    /// An object from its JSON text; an empty one where it is none.
    static func object(_ text: String) -> [String: Any] {
        ((try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]) ?? [:]
    }
}
